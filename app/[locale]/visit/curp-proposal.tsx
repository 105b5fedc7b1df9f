'use client';

import { useFormContext } from '#components/form/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import { splitHighlights } from '#components/ui/highlighted-text.tsx';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { birthPlaceOf } from '#lib/domain/basics/entities.ts';
import { type CenturyDoubt, centuryDoubt } from '#lib/domain/curp/century.ts';
import { type Curp, decodeCurp, parseCurp } from '#lib/domain/curp/curp.ts';
import { type CurpSuggestion, diagnoseCurp, shownSuggestions } from '#lib/domain/curp/diagnosis.ts';
import type { Dictionary } from '#lib/i18n/dictionary.ts';

export type ProposalWords = Dictionary['journey']['diagnosis'] &
  Pick<Dictionary['journey'], 'sexes' | 'months'> &
  Pick<Dictionary['journey']['identity'], 'abroad'>;

type Props = { today: CalendarDate; words: ProposalWords };

/** What is wrong with the CURP, and possible corrections. Nothing changes until the person chooses one. */
export function CurpProposal({ today, words }: Props) {
  const { values, errorOf } = useFormContext();
  const typed = values.curp ?? '';
  if (!errorOf('curp') || values.curpKept === typed) return null;
  const read = parseCurp(typed, today);
  const doubt = read.ok ? centuryDoubt(read.value, today) : null;
  if (read.ok && doubt) return <Century typed={read.value} doubt={doubt} words={words} />;
  const diagnosis = diagnoseCurp(typed, today);
  if (!diagnosis || diagnosis.typed === '' || diagnosis.typed.length > 24) return null;
  const suggestions = shownSuggestions(diagnosis);
  // Half a CURP or another key: the message says it, and there is nothing to compare with paper.
  if (suggestions.length === 0 && diagnosis.badPositions.length === 0) return null;
  return (
    <div className="proposal" id="curp-proposal" key={typed}>
      <p className="small">{words.typed}</p>
      <Key text={diagnosis.typed} marked={diagnosis.badPositions} look="bad" />
      {suggestions.length > 0 ? (
        <Choice suggestions={suggestions} words={words} />
      ) : (
        <p className="small">{words.nearby}</p>
      )}
    </div>
  );
}

type ChoiceProps = { suggestions: readonly CurpSuggestion[]; words: ProposalWords };

/** One suggestion with its button beside the one to keep what was typed; several with a button each. */
const Choice = ({ suggestions, words }: ChoiceProps) => {
  const [first, ...others] = suggestions;
  const only = others.length === 0 ? first : undefined;
  return (
    <>
      <p className="small">{only ? words.meant : words.oneOfThese}</p>
      {suggestions.map((suggestion) => (
        <div key={suggestion.curp} className="stack-sm">
          <Suggestion suggestion={suggestion} words={words} />
          {!only && <Use curp={suggestion.curp} words={words} />}
        </div>
      ))}
      <div className="actions">
        {only && <Use curp={only.curp} words={words} />}
        <Button variant="second" small name="intent" value="keepCurp">
          {words.keep}
        </Button>
      </div>
    </>
  );
};

/** Somebody who would be older than anybody: the year is theirs, or position 17 is the letter. */
const Century = ({ typed, doubt, words }: { typed: Curp; doubt: CenturyDoubt; words: ProposalWords }) => (
  <div className="proposal" id="curp-proposal">
    <p className="small">{words.typed}</p>
    <Key text={typed} marked={[16]} look="bad" />
    <p className="small">{words.meant}</p>
    <Suggestion suggestion={{ curp: doubt.meant, kind: 'wrong', positions: [16] }} words={words} />
    <div className="actions">
      <Use curp={doubt.meant} words={words} />
      <Button variant="second" small name="intent" value="keepCurp">
        {words.bornThen.replace('{year}', `${doubt.year}`)}
      </Button>
    </div>
  </div>
);

function Suggestion({ suggestion, words }: { suggestion: CurpSuggestion; words: ProposalWords }) {
  const { birthDate, sex, entity } = decodeCurp(suggestion.curp);
  const date = words.birthDate
    .replace('{day}', `${birthDate.day}`)
    .replace('{month}', words.months[birthDate.month - 1] ?? '')
    .replace('{year}', `${birthDate.year}`);
  return (
    <div className="stack-sm">
      <Key text={suggestion.curp} marked={suggestion.positions} look="good" />
      <p className="small">
        {words.birth} {date}. {words.sex} {words.sexes[sex].toLowerCase()}. {words.entity}{' '}
        {entity === 'NE' ? words.abroad : <span lang="es">{birthPlaceOf(entity)}</span>}.
      </p>
    </div>
  );
}

const Use = ({ curp, words }: { curp: string; words: ProposalWords }) => (
  <Button variant="second" small name="intent" value={`useCurp:${curp}`}>
    {words.use}
    <span className="vh"> {curp}</span>
  </Button>
);

type KeyProps = { text: string; marked: readonly number[]; look: 'bad' | 'good' };

/** A CURP with some letters in boxes. Screen readers read it as one text. */
const Key = ({ text, marked, look }: KeyProps) => (
  <p className="proposal-key mono">
    <span className="vh">{text}</span>
    <span aria-hidden="true">
      {splitHighlights(text, marked).map(({ at, part, isHighlighted }) =>
        isHighlighted ? (
          <mark key={at} className={look}>
            {part}
          </mark>
        ) : (
          <span key={at}>{part}</span>
        ),
      )}
    </span>
  </p>
);
