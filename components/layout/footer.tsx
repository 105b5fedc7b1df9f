import type { Locale } from '#lib/domain/basics/locale.ts';
import type { OperatorContact } from '#lib/domain/help/operator-contact.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = { locale: Locale; words: Dictionary['frame']['footer']; operator: Operator };
/** Who runs this copy. */
export type Operator = { name: string; contact: OperatorContact | null };

export function Footer({ locale, words, operator }: Props) {
  const links = [
    [words.help, `/${locale}/ayuda`],
    [words.verify, `/${locale}/verificar`],
    [words.privacy, `/${locale}/privacidad`],
    [words.accessibility, `/${locale}/accesibilidad`],
  ] as const;
  return (
    <footer className="border-t border-line bg-sand text-sm">
      <div className="wrap grid gap-x-12 gap-y-1 py-3 md:grid-cols-2 md:py-6">
        <p className="self-center">
          <strong>{words.freeTitle}</strong> {words.operator(operator.name)}
        </p>
        <ul className="screen-only flex flex-wrap content-start gap-x-5" aria-label={words.about}>
          {links.map(([label, href]) => (
            <li key={href}>
              <a className="inline-flex min-h-touch items-center" href={href}>
                {label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </footer>
  );
}
