import type { RefObject } from 'react';
import { Facts } from '#components/ui/facts.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { filled, type ShownVerdict, type VerifyWords } from '#components/verify/answer.ts';
import { headlineOf } from '#components/verify/headline.ts';
import { useElapsed } from '#components/verify/use-elapsed.ts';
import { isEarly } from '#components/verify/verdict-age.ts';
import { toIso } from '#lib/domain/basics/calendar.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { dayText, shortPublicMoment } from '#lib/domain/basics/moment-text.ts';
import type { Statement } from '#lib/domain/document/statement.ts';
import type { VerificationState } from '#lib/domain/document/verification.ts';

type Props = {
  shown: ShownVerdict;
  words: VerifyWords;
  locale: Locale;
  heading?: RefObject<HTMLHeadingElement | null>;
};

const nameOf = ({ kind, outcome }: Statement, words: VerifyWords['documents']) =>
  kind === 'tarjeta' ? words.tarjeta : words[outcome];

/** «Ó. S. S.» */
const spaced = (initials: string) => Array.from(initials, (letter) => `${letter}.`).join(' ');

const factsOf = (
  statement: Statement,
  state: VerificationState,
  { result, documents }: VerifyWords,
  locale: Locale,
) => [
  { label: result.document, value: nameOf(statement, documents) },
  { label: result.issuedOn, value: dayText(locale, toIso(statement.issuedOn)) },
  { label: result.issuer, value: statement.issuer },
  { label: result.holder, value: <span className="mono">{spaced(statement.initials)}</span> },
  {
    label: result.lastDigits,
    value: <span className="mono text-xl font-label">{statement.lastDigits}</span>,
  },
  ...(state === 'copy' && statement.demonstration ? [{ label: result.value, value: result.noValue }] : []),
];

// Without JavaScript the browser itself focuses the answer.
const arrival = { autoFocus: true } as const;

function Head({ shown, words, locale, heading }: Props) {
  const { title, text, veil, sign, icon } = headlineOf(shown, words, locale, useElapsed());
  return (
    <div className={`grid grid-cols-[auto_minmax(0,1fr)] items-center gap-4 border-b-4 px-6 py-4 ${veil}`}>
      <Icon name={icon} className={`verdict-icon ${sign}`} />
      <div>
        <h2 id="respuesta" ref={heading} tabIndex={-1} data-answer="" {...arrival}>
          {title}
        </h2>
        <p>{text}</p>
      </div>
    </div>
  );
}

const comparisonOf = ({ state, statement }: ShownVerdict, { result }: VerifyWords): string => {
  if (!statement) return result.noFacts;
  return state === 'copy' ? result.compareCopy : result.compare;
};

/** The answer about a document: its state, and what people can compare with the paper. */
export function VerdictSheet(props: Props) {
  const { shown, words, locale } = props;
  const { state, statement, checkedAt, listFrom } = shown;
  const { result } = words;
  const facts = statement ? factsOf(statement, state, words, locale) : [];
  const moment = { label: result.checkedAt, value: shortPublicMoment(locale, checkedAt) };
  return (
    <section
      className="overflow-hidden rounded-lg border border-line bg-sheet shadow-sheet"
      aria-labelledby="respuesta"
      data-state={state}
    >
      <Head {...props} />
      <div className="stack px-4 py-6 sm:p-6">
        {isEarly(shown) && (
          <Notice tone="warn">
            <p>{result.early}</p>
          </Notice>
        )}
        <p>{comparisonOf(shown, words)}</p>
        <Facts facts={[...facts, moment]} />
        {asksAgain(state) && (
          <p>
            <a href="#qr">{result.toCode}</a>
          </p>
        )}
        {listFrom !== null && (
          <p className="small muted">{filled(result.here, shortPublicMoment(locale, listFrom))}</p>
        )}
      </div>
    </section>
  );
}

/** Whether the next step is another way to check the same document. */
export const asksAgain = (state: VerificationState): boolean => state === 'copy' || state === 'unknown';
