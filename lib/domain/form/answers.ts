import { z } from 'zod/mini';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { addressSign, latinLetter, latinMark } from '#lib/domain/basics/drawn-text.ts';
import { withoutSeparators } from '#lib/domain/basics/separators.ts';
import { shownCharacter } from '#lib/domain/basics/shown-character.ts';
import { tidyText } from '#lib/domain/basics/typed-text.ts';
import { type Curp, parseCurp } from '#lib/domain/curp/curp.ts';
import { curpMessage } from '#lib/domain/curp/message.ts';
import { readTypedName } from '#lib/domain/curp/typed-name.ts';
import { type Email, parseEmail } from '#lib/domain/email/email.ts';
import { suggestEmail } from '#lib/domain/email/suggestion.ts';
import { type Check, field, issue } from '#lib/domain/form/field.ts';
import type { MessageKey } from '#lib/domain/form/messages.ts';

/**
 * One schema per step. Fields are the texts of the form; messages are keys of the dictionary, so that a failure can be
 * shown in the other language. The server enforces these, the browser repeats them.
 */

type Complain = (path: string, message: MessageKey, input: string) => void;

const readCurp = (text: string, today: CalendarDate, complain: Complain): Curp | undefined => {
  const curp = parseCurp(text, today);
  if (curp.ok) return curp.value;
  complain('curp', curpMessage(text, today) ?? 'curp.EMPTY', text);
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

/** The address that was likely meant; null where nothing is odd or the person kept what they typed. */
export const emailSlip = (email: Email, keptText: string): string | null => {
  const kept = parseEmail(keptText);
  return kept.ok && kept.value === email ? null : suggestEmail(email);
};

const start = z.object({
  curp: z.string(),
  email: z.string(),
  emailConfirmation: z.string(),
  emailKept: z._default(z.string(), ''),
});

/**
 * Step 1. Checks all three fields together, so that all messages come at once: beside a wrong CURP also the question about an address that is
 * hardly meant. The person keeps such an address with `emailKept`.
 */
export const startSchema = (today: CalendarDate) =>
  z.pipe(
    start,
    z.transform((typed, context) => {
      const complain: Complain = (...about) => {
        context.issues.push(issue(...about));
      };
      const curp = readCurp(typed.curp, today, complain);
      const email = readEmail(typed.email, typed.emailConfirmation, complain);
      const meant = curp === undefined && email ? emailSlip(email, typed.emailKept) : null;
      if (meant !== null) complain('email', `email.SUSPICIOUS|${meant}`, typed.email);
      return curp && email ? { curp, email } : z.NEVER;
    }),
  );
/** The new address of a number, twice. */
export const emailChangeSchema = z.pipe(
  z.object({ email: z.string(), emailConfirmation: z.string() }),
  z.transform((typed, context) => {
    const email = readEmail(typed.email, typed.emailConfirmation, (...about) => {
      context.issues.push(issue(...about));
    });
    return email ? { email } : z.NEVER;
  }),
);

type TextRule = { longest: number; allowed: RegExp };

const optionalText =
  ({ longest, allowed }: TextRule): Check<string, 'LENGTH' | `CHARACTER|${string}`> =>
  (typed) => {
    const text = tidyText(typed);
    if (text === '') return { ok: true, value: '' };
    if (text.length > longest) return { ok: false, error: 'LENGTH' };
    const refused = Array.from(text).find((char) => !allowed.test(char));
    if (refused === undefined) return { ok: true, value: text };
    return { ok: false, error: `CHARACTER|${shownCharacter(refused)}` };
  };

const requiredText =
  (rule: TextRule): Check<string, 'EMPTY' | 'LENGTH' | `CHARACTER|${string}`> =>
  (typed) =>
    tidyText(typed) === '' ? { ok: false, error: 'EMPTY' } : optionalText(rule)(typed);

/** What a Mexican address may contain: no control characters, pictographs or private letters. */
const addressCharacters = new RegExp(`^(?:${latinLetter}|${latinMark}|${addressSign}| )+$`, 'u');

/** Names as on the birth certificate, when the registry does not know the person or must be matched. Checks all parts together. */
export const namesSchema = z.pipe(
  z.object({ givenNames: z.string(), firstSurname: z.string(), secondSurname: z.string() }),
  z.transform((typed, context) => {
    const name = readTypedName(typed);
    if (name.ok) return name.value;
    const { givenNames, firstSurname, secondSurname } = name.error;
    if (givenNames) context.issues.push(issue('givenNames', `givenNames.${givenNames}`));
    if (firstSurname) context.issues.push(issue('firstSurname', `firstSurname.${firstSurname}`));
    if (secondSurname) context.issues.push(issue('secondSurname', `secondSurname.${secondSurname}`));
    return z.NEVER;
  }),
);

const checkPostalCode: Check<string, 'EMPTY' | 'SHAPE'> = (typed) => {
  const text = withoutSeparators(typed);
  if (text === '') return { ok: false, error: 'EMPTY' };
  return /^[0-9]{5}$/.test(text) ? { ok: true, value: text } : { ok: false, error: 'SHAPE' };
};

/** The look-up of step 2 ("Buscar"). */
export const postalCodeSchema = z.object({ postalCode: field('postalCode', checkPostalCode) });

const addressRule = { longest: 128, allowed: addressCharacters };
const numberRule = { longest: 20, allowed: addressCharacters };

/** Step 2, whole. Which of colonia, typed colonia and municipio are needed depends on the postal code: `resolveAddress` decides. */
export const addressSchema = z.object({
  postalCode: field('postalCode', checkPostalCode),
  settlement: field('settlement', optionalText(addressRule)),
  settlementName: field('settlementName', optionalText(addressRule)),
  municipio: field('municipio', optionalText(addressRule)),
  /** 'on': the person says that an address with an unknown postal code is in Mexico. */
  inMexico: z.optional(z.string()),
  street: field('street', requiredText(addressRule)),
  exteriorNumber: field('exteriorNumber', requiredText(numberRule)),
  interiorNumber: field('interiorNumber', optionalText(numberRule)),
});
export type AddressAnswers = z.infer<typeof addressSchema>;
