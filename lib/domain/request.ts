import type { Address } from '#lib/domain/address.ts';
import type { Curp } from '#lib/domain/curp.ts';
import type { Email } from '#lib/domain/email.ts';
import type { Issuance, Outcome } from '#lib/domain/issuance.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Person } from '#lib/domain/person.ts';

/**
 * A request is one value with a stage; position, progress and what may be changed are derived from it.
 * A function that needs a confirmed e-mail takes `EmailConfirmed`, so skipping a step does not type-check.
 */
type Base = { id: string; curp: Curp; email: Email; locale: Locale; startedAt: number };
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
export type Referred = Base & { stage: 'referred'; reason: ReferralReason };
/** Why a request leaves the online path; every reason has a page with other ways. */
export type ReferralReason = 'cannotContinueOnline' | 'notThisPerson';

export type Request = Started | EmailConfirmed | Identified | Addressed | Issued | Referred;
export type Stage = Request['stage'];

const base = ({ id, curp, email, locale, startedAt }: Base): Base => ({ id, curp, email, locale, startedAt });
const known = (request: Known): Known => ({
  ...base(request),
  confirmedAt: request.confirmedAt,
  nameTries: request.nameTries,
  person: request.person,
  source: request.source,
});

/** The mailbox was shown to be the person's, for the first time or again; nothing else changes. */
export function confirmEmail(request: Started, at: number): EmailConfirmed;
export function confirmEmail(request: Request, at: number): Request;
export function confirmEmail(request: Request, at: number): Request {
  if (request.stage === 'started')
    return { ...base(request), stage: 'emailConfirmed', confirmedAt: at, nameTries: 0 };
  return request.stage === 'referred' ? request : { ...request, confirmedAt: at };
}

/** Saying again who one is undoes an address that was given for it. */
export const identify = (
  request: EmailConfirmed | Identified | Addressed,
  person: Person,
  source: Known['source'],
): Identified => ({
  ...base(request),
  confirmedAt: request.confirmedAt,
  nameTries: request.nameTries,
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
  ...base(request),
  confirmedAt: request.confirmedAt,
  nameTries: request.nameTries,
  stage: 'emailConfirmed',
});

/** The address has done its work when the number exists: it is not kept with the answer. */
export const issue = (request: Identified | Addressed, issuance: Issuance): Issued => ({
  ...known(request),
  stage: 'issued',
  outcome: issuance.outcome,
  issuanceId: issuance.id,
});

export const refer = (request: Request, reason: ReferralReason): Referred => ({
  ...base(request),
  stage: 'referred',
  reason,
});
