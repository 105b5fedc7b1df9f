import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

const noCurpAt = (place: number): Sentence => ({
  es: `CANARY_CURPS debe llevar CURP separadas por comas; la número ${place} no lo es`,
  en: `CANARY_CURPS must be CURPs with commas between them; number ${place} is none`,
});

/**
 * CURPs that belong to no person, planted in lists where only a thief finds them (docs/threats.md T01). A mistake names the place in
 * the list and never the text at that place.
 */
export const parseCanaries = (
  variables: Record<string, string | undefined>,
): { canaries: ReadonlySet<Curp>; mistakes: Sentence[] } => {
  const today = mexicoCityDate(Date.now());
  const texts = (variables.CANARY_CURPS ?? '').split(/[\s,]+/).filter(Boolean);
  const parsed = texts.map((text) => parseCurp(text, today));
  const mistakes = parsed.flatMap(({ ok }, at) => (ok ? [] : [noCurpAt(at + 1)]));
  return { canaries: new Set(parsed.flatMap((curp) => (curp.ok ? [curp.value] : []))), mistakes };
};
