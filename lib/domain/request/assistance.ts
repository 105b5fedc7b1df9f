import { z } from 'zod/mini';
import { type CalendarDate, compare } from '#lib/domain/basics/calendar.ts';
import { withoutSeparators } from '#lib/domain/basics/separators.ts';
import { type Curp, decodeCurp, parseCurp } from '#lib/domain/curp/curp.ts';
import { curpMessage } from '#lib/domain/curp/message.ts';
import { type Email, type EmailFailure, parseEmail } from '#lib/domain/email/email.ts';
import { type Check, field, oneOf } from '#lib/domain/form/field.ts';

/** Documents that identify a person at the desk: official identification, or what a foreign person has. */
export const seenDocuments = [
  'ine',
  'passport',
  'consular',
  'professional',
  'birthCertificate',
  'naturalisation',
  'migration',
] as const;
export type SeenDocument = (typeof seenDocuments)[number];

/** The situation of a person, which decides the papers they must bring. */
export const situations = ['mexican', 'bornAbroad', 'foreignResident', 'minor', 'representative'] as const;
export type Situation = (typeof situations)[number];

/** All papers that staff may ask for. */
export const papers = [
  'curp',
  'officialId',
  'birthCertificate',
  'mexicanBirthCertificate',
  'proofOfAddress',
  'migrationDocument',
  'naturalisationLetter',
  'apostille',
  'parentId',
  'authorisation',
  'representativeId',
] as const;
export type Paper = (typeof papers)[number];

/** The papers that staff ask for, in their order. Everybody needs a Mexican address, because it decides the office of a first number. */
export const papersOf = {
  mexican: ['curp', 'officialId', 'birthCertificate', 'proofOfAddress'],
  bornAbroad: ['curp', 'officialId', 'mexicanBirthCertificate', 'proofOfAddress'],
  foreignResident: ['curp', 'migrationDocument', 'naturalisationLetter', 'apostille', 'proofOfAddress'],
  minor: ['curp', 'birthCertificate', 'parentId', 'proofOfAddress'],
  representative: [
    'curp',
    'officialId',
    'birthCertificate',
    'authorisation',
    'representativeId',
    'proofOfAddress',
  ],
} as const satisfies Record<Situation, readonly Paper[]>;

const adultAge = 18;

/**
 * The situation that a CURP suggests (of age at 18: Código Civil Federal, art. 646). Null for a person born abroad, who may be Mexican or
 * not. Only the window sees whether somebody represents the person.
 */
export const proposeSituation = (curp: Curp, today: CalendarDate): Situation | null => {
  const { birthDate, entity } = decodeCurp(curp);
  const isMinor = compare({ ...birthDate, year: birthDate.year + adultAge }, today) > 0;
  if (isMinor) return 'minor';
  return entity === 'NE' ? null : 'mexican';
};

/** What staff saw. `lastFour`: the last characters of the document's number, enough to find it again and too few to copy it. */
export type Seen = {
  document: SeenDocument;
  lastFour: string;
  situation: Situation;
  /** The papers of that situation's list that the person brought. */
  papers?: readonly Paper[];
};

/** The situations that need a paper. */
export const situationsWith = (paper: Paper): Situation[] =>
  situations.filter((situation) => papersOf[situation].some((each) => each === paper));

/** The ticked papers that belong to the situation. */
export const papersSeen = (situation: Situation, ticked: readonly string[]): Paper[] =>
  papersOf[situation].filter((paper) => ticked.includes(paper));

/** A member of staff identified the person and opened the case for them. */
export type Assistance = {
  ticketId: string;
  staffId: string;
  seen: Seen;
  /** When the person took the case over on their own telephone, in milliseconds since 1970. */
  handedOverAt?: number;
  /** When somebody showed that they read the mailbox that staff typed, in milliseconds since 1970. */
  mailboxShownAt?: number;
};

/** Reads the last four characters of a document’s number. */
export const checkLastFour: Check<string, 'EMPTY' | 'SHAPE'> = (typed) => {
  const text = withoutSeparators(typed).toUpperCase();
  if (text === '') return { ok: false, error: 'EMPTY' };
  return /^[A-Z\d]{4}$/.test(text) ? { ok: true, value: text } : { ok: false, error: 'SHAPE' };
};

/** The address of a person at the desk, who may have none. */
const checkEmail: Check<Email | null, EmailFailure> = (typed) =>
  typed.trim() === '' ? { ok: true, value: null } : parseEmail(typed);

const curpField = (today: CalendarDate) =>
  z.pipe(
    z.string(),
    z.transform((typed, context) => {
      const curp = parseCurp(typed, today);
      if (curp.ok) return curp.value;
      context.issues.push({
        code: 'custom',
        message: curpMessage(typed, today) ?? 'curp.EMPTY',
        input: typed,
      });
      return z.NEVER;
    }),
  );

/** The form at the desk; messages are keys of the dictionary. The e-mail is optional. */
export const assistedSchema = (today: CalendarDate) =>
  z.object({
    curp: curpField(today),
    situation: field('situation', oneOf(situations)),
    document: field('document', oneOf(seenDocuments)),
    lastFour: field('lastFour', checkLastFour),
    email: field('email', checkEmail),
  });
/** The form on which staff type another address, or none. */
export const caseEmailSchema = z.object({ email: field('email', checkEmail) });

export type AssistedAnswers = z.infer<ReturnType<typeof assistedSchema>>;
