import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

type Props = { locale: Locale; words: Dictionary['frame']['footer']; operator: Operator };
/** Who runs this copy; `sourceUrl` is where its code is published. */
export type Operator = { name: string; sourceUrl?: string };

export function Footer({ locale, words, operator }: Props) {
  const links = [
    [words.help, `/${locale}/ayuda`],
    [words.verify, `/${locale}/verificar`],
    [words.privacy, `/${locale}/privacidad`],
    [words.accessibility, `/${locale}/accesibilidad`],
    [words.source, operator.sourceUrl ?? `/${locale}/ayuda#codigo`],
  ] as const;
  return (
    <footer className="border-t border-line bg-sand text-sm">
      <div className="wrap grid gap-x-12 gap-y-4 pt-6 pb-8 md:grid-cols-[1.1fr_1fr]">
        <div className="stack-sm">
          <p>
            <strong>{words.freeTitle}</strong> {words.freeText}
          </p>
          <p className="text-ink-2">{words.operator(operator.name)}</p>
        </div>
        <ul className="screen-only flex flex-wrap content-start gap-x-6" aria-label={words.about}>
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
