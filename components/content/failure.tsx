import type { ReactNode } from 'react';
import { FailureReference } from '#components/ui/failure-reference.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { problem as en } from '#lib/i18n/en/problem.ts';
import { problem as es } from '#lib/i18n/es/problem.ts';

type Props = {
  locale: Locale;
  reference?: string;
  /** The way to try the same page again. */
  retry: (label: string) => ReactNode;
  /** `h2` for the second language, which follows the first on one page. */
  heading?: 'h1' | 'h2';
};

/** The page for a failure of ours: what is safe, what to do, whom to tell. It also runs in the browser, so it brings its own few texts. */
export function Failure({ locale, reference, retry, heading: Heading = 'h1' }: Props) {
  const words = { es, en }[locale].failure;
  return (
    <>
      <div className="stack">
        <Heading>{words.title}</Heading>
        <p className="lead">{words.lead}</p>
        <p>{words.advice}</p>
        <FailureReference words={words} reference={reference} />
      </div>
      <div className="actions">
        {retry(words.retry)}
        <a className="btn btn--second" href={`/${locale}`}>
          {words.home}
        </a>
        <a className="quiet" href={`/${locale}/ayuda`}>
          {words.help}
        </a>
      </div>
    </>
  );
}
