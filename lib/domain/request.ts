import type { Address } from '#lib/domain/address.ts';
import type { Curp } from '#lib/domain/curp.ts';
import type { Email } from '#lib/domain/email.ts';
import type { Issuance, Outcome } from '#lib/domain/issuance.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Person } from '#lib/domain/person.ts';

/** Which privacy notice the person had before them: its version and the SHA-256 (hex) of its texts (threats.md §4). */
export type NoticeSeen = { version: string; hash: string };

/**
 * A request is one value with a stage; position, progress and what may be changed are derived from it.
 * A function that needs a confirmed e-mail takes `EmailConfirmed`, so skipping a step does not type-check.
 */
type Base = {
  id: string;
  curp: Curp;
  email: Email;
  locale: Locale;
  startedAt: number;
  /** Missing in requests of the first version. */
  notice?: NoticeSeen;
};
type Confirmed = Base & {
  confirmedAt: number /** How often typed names did not match the registry. */;
  nameTries: number;
  /** When the person showed with the provider of identity that the CURP is theirs; counts for the visit that did it. */
  provenAt?: number;
};
type Known = Confirmed & {
  person: Person /** Whether the names came from the registry or were declared and checked against the CURP. */;
  source: 'registry' | 'matched' | 'declared';
};

export type Started = Base & { stage: 'started' };
export type EmailConfirmed = Confirmed & { stage: 'emailConfirmed' };
export type Identified = Known & { stage: 'identified' };
export type Addressed = Known & { stage: 'addressed'; address: Address };
export type Issued = Known & { stage: 'issued'; outcome: Outcome; issuanceId: string };
/** What was confirmed before is kept: with a proof of identity the request can go on from there. */
export type Referred = Base & {
  stage: 'referred';
  reason: ReferralReason;
  confirmed?: Pick<Confirmed, 'confirmedAt' | 'nameTries'>;
  /** When a limit that ended the online path is over; a new request may go on then. */
  until?: number;
};
/** Why a request leaves the online path; every reason has a page with other ways. */
export type ReferralReason = 'cannotContinueOnline' | 'notThisPerson' | 'tooManyForAddress';

export type Request = Started | EmailConfirmed | Identified | Addressed | Issued | Referred;
export type Stage = Request['stage'];

const base = ({ id, curp, email, locale, startedAt, notice }: Base): Base => ({
  id,
  curp,
  email,
  locale,
  startedAt,
  ...(notice && { notice }),
});
const confirmed = (request: Confirmed): Confirmed => ({
  ...base(request),
  confirmedAt: request.confirmedAt,
  nameTries: request.nameTries,
  ...(request.provenAt !== undefined && { provenAt: request.provenAt }),
});
const known = (request: Known): Known => ({
  ...confirmed(request),
  person: request.person,
  source: request.source,
});

/**
 * The mailbox was shown to be the person's, for the first time or again; nothing else changes. Who opens a link may be
 * another one than who proved their identity before, so that counts no more.
 */
export function confirmEmail(request: Started, at: number): EmailConfirmed;
export function confirmEmail(request: Request, at: number): Request;
export function confirmEmail(request: Request, at: number): Request {
  if (request.stage === 'started')
    return { ...base(request), stage: 'emailConfirmed', confirmedAt: at, nameTries: 0 };
  if (request.stage === 'referred') return request;
  const { provenAt: _, ...kept } = request;
  return { ...kept, confirmedAt: at };
}

/** Saying again who one is undoes an address that was given for it. */
export const identify = (
  request: EmailConfirmed | Identified | Addressed,
  person: Person,
  source: Known['source'],
): Identified => ({
  ...confirmed(request),
  person,
  source,
  stage: 'identified',
});

export const giveAddress = (request: Identified | Addressed, address: Address): Addressed => ({
  ...known(request),
  stage: 'addressed',
  address,
});

/** What was shown or said is not enough any more: the person says again who they are, and the address with it. */
export const askIdentityAgain = (request: Identified | Addressed): EmailConfirmed => ({
  ...confirmed(request),
  stage: 'emailConfirmed',
});

/** The address has done its work when the number exists: it is not kept with the answer. */
export const issue = (request: Identified | Addressed, issuance: Issuance): Issued => ({
  ...known(request),
  stage: 'issued',
  outcome: issuance.outcome,
  issuanceId: issuance.id,
});

const confirmedBefore = (request: Request): Referred['confirmed'] => {
  if (request.stage === 'started') return undefined;
  if (request.stage === 'referred') return request.confirmed;
  return { confirmedAt: request.confirmedAt, nameTries: request.nameTries };
};

export const refer = (request: Request, reason: ReferralReason, until?: number): Referred => {
  const before = reason === 'notThisPerson' ? undefined : confirmedBefore(request);
  return {
    ...base(request),
    stage: 'referred',
    reason,
    ...(before && { confirmed: before }),
    ...(until !== undefined && { until }),
  };
};

/** Stages in which a proof of identity opens something. */
export type Provable =
  | EmailConfirmed
  | Identified
  | Addressed
  | (Referred & { reason: 'cannotContinueOnline'; confirmed: NonNullable<Referred['confirmed']> });

export const isProvable = (request: Request): request is Provable =>
  request.stage === 'referred'
    ? request.reason === 'cannotContinueOnline' && request.confirmed !== undefined
    : request.stage !== 'started' && request.stage !== 'issued';

/** The CURP was shown to be the person's. A request that had left the online path is back on it: its mailbox was confirmed before. */
export const proveIdentity = (request: Provable, at: number): EmailConfirmed | Identified | Addressed =>
  request.stage === 'referred'
    ? { ...base(request), ...request.confirmed, stage: 'emailConfirmed', provenAt: at }
    : { ...request, provenAt: at };

/** When the person last began, confirmed or proved something in it: from then on its time runs. Milliseconds since 1970. */
export const lastActivity = (request: Request): number => {
  const confirmedAt = 'confirmedAt' in request ? request.confirmedAt : 0;
  const provenAt = 'provenAt' in request ? request.provenAt : undefined;
  return Math.max(request.startedAt, confirmedAt, provenAt ?? 0);
};
