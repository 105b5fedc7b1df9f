import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';

/**
 * CURPs of nobody, planted in lists where only a thief would find them (docs/threats.md T01). A mistake names the place in the list and
 * never what stands there.
 */
export const parseCanaries = (
  variables: Record<string, string | undefined>,
): { canaries: ReadonlySet<Curp>; mistakes: string[] } => {
  const today = mexicoCityDate(Date.now());
  const texts = (variables.CANARY_CURPS ?? '').split(/[\s,]+/).filter(Boolean);
  const parsed = texts.map((text) => parseCurp(text, today));
  const mistakes = parsed.flatMap(({ ok }, at) =>
    ok ? [] : [`CANARY_CURPS must be CURPs with commas between them; number ${at + 1} is none`],
  );
  return { canaries: new Set(parsed.flatMap((curp) => (curp.ok ? [curp.value] : []))), mistakes };
};
