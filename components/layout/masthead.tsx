import { LanguageSwitch } from '#components/layout/language-switch.tsx';
import { Logo } from '#components/layout/logo.tsx';
import { Arches } from '#components/ui/arches.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = {
  locale: Locale;
  words: Dictionary['frame'];
  tagline: string;
  path: string;
  switchForm?: string;
};

export function Masthead({ locale, words, tagline, path, switchForm }: Props) {
  return (
    <>
      <div className="wrap flex min-h-12 flex-wrap items-center gap-x-3 sm:min-h-18">
        <a
          className="mr-auto flex min-h-touch items-center gap-[.7rem] text-ink no-underline"
          href={`/${locale}`}
        >
          <Logo className="size-[32px] flex-none sm:size-[40px]" />
          <span>
            <b className="block text-base leading-[1.1] tracking-[-.01em] [overflow-wrap:normal] sm:text-lg sm:leading-[1.1]">
              {words.service}
            </b>
            <span className="hidden text-sm leading-[1.3] text-ink-2 sm:block">{tagline}</span>
          </span>
        </a>
        <LanguageSwitch locale={locale} label={words.switchLanguage} path={path} form={switchForm} />
      </div>
      <Arches />
    </>
  );
}
