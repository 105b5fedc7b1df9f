import type { RefObject } from 'react';
import { Facts } from '#components/ui/facts.tsx';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { filled, type ShownVerdict, type VerifyWords } from '#components/verify/answer.ts';
import { useElapsed } from '#components/verify/use-elapsed.ts';
import { doubtOf, isEarly } from '#components/verify/verdict-age.ts';
import { toIso } from '#lib/domain/basics/calendar.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { dayText, publicMoment } from '#lib/domain/basics/moment-text.ts';
import type { Statement } from '#lib/domain/document/statement.ts';
import type { VerificationState } from '#lib/domain/document/verification.ts';

type Words = Pick<VerifyWords, 'result' | 'documents' | 'states'>;
type Props = {
  locale: Locale;
  shown: ShownVerdict;
  words: Words;
  heading?: RefObject<HTMLHeadingElement | null>;
};

/** Colours and icon of a state. The heading says the same in words. */
const looks: Record<VerificationState, { veil: string; sign: string; icon: IconName }> = {
  valid: { veil: 'border-success bg-success-veil', sign: 'text-success', icon: 'ok' },
  replaced: { veil: 'border-warning bg-warning-veil', sign: 'text-warning', icon: 'doc' },
  revoked: { veil: 'border-danger bg-danger-veil', sign: 'text-danger', icon: 'stop' },
  demonstration: { veil: 'border-warning bg-warning-veil', sign: 'text-warning', icon: 'alert' },
  copy: { veil: 'border-warning bg-warning-veil', sign: 'text-warning', icon: 'copy' },
  altered: { veil: 'border-danger bg-danger-veil', sign: 'text-danger', icon: 'alert' },
  unknown: { veil: 'border-ink-3 bg-sand', sign: 'text-ink-2', icon: 'info' },
};

const nameOf = ({ kind, outcome }: Statement, words: Words['documents']) =>
  kind === 'tarjeta' ? words.tarjeta : words[outcome];

/** «Ó. S. S.» */
const spaced = (initials: string) => Array.from(initials, (letter) => `${letter}.`).join(' ');

const LastDigits = ({ digits }: { digits: string }) => (
  <span className="mono text-xl font-label">
    <span aria-hidden="true" className="font-normal text-ink-2">
      •• •• •• ••
    </span>
    {digits.slice(0, 2)} {digits.slice(2)}
  </span>
);

const factsOf = (
  statement: Statement,
  { locale, shown: { state }, words: { result, documents } }: Omit<Props, 'heading'>,
) => [
  { label: result.document, value: nameOf(statement, documents) },
  { label: result.issuedOn, value: dayText(locale, toIso(statement.issuedOn)) },
  { label: result.issuer, value: statement.issuer },
  { label: result.holder, value: <span className="mono">{spaced(statement.initials)}</span> },
  { label: result.lastDigits, value: <LastDigits digits={statement.lastDigits} /> },
  ...(state === 'copy' && statement.demonstration ? [{ label: result.value, value: result.noValue }] : []),
];

/** What the answer says first. Old lists say neither that nothing happened since nor that the document is not from here. */
function headlineOf({ locale, shown, words: { result, states } }: Props, elapsed: number) {
  const { state, checkedAt, listFrom } = shown;
  const doubt = doubtOf(shown, elapsed);
  if (!doubt) return { ...states[state], ...looks[state] };
  const { title, text } = result.old[doubt];
  const since = publicMoment(locale, listFrom ?? checkedAt);
  return { ...looks.copy, icon: 'alert' as const, title, text: filled(text, since) };
}

function Headline(props: Props) {
  const { title, text, veil, sign, icon } = headlineOf(props, useElapsed());
  return (
    <div className={`grid grid-cols-[auto_minmax(0,1fr)] items-center gap-4 border-b-4 px-6 py-4 ${veil}`}>
      <Icon name={icon} className={`verdict-icon ${sign}`} />
      <div>
        <h2 id="respuesta" ref={props.heading} tabIndex={-1}>
          {title}
        </h2>
        <p>{text}</p>
      </div>
    </div>
  );
}

const comparisonOf = ({ state, statement }: ShownVerdict, { result }: Words): string => {
  if (!statement) return result.noFacts;
  return state === 'copy' ? result.compareCopy : result.compare;
};

/** The answer about a document: its state, and what people can compare with the paper. */
export function VerdictSheet(props: Props) {
  const { locale, shown, words } = props;
  const { state, statement, checkedAt, listFrom } = shown;
  const { result } = words;
  const facts = statement ? factsOf(statement, props) : [];
  return (
    <section
      className="overflow-hidden rounded-lg border border-line bg-sheet shadow-sheet"
      aria-labelledby="respuesta"
      data-state={state}
    >
      <Headline {...props} />
      <div className="stack px-4 py-6 sm:p-6">
        {isEarly(shown) && (
          <Notice tone="warn">
            <p>{result.early}</p>
          </Notice>
        )}
        <Facts facts={[...facts, { label: result.checkedAt, value: publicMoment(locale, checkedAt) }]} />
        <p className="small muted">{comparisonOf(shown, words)}</p>
        {(state === 'copy' || state === 'unknown') && (
          <p>
            <a href="#codigo">{result.toCode}</a>
          </p>
        )}
        {listFrom !== null && (
          <p className="small muted">{filled(result.here, publicMoment(locale, listFrom))}</p>
        )}
      </div>
    </section>
  );
}
