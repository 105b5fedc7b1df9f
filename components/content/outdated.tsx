import type { Locale } from '#lib/domain/basics/locale.ts';
import { problem as en } from '#lib/i18n/en/problem.ts';
import { problem as es } from '#lib/i18n/es/problem.ts';

type Props = {
  locale: Locale;
  /** The address of the page itself, which comes with new scripts. */
  href: string;
  heading?: 'h1' | 'h2';
};

/** Shown when a page needs scripts of a build that the server no longer has. It runs in the browser, so it brings its own few texts. */
export function Outdated({ locale, href, heading: Heading = 'h1' }: Props) {
  const words = { es, en }[locale].outdated;
  return (
    <>
      <div className="stack">
        <Heading>{words.title}</Heading>
        <p className="lead">{words.lead}</p>
      </div>
      <div className="actions">
        <a className="btn btn--primary" href={href}>
          {words.goOn}
        </a>
        <a className="btn btn--second" href={`/${locale}`}>
          {words.home}
        </a>
      </div>
    </>
  );
}
