import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { type Candidate, candidatesFor } from '#lib/domain/curp/candidates.ts';
import { type Curp, type CurpFailure, curpFailureOf, normalizeCurp } from '#lib/domain/curp/curp.ts';
import type { CurpSlip } from '#lib/domain/curp/drafts.ts';
import { type CurpDetail, factsOf } from '#lib/domain/curp/failure-detail.ts';
import { type Known, likelihoodOf } from '#lib/domain/curp/likelihood.ts';

export type CurpSuggestion = {
  curp: Curp;
  kind: CurpSlip;
  /** Places of the suggestion, from 0, that differ from the typed text. Empty where the suggestion only leaves something out. */
  positions: number[];
};

export type CurpDiagnosis = {
  failure: CurpFailure;
  /** What was typed, normalised; at most 256 characters. */
  typed: string;
  /** Places of `typed`, from 0, that the failure names or, where it names none, that the first suggestion changes. */
  badPositions: number[];
  detail?: CurpDetail;
  /** At most three, the likeliest first; each is a CURP. The person chooses; the service applies none. */
  suggestions: CurpSuggestion[];
};

const onlyLastSign = ({ positions }: CurpSuggestion) => positions.length === 1 && positions[0] === 17;

/**
 * The suggestions as a person compares them with the paper: first the ones that only change the last sign, because they leave birth, sex
 * and state as typed. Else the likeliest first.
 */
export const shownSuggestions = ({ suggestions }: CurpDiagnosis): CurpSuggestion[] =>
  [...suggestions].sort((a, b) => Number(onlyLastSign(b)) - Number(onlyLastSign(a)));

const MOST_SUGGESTIONS = 3;
// Natural logarithm. Drops a guess that is 400 times less likely than the first.
const FAR_BEHIND = 6;

function best(candidates: Candidate[]): CurpSuggestion[] {
  const least = (candidates[0]?.score ?? 0) - FAR_BEHIND;
  return candidates
    .filter(({ score }) => score >= least)
    .slice(0, MOST_SUGGESTIONS)
    .map(({ curp, kind, positions }) => ({ curp, kind, positions }));
}

/** Places of the typed text that a suggestion takes out or changes. */
function touched(typed: string, suggestion: CurpSuggestion | undefined): number[] {
  if (!suggestion || suggestion.kind === 'embedded' || typed.length < 18) return [];
  if (typed.length === 18) return suggestion.positions;
  const firstOff = typed.split('').findIndex((char, at) => char !== suggestion.curp.charAt(at));
  return firstOff < 0 ? [] : [firstOff];
}

/**
 * Says what is wrong with a text as a CURP, where, and what may have been meant; null when nothing is wrong.
 * What is known of the person (`known`) only changes the order of the suggestions. Work does not grow with the text.
 */
export function diagnoseCurp(text: string, today: CalendarDate, known: Known = {}): CurpDiagnosis | null {
  const typed = normalizeCurp(text);
  const failure = curpFailureOf(typed, today);
  if (failure === null) return null;
  const suggestions = best(candidatesFor(typed, today, likelihoodOf(today, known)));
  const [first] = suggestions;
  const guess = typed.length === 18 && first ? first.curp : '';
  const { badPositions: named, detail } = factsOf(failure, typed, guess);
  const more = named.length === 0 || first?.kind === 'lookalike' ? touched(typed, first) : [];
  const badPositions = [...new Set([...named, ...more])].sort((a, b) => a - b);
  return { failure, typed, badPositions, detail, suggestions };
}
