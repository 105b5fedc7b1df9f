import { DefaultSubmit } from '#components/form/default-submit.tsx';
import { type Locale, locales } from '#lib/domain/basics/locale.ts';

type Props = { locale: Locale; label: string; path: string; form?: string };

const look =
  'screen-only inline-flex min-h-touch items-center whitespace-nowrap rounded-full border-2 border-field px-[.9rem] text-sm font-data text-ink no-underline hover:bg-sand';

/** Leads to the same page in the other language. On a page with a form it is a button of the form, so that what was typed is kept. */
export function LanguageSwitch({ locale, label, path, form }: Props) {
  const other = locales.find((each) => each !== locale) ?? locale;
  if (!form)
    return (
      <a className={look} data-switch-language lang={other} hrefLang={other} href={`/${other}${path}`}>
        {label}
      </a>
    );
  return (
    <>
      <DefaultSubmit form={form} />
      <button
        className={look}
        data-switch-language
        lang={other}
        type="submit"
        form={form}
        formAction={`/${other}${path}`}
        name="intent"
        value="switchLanguage"
      >
        {label}
      </button>
    </>
  );
}
