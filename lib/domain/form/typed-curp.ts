import { withoutSeparators } from '#lib/domain/basics/separators.ts';
import { curpIn } from '#lib/domain/curp/curp-in-text.ts';

/**
 * The answers of a form with the CURP alone where somebody pasted it with other words («Mi CURP es: …»), because its message and its proposal
 * are about that CURP. Any other text stays as typed.
 */
export const withCurpAlone = <V extends Record<string, string>>(values: V): V => {
  const { curp = '' } = values;
  const found = withoutSeparators(curp).length > 18 ? curpIn(curp) : null;
  return found === null ? values : { ...values, curp: found };
};
