import { z } from 'zod/mini';
import { toIso } from '#lib/domain/basics/calendar.ts';
import { isLocale, type Locale } from '#lib/domain/basics/locale.ts';
import { err, ok } from '#lib/domain/basics/result.ts';
import { shownCharacter } from '#lib/domain/basics/shown-character.ts';
import { dateIn } from '#lib/domain/basics/time-zone.ts';
import { tidyText } from '#lib/domain/basics/typed-text.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { foldName } from '#lib/domain/curp/name-signs.ts';
import type { ReasonOf } from '#lib/domain/desk/change.ts';
import { type Check, field } from '#lib/domain/form/field.ts';
import type { FailureOf } from '#lib/domain/form/messages.ts';
import type { Outcome } from '#lib/domain/number/issuance.ts';
import { parsePreparationCode } from '#lib/domain/preparation/preparation-code.ts';

export const ticketStages = ['waiting', 'inHand', 'served', 'referred', 'left'] as const;
export type TicketStage = (typeof ticketStages)[number];

/** Why a person leaves the window without a number: causes that the service found, and causes that only the window sees. */
export const ticketReasons = [
  'cannotContinueOnline',
  'notThisPerson',
  'tooManyForAddress',
  'nameDisagrees',
  'nameDoesNotMatch',
  'earlierCurp',
  'missingPapers',
  'curpToCorrect',
  'otherOffice',
  'cameForOther',
] as const;
export type TicketReason = (typeof ticketReasons)[number];

/** A window escalated the ticket to a supervisor. `note`: as typed; `by`: the member of staff. */
export type Escalate = { reason: ReasonOf<'note'>; note: string; by: string };

/** One visit of a person to the desk. `day`: where the desk is; `label`: as typed, shown by `shortLabel`. Moments: milliseconds since 1970. */
export type Ticket = {
  id: string;
  /** YYYY-MM-DD */
  day: string;
  /** Begins at 1 each day. */
  number: number;
  label: string;
  locale: Locale;
  stage: TicketStage;
  window: string | null;
  /** The member of staff who has it in hand, or had it last. */
  staffId: string | null;
  requestId: string | null;
  openedAt: number;
  calledAt: number | null;
  closedAt: number | null;
  outcome: Outcome | null;
  reason: TicketReason | null;
  /** Set when a window escalated it; then only a supervisor may call it. */
  escalate: Escalate | null;
};

/** How a ticket ends. */
export type TicketEnd =
  | { stage: 'served'; outcome: Outcome; reason: null }
  | { stage: 'referred'; outcome: null; reason: TicketReason }
  | { stage: 'left'; outcome: null; reason: null };

/** Whether this member of staff has the ticket in hand. */
export const isInHandOf = ({ stage, staffId }: Ticket, id: string): boolean =>
  stage === 'inHand' && staffId === id;

export const isTicketReason = (text: string): text is TicketReason =>
  ticketReasons.some((reason) => reason === text);

/** The day, in the time zone of the desk, to which a ticket that is opened now belongs. */
export const ticketDay = (at: number, zone: string): string => toIso(dateIn(zone, at));

/** «018», as it is called. */
export const formatTicketNumber = (number: number): string => String(number).padStart(3, '0');

/** The number that was typed to find a ticket: «18» and «018» are the same; null for anything else. */
export const parseTicketNumber = (typed: string): number | null =>
  /^\s*0*[1-9]\d{0,4}\s*$/.test(typed) ? Number(typed) : null;

const particles = new Set(['de', 'del', 'la', 'las', 'los', 'y', 'e', 'da', 'do', 'dos', 'van', 'von']);

/** «Óscar S. S.»: enough to call the person, too little for somebody who looks over a shoulder. Initials stay as they are. */
export const shortLabel = (label: string): string => {
  const [first = '', ...others] = tidyText(label).split(' ');
  const initials = others
    .filter((word) => !particles.has(word.toLowerCase()))
    .map((word) => `${[...word][0]?.toUpperCase()}.`);
  return [first, ...initials].join(' ');
};

const minute = 60_000;

/** Minutes from the call to the end, rounded up; null when the ticket did not end at a window. */
export const minutesAtWindow = ({
  stage,
  calledAt,
  closedAt,
}: Pick<Ticket, 'stage' | 'calledAt' | 'closedAt'>): number | null => {
  if (calledAt === null || closedAt === null || stage === 'left') return null;
  return Math.max(1, Math.ceil((closedAt - calledAt) / minute));
};

/** The average, rounded up; null of no values. */
export const averageOf = (values: readonly number[]): number | null =>
  values.length === 0 ? null : Math.ceil(values.reduce((sum, value) => sum + value, 0) / values.length);

const longestLabel = 60;
/** A longer text is too long in any case. */
const longestLabelRead = 1_000;
/** A name or initials. It allows no digits, because neither a CURP nor a telephone belongs in the list. */
const labelSign = /[\p{L}\p{M}./·' -]/u;

/** The field takes the code of somebody who prepared at home, too. */
const checkLabel: Check<string, FailureOf<'label'> | `SHAPE|${string}`> = (typed) => {
  if (parsePreparationCode(typed) !== null) return ok(typed);
  const text = foldName(typed.slice(0, longestLabelRead));
  if (text === '') return err('EMPTY');
  if (/\d/.test(text)) return err('DIGITS');
  if (text.length > longestLabel) return err('LONG');
  const refused = Array.from(text).find((char) => !labelSign.test(char));
  if (refused !== undefined) return err(`SHAPE|${shownCharacter(refused)}`);
  return /^\p{L}/u.test(text) ? ok(text) : err(`SHAPE|${text.charAt(0)}`);
};

/** The label of a person who prepared at home: a name as it would be typed, or letters of the CURP where no name was given. */
export const labelOfPrepared = ({ name, curp }: { name: PersonName | null; curp: Curp }): string =>
  name ? `${name.givenNames} ${name.firstSurname}`.slice(0, longestLabel) : curp.slice(0, 4);

/** The form of a new ticket; messages are keys of the dictionary. */
export const newTicketSchema = z.object({
  label: field('label', checkLabel),
  language: z.pipe(
    z.string(),
    z.transform((text): Locale => (isLocale(text) ? text : 'es')),
  ),
});
