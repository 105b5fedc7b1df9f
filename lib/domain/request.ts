import type { Address } from '#lib/domain/address.ts';
import type { Curp } from '#lib/domain/curp.ts';
import type { Email } from '#lib/domain/email.ts';
import type { Issuance, Outcome } from '#lib/domain/issuance.ts';
import type { Locale } from '#lib/domain/locale.ts';
import type { Person } from '#lib/domain/person.ts';

/**
 * A request is one value with a stage; everything else (position, progress, what may be changed) is derived from it.
 * A function that needs a confirmed e-mail takes `EmailConfirmed`, so skipping a step does not type-check.
 */
type Base = { id: string; curp: Curp; email: Email; locale: Locale; startedAt: number };
export type Started = Base & { stage: 'started' };
export type EmailConfirmed = Base & { stage: 'emailConfirmed'; confirmedAt: number; nameTries: number };
export type Identified = Omit<EmailConfirmed, 'stage'> & {
  stage: 'identified';
  person: Person;
  /** Names came from the registry or were declared and checked against the CURP. */
  source: 'registry' | 'declared';
};
export type Addressed = Omit<Identified, 'stage'> & { stage: 'addressed'; address: Address };
export type Issued = Omit<Identified, 'stage'> & { stage: 'issued'; outcome: Outcome; issuanceId: string };
export type Referred = Base & { stage: 'referred'; reason: ReferralReason };
export type ReferralReason = 'cannotContinueOnline' | 'notInRegistry' | 'notThisPerson' | 'nameMismatch';

export type Request = Started | EmailConfirmed | Identified | Addressed | Issued | Referred;
export type Stage = Request['stage'];

export const issue = (request: Identified | Addressed, issuance: Issuance): Issued => ({
  id: request.id,
  curp: request.curp,
  email: request.email,
  locale: request.locale,
  startedAt: request.startedAt,
  confirmedAt: request.confirmedAt,
  nameTries: request.nameTries,
  person: request.person,
  source: request.source,
  stage: 'issued',
  outcome: issuance.outcome,
  issuanceId: issuance.id,
});
