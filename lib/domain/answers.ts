import { z } from 'zod/mini';
import type { CalendarDate } from '#lib/domain/calendar.ts';
import { type Curp, parseCurp } from '#lib/domain/curp.ts';
import { curpMessage } from '#lib/domain/curp-message.ts';
import { parseEmail } from '#lib/domain/email.ts';
import { tidyText } from '#lib/domain/typed-text.ts';

/**
 * One schema per step. Fields are the texts of the form; messages are keys of the dictionary, so that a failure can be
 * shown in the other language. The server enforces these, the browser repeats them.
 */

type Check<T> = (text: string) => { ok: true; value: T } | { ok: false; error: string };

/** A text field that a check turns into a value; the message is `prefix.FAILURE`. */
const parsed = <T>(prefix: string, check: Check<T>) =>
  z.pipe(
    z.string(),
    z.transform((text, context) => {
      const result = check(text);
      if (result.ok) return result.value;
      context.issues.push({ code: 'custom', message: `${prefix}.${result.error}`, input: text });
      return z.NEVER;
    }),
  );

/** The message says what is wrong and where, not only that it is. */
const curpField = (today: CalendarDate) =>
  z.pipe(
    z.string(),
    z.transform((text, context): Curp => {
      const curp = parseCurp(text, today);
      if (curp.ok) return curp.value;
      context.issues.push({ code: 'custom', message: curpMessage(text, today) ?? 'curp.EMPTY', input: text });
      return z.NEVER;
    }),
  );

/** Step 1. `emailConfirmation` is left out where the operator does not ask for it. */
export const startSchema = (today: CalendarDate) =>
  z
    .object({
      curp: curpField(today),
      email: parsed('email', parseEmail),
      emailConfirmation: z.string(),
    })
    .check((context) => {
      const again = parseEmail(context.value.emailConfirmation);
      if (again.ok && again.value === context.value.email) return;
      const message =
        context.value.emailConfirmation.trim() === ''
          ? 'emailConfirmation.EMPTY'
          : 'emailConfirmation.DIFFERENT';
      context.issues.push({ code: 'custom', message, input: context.value, path: ['emailConfirmation'] });
    });
export type StartAnswers = z.infer<ReturnType<typeof startSchema>>;

type TextRule = { optional?: boolean; longest: number; allowed: RegExp };

const checkText =
  ({ optional, longest, allowed }: TextRule): Check<string> =>
  (typed) => {
    const text = tidyText(typed);
    if (text === '') return optional ? { ok: true, value: '' } : { ok: false, error: 'EMPTY' };
    if (text.length > longest) return { ok: false, error: 'LENGTH' };
    return allowed.test(text) ? { ok: true, value: text } : { ok: false, error: 'CHARACTER' };
  };

/** Letters of any Latin alphabet with their marks, and what the norm lets names contain: ' ’ - . / and blanks. */
const nameCharacters = /^(?=.*\p{Script=Latin})[\p{Script=Latin}\p{M}'’´`./ -]+$/u;
/** Whatever a Mexican address may contain; no control characters, pictographs or private letters. */
const addressCharacters = /^[\p{Script=Latin}\p{M}\p{Nd}\p{P}\p{Sm}ºª°´`^$ ]+$/u;

const nameRule = { longest: 128, allowed: nameCharacters };

/** Names as on the birth certificate, when the registry does not know the person or must be matched. */
export const namesSchema = z.object({
  givenNames: parsed('givenNames', checkText(nameRule)),
  firstSurname: parsed('firstSurname', checkText(nameRule)),
  secondSurname: parsed('secondSurname', checkText({ ...nameRule, optional: true })),
});
export type NamesAnswers = z.infer<typeof namesSchema>;

const checkPostalCode: Check<string> = (typed) => {
  const text = tidyText(typed).replace(/[\s.-]/g, '');
  if (text === '') return { ok: false, error: 'EMPTY' };
  return /^[0-9]{5}$/.test(text) ? { ok: true, value: text } : { ok: false, error: 'SHAPE' };
};

/** The look-up of step 2 ("Buscar"). */
export const postalCodeSchema = z.object({ postalCode: parsed('postalCode', checkPostalCode) });

const addressRule = { longest: 128, allowed: addressCharacters };
const numberRule = { longest: 20, allowed: addressCharacters };
const optionalText = parsed('settlementName', checkText({ ...addressRule, optional: true }));

/** Step 2, whole. Which of colonia, typed colonia and municipio are needed depends on the postal code: `resolveAddress` decides. */
export const addressSchema = z.object({
  postalCode: parsed('postalCode', checkPostalCode),
  settlement: parsed('settlement', checkText({ ...addressRule, optional: true })),
  settlementName: optionalText,
  municipio: parsed('municipio', checkText({ ...addressRule, optional: true })),
  street: parsed('street', checkText(addressRule)),
  exteriorNumber: parsed('exteriorNumber', checkText(numberRule)),
  interiorNumber: parsed('interiorNumber', checkText({ ...numberRule, optional: true })),
});
export type AddressAnswers = z.infer<typeof addressSchema>;
