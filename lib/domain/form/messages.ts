import type { CurpComplaint } from '#lib/domain/curp/message.ts';
import type { NamePartCause, WholeNameCause } from '#lib/domain/curp/name-diagnosis.ts';
import type { EmailFailure } from '#lib/domain/email/email.ts';

type TextFailure = 'EMPTY' | 'LENGTH' | 'CHARACTER';
/** Signs that a name does not have, besides the ones that everybody sees (`CHARACTER`). */
type NameSign = 'ALPHABET' | 'HIDDEN';
type Limit = 'tooMany';

/**
 * What a form may have to say, by subject. A subject is the name of a field, or a word for the whole form (`form`,
 * `start`, `staff`). The dictionaries have words for each of these and for nothing else; the compiler checks it.
 */
type Failures = {
  curp: CurpComplaint | 'CHANGED';
  email: EmailFailure | 'SUSPICIOUS' | 'SAME' | 'CHANGED' | 'KEPT';
  emailConfirmation: 'EMPTY' | 'DIFFERENT';
  specialCase: 'EMPTY';
  letters: 'EMPTY' | 'WRONG';
  humanCheck: 'TOO_FAST' | 'FAILED';
  start: Limit | 'tooManyHere' | 'busy';
  givenNames: TextFailure | NameSign | 'NO_GIVEN_NAME';
  firstSurname: TextFailure | NameSign | 'NO_SURNAME';
  secondSurname: Exclude<TextFailure, 'EMPTY'> | NameSign;
  namePart: NamePartCause;
  names: WholeNameCause | 'DIFFERENT';
  postalCode: 'EMPTY' | 'SHAPE' | 'NOWHERE';
  settlement: TextFailure;
  settlementName: TextFailure;
  municipio: TextFailure;
  inMexico: 'EMPTY';
  street: TextFailure;
  exteriorNumber: TextFailure;
  interiorNumber: Exclude<TextFailure, 'EMPTY'>;
  issue: 'exhausted';
  check: Limit;
  form: Limit | 'tooManyPosts' | 'failed' | 'updated';
  wait: `${'second' | 'minute' | 'hour' | 'day'}${'' | 's'}`;
} & DeskFailures;

/** What only forms of the desk say. */
type DeskFailures = {
  document: 'EMPTY';
  lastFour: 'EMPTY' | 'SHAPE';
  situation: 'EMPTY';
  preparedCode: 'SHAPE' | 'UNKNOWN' | Limit;
  label: 'EMPTY' | 'DIGITS' | 'LONG' | 'SHAPE';
  reason: 'EMPTY';
  text: TextFailure;
  change: 'sameEmail' | 'nameDisagrees' | 'nothingChanged' | 'waiting' | 'impossible';
  password: 'EMPTY' | 'SHORT' | 'LONG' | 'WRONG';
  passwordAgain: 'DIFFERENT';
  code: 'SHAPE' | 'WRONG';
  staff: 'wrong' | 'gone' | 'known' | Limit;
  staffName: 'EMPTY' | 'LONG';
  role: 'EMPTY';
  windowName: 'LONG';
};

export type MessageSubject = keyof Failures;
export type DeskSubject = keyof DeskFailures;
export type FailureOf<S extends MessageSubject> = Failures[S];

/** `postalCode.SHAPE`: the key of a message in the dictionaries. */
export type MessageName<S extends MessageSubject = MessageSubject> = { [K in S]: `${K}.${Failures[K]}` }[S];

/** A name and, after bars, the values for its words: `email.SUSPICIOUS|ana@correo.example`. */
export type MessageKey<S extends MessageSubject = MessageSubject> =
  | MessageName<S>
  | `${MessageName<S>}|${string}`;
