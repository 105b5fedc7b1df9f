import { z } from 'zod/mini';
import { firstUndrawn } from '#lib/domain/basics/drawn-text.ts';
import { shownCharacter } from '#lib/domain/basics/shown-character.ts';
import { type ChangeKind, changeRules, type SeenAtWindow, type Wanted } from '#lib/domain/desk/change.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import { namesSchema } from '#lib/domain/form/answers.ts';
import { type Check, field, issue, oneOf } from '#lib/domain/form/field.ts';
import { checkLastFour, seenDocuments } from '#lib/domain/request/assistance.ts';

/** The forms of what only staff can do; messages are keys of the dictionary. */

/** Characters of a note to a supervisor. */
export const longestNote = 300;

/** A note stands in the PDF of the person's own data. */
const checkNote: Check<string, 'EMPTY' | 'LENGTH' | `CHARACTER|${string}`> = (typed) => {
  const text = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (text === '') return { ok: false, error: 'EMPTY' };
  if (text.length > longestNote) return { ok: false, error: 'LENGTH' };
  const undrawn = firstUndrawn(text);
  return undrawn === undefined
    ? { ok: true, value: text }
    : { ok: false, error: `CHARACTER|${shownCharacter(undrawn)}` };
};

const orNothing =
  <T, E extends string>(check: Check<T, E>): Check<T | null, E> =>
  (text) =>
    text.trim() === '' ? { ok: true, value: null } : check(text);

const seen = {
  document: field('document', oneOf(seenDocuments)),
  lastFour: field('lastFour', checkLastFour),
};
/** Where the person does not have to be present: both, or neither. */
const maybeSeen = {
  document: field('document', orNothing(oneOf(seenDocuments))),
  lastFour: field('lastFour', orNothing(checkLastFour)),
};
type MaybeSeen = { [K in keyof SeenAtWindow]: SeenAtWindow[K] | null };

const bothOrNeither = z.check<MaybeSeen>((context) => {
  const { document, lastFour } = context.value;
  const missing = document === null ? 'document' : 'lastFour';
  if ((document === null) === (lastFour === null)) return;
  context.issues.push(issue(missing, `${missing}.EMPTY`));
});

const seenOf = ({ document, lastFour }: MaybeSeen): SeenAtWindow | null =>
  document && lastFour ? { document, lastFour } : null;

export type ChangeAnswers = { wanted: Wanted; seen: SeenAtWindow | null };

const reason = <const T extends string>(reasons: readonly T[]) => field('reason', oneOf(reasons));

const emailForm = z.object({
  reason: reason(changeRules.changeEmail.reasons),
  ...seen,
  email: field('email', parseEmail),
});
const unlockForm = z.object({ reason: reason(changeRules.unlock.reasons), ...seen });
const namesForm = z.intersection(
  namesSchema,
  z.object({ reason: reason(changeRules.correctNames.reasons), ...seen }),
);
const revokeForm = z
  .object({ reason: reason(changeRules.revoke.reasons), ...maybeSeen })
  .check(bothOrNeither);
const replaceForm = z
  .object({ reason: reason(changeRules.replace.reasons), ...maybeSeen })
  .check(bothOrNeither);
/** Also of a ticket that is handed to a supervisor. */
export const noteForm = z.object({
  reason: reason(changeRules.note.reasons),
  text: field('text', checkNote),
});

const answers = (wanted: Wanted, from: MaybeSeen | null): ChangeAnswers => ({
  wanted,
  seen: from && seenOf(from),
});

/** One schema for each kind: what was typed becomes what is wanted. */
export const changeSchemas = {
  changeEmail: z.pipe(
    emailForm,
    z.transform((typed) => answers({ kind: 'changeEmail', reason: typed.reason, to: typed.email }, typed)),
  ),
  unlock: z.pipe(
    unlockForm,
    z.transform((typed) => answers({ kind: 'unlock', reason: typed.reason }, typed)),
  ),
  correctNames: z.pipe(
    namesForm,
    z.transform(({ reason: why, document, lastFour, ...name }) =>
      answers({ kind: 'correctNames', reason: why, name }, { document, lastFour }),
    ),
  ),
  revoke: z.pipe(
    revokeForm,
    z.transform((typed) => answers({ kind: 'revoke', reason: typed.reason }, typed)),
  ),
  replace: z.pipe(
    replaceForm,
    z.transform((typed) => answers({ kind: 'replace', reason: typed.reason }, typed)),
  ),
  note: z.pipe(
    noteForm,
    z.transform((typed) => answers({ kind: 'note', reason: typed.reason, text: typed.text }, null)),
  ),
} as const satisfies Record<ChangeKind, z.ZodMiniType<ChangeAnswers>>;

/** The texts of the form of each kind, in the order in which they are asked. */
export const changeFields = {
  changeEmail: ['email', 'reason', 'document', 'lastFour'],
  unlock: ['reason', 'document', 'lastFour'],
  correctNames: ['givenNames', 'firstSurname', 'secondSurname', 'reason', 'document', 'lastFour'],
  revoke: ['reason', 'document', 'lastFour'],
  replace: ['reason', 'document', 'lastFour'],
  note: ['reason', 'text'],
} as const satisfies Record<ChangeKind, readonly string[]>;
