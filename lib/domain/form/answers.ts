import { z } from 'zod/mini';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { tidyText } from '#lib/domain/basics/typed-text.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import { curpMessage } from '#lib/domain/curp/message.ts';
import { type Email, parseEmail } from '#lib/domain/email/email.ts';

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

type Complain = (path: string, message: string, input: string) => void;

const readCurp = (text: string, today: CalendarDate, complain: Complain): Curp | undefined => {
  const curp = parseCurp(text, today);
  if (curp.ok) return curp.value;
  complain('curp', curpMessage(text, today) ?? `curp.${curp.error}`, text);
};

const readEmail = (text: string, again: string, complain: Complain): Email | undefined => {
  const email = parseEmail(text);
  if (!email.ok) complain('email', `email.${email.error}`, text);
  const repeated = parseEmail(again);
  if (again.trim() === '') complain('emailConfirmation', 'emailConfirmation.EMPTY', again);
  else if (email.ok && (!repeated.ok || repeated.value !== email.value))
    complain('emailConfirmation', 'emailConfirmation.DIFFERENT', again);
  return email.ok ? email.value : undefined;
};

/** Step 1. All three fields are looked at together, so that every complaint comes at once. */
export const startSchema = (today: CalendarDate) =>
  z.pipe(
    z.object({ curp: z.string(), email: z.string(), emailConfirmation: z.string() }),
    z.transform((typed, context) => {
      const complain: Complain = (path, message, input) => {
        context.issues.push({ code: 'custom', message, path: [path], input });
      };
      const curp = readCurp(typed.curp, today, complain);
      const email = readEmail(typed.email, typed.emailConfirmation, complain);
      return curp && email ? { curp, email } : z.NEVER;
    }),
  );
/** The new address of a number, twice. */
export const emailChangeSchema = z.pipe(
  z.object({ email: z.string(), emailConfirmation: z.string() }),
  z.transform((typed, context) => {
    const email = readEmail(typed.email, typed.emailConfirmation, (path, message, input) => {
      context.issues.push({ code: 'custom', message, path: [path], input });
    });
    return email ? { email } : z.NEVER;
  }),
);

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
const nameCharacters = /^(?=.*\p{Script=Latin})[\p{Script=Latin}\p{Mn}'’´`./ -]+$/u;
/** Whatever a Mexican address may contain; no control characters, pictographs or private letters. */
const addressCharacters = /^[\p{Script=Latin}\p{Mn}\p{Nd}\p{P}\p{Sm}ºª°´`^$ ]+$/u;

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
