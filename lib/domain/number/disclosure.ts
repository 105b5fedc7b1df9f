import { foldText } from '#lib/domain/basics/typed-text.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import type { Email } from '#lib/domain/email/email.ts';

/** Who may see a number that exists already (docs/threats.md §2). */
export const locatePolicies = ['bound_only', 'first_bind', 'step_up'] as const;
export type LocatePolicy = (typeof locatePolicies)[number];
/** May a person whom the registry does not know give their names, checked against the CURP? */
export const identityPolicies = ['declared', 'registry'] as const;
export type IdentityPolicy = (typeof identityPolicies)[number];

/**
 * What a person with a confirmed mailbox has to do before anything about the CURP is shown. `stepUp`: show by an identity
 * provider that the CURP is theirs; `rebind`: move the number to this address; `unlock`: open the holder's lock.
 */
export type IdentityCheck =
  | 'confirm'
  | 'matchNames'
  | 'declareNames'
  | 'refer'
  | 'stepUp'
  | 'rebind'
  | 'unlock';

export type DisclosureFacts = {
  /** Null: somebody without one, at the desk. */
  email: Email | null;
  /** The CURP's number, if it has one: the address bound to it, and whether its holder locked it. */
  holder: { email: Email | null; locked: boolean } | null;
  inRegistry: boolean;
  /** An identity provider vouched for this request that the CURP is the person's. */
  proven: boolean;
  /** A member of staff saw who the person is. */
  isAtDesk?: boolean;
};
export type DisclosurePolicies = {
  locate: LocatePolicy;
  identity: IdentityPolicy;
  /** An identity provider is configured. */
  stepUpAvailable: boolean;
};

export const mostNameTries = 5;

const withoutNumber = ({ inRegistry }: DisclosureFacts, { identity }: DisclosurePolicies): IdentityCheck => {
  if (inRegistry) return 'confirm';
  return identity === 'declared' ? 'declareNames' : 'refer';
};

/** A mailbox is not a person: a number that is locked or bound to another address goes no further by a mailbox alone. */
const byMailbox = (facts: DisclosureFacts, policies: DisclosurePolicies): IdentityCheck => {
  const { email, holder, inRegistry } = facts;
  if (!holder) return withoutNumber(facts, policies);
  if (holder.locked || !inRegistry) return 'refer';
  if (holder.email !== null) return holder.email === email ? 'confirm' : 'refer';
  return policies.locate === 'first_bind' ? 'matchNames' : 'refer';
};

/** Another address comes before the lock: until the number is theirs, the lock protects it. */
const byProof = (facts: DisclosureFacts, policies: DisclosurePolicies): IdentityCheck => {
  const { email, holder, inRegistry } = facts;
  if (!holder) return withoutNumber(facts, policies);
  if (holder.email !== null && holder.email !== email) return 'rebind';
  if (holder.locked) return 'unlock';
  if (!inRegistry) return 'refer';
  return holder.email === null && policies.locate === 'bound_only' ? 'refer' : 'confirm';
};

/** Shown and printed to whom staff see, whatever it is bound to, which stays as it is; a lock is opened before. */
const atDesk = (facts: DisclosureFacts, policies: DisclosurePolicies): IdentityCheck => {
  const { holder, inRegistry } = facts;
  if (!holder) return withoutNumber(facts, policies);
  if (holder.locked) return 'unlock';
  return inRegistry ? 'confirm' : 'refer';
};

/**
 * Decides, after the mailbox is confirmed, what is still missing (docs/threats.md §2). Whatever ends the online path without a
 * proof of identity is `stepUp` where one can be given, so that the answer does not tell which of the causes it was.
 */
export const decideIdentityCheck = (facts: DisclosureFacts, policies: DisclosurePolicies): IdentityCheck => {
  if (facts.proven && facts.isAtDesk) return atDesk(facts, policies);
  if (facts.proven) return byProof(facts, policies);
  const check = byMailbox(facts, policies);
  return check === 'refer' && policies.stepUpAvailable ? 'stepUp' : check;
};

export type LinkLetter = {
  letter: 'link' | 'deadEnd';
  /** Bound address that is told that somebody asked with another one. */
  notify: Email | null;
  /** The link will show a number at once, to the address that the number is bound to. */
  showsNumber: boolean;
};

/** What is sent to the address typed at step 1: decided when the mail is written, never at step 1 (docs/threats.md T01, T02). */
export const decideLinkLetter = (facts: DisclosureFacts, policies: DisclosurePolicies): LinkLetter => {
  const { email, holder } = facts;
  const check = decideIdentityCheck(facts, policies);
  const isDeadEnd = check === 'refer' || check === 'stepUp';
  const isElsewhere = holder !== null && holder.email !== null && holder.email !== email;
  return {
    letter: isDeadEnd ? 'deadEnd' : 'link',
    notify: isDeadEnd && isElsewhere ? holder.email : null,
    showsNumber: !isDeadEnd && holder?.email === email,
  };
};

/** The same full name, whatever the case, accents, hyphens or apostrophes; Ñ counts as a letter of its own. */
export const sameName = (typed: PersonName, registered: PersonName): boolean => {
  const fold = (text: string) =>
    foldText(text)
      .replace(/[^A-ZÑ ]/g, ' ')
      .replace(/ +/g, ' ')
      .trim();
  return (
    fold(typed.givenNames) === fold(registered.givenNames) &&
    fold(typed.firstSurname) === fold(registered.firstSurname) &&
    fold(typed.secondSurname) === fold(registered.secondSurname)
  );
};
