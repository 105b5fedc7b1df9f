import { err, ok, type Result } from '#lib/domain/basics/result.ts';
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
  if (holder.locked || !inRegistry || email === null) return 'refer';
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

/** What the doors below have to know of a number that exists. `boundAt`: when an address was bound here, null for an imported one. */
export type Held = { email: Email | null; boundAt: number | null; lockedAt: number | null };

/** What the doors have to know of the request that knocks. */
export type Asking = {
  stage: string;
  email: Email | null;
  assisted?: { handedOverAt?: number };
  provenAt?: number;
  source?: 'registry' | 'matched' | 'declared';
};

/** A member of staff acts in it: the person has not taken it over on their telephone. */
export const isInHand = ({ assisted }: Pick<Asking, 'assisted'>): boolean =>
  assisted !== undefined && assisted.handedOverAt === undefined;

/**
 * What somebody finds behind a door. `shown`: it is open. `moved`: the number is bound to another address by now, or to none.
 * `locked`: its holder locked it. `notNow`: this request leads nowhere.
 */
export type Sight = 'shown' | 'moved' | 'locked' | 'notNow';
type Look = (holder: Held | null, asking: Asking) => Sight;

const unlessLocked = ({ lockedAt }: Held): Sight => (lockedAt === null ? 'shown' : 'locked');

/** The mailbox that the number is bound to now, not the one of back then. */
const byBoundMailbox: Look = (holder, { stage, email }) => {
  if (stage !== 'issued' || email === null) return 'notNow';
  return holder?.email === email ? unlessLocked(holder) : 'moved';
};

/** Whom a member of staff saw, whatever the number is bound to. */
const bySeenPerson: Look = (holder, { stage, assisted, provenAt }) => {
  if (stage !== 'issued' || !holder || !assisted || provenAt === undefined) return 'notNow';
  return unlessLocked(holder);
};

const byEither: Look = (holder, asking) => {
  const seen = bySeenPerson(holder, asking);
  return seen === 'notNow' ? byBoundMailbox(holder, asking) : seen;
};

/** What a holder alone does with their number: never a visit in which a member of staff acts. */
const byHolderAlone: Look = (holder, asking) =>
  isInHand(asking) ? 'notNow' : byBoundMailbox(holder, asking);

/** A member of staff typed the address of an assisted case: nobody showed that mailbox, and moving a number takes two of them (docs/threats.md T19). */
const byHolderUnassisted: Look = (holder, asking) =>
  asking.assisted ? 'notNow' : byHolderAlone(holder, asking);

const bySeenPersonOrMailboxAtDesk: Look = (holder, asking) =>
  asking.assisted ? byEither(holder, asking) : 'notNow';

/** Every door to a number that was handed out, and who passes it (docs/threats.md §2). Asked at every read, because the answer changes. */
const doors = {
  see: byEither,
  openPdf: byEither,
  print: byEither,
  handToPhone: bySeenPersonOrMailboxAtDesk,
  mailAgain: byBoundMailbox,
  readHistory: byHolderAlone,
  exportData: byHolderAlone,
  lock: byHolderAlone,
  changeEmail: byHolderUnassisted,
} as const satisfies Record<string, Look>;
export type Door = keyof typeof doors;
const isDoor = (name: string): name is Door => name in doors;
export const doorNames: readonly Door[] = Object.keys(doors).filter(isDoor);

/** What a request finds behind a door now. */
export const lookThrough = (door: Door, holder: Held | null, asking: Asking): Sight =>
  doors[door](holder, asking);

/** A mail with the number goes only to the address that is bound when it leaves, and not while the number is locked. */
export const mayMailTo = (holder: Held | null, to: Email): boolean =>
  holder !== null && holder.email === to && holder.lockedAt === null;

/** A locked number goes nowhere: its holder hears news without it. */
export const isLocked = ({ lockedAt }: Pick<Held, 'lockedAt'>): boolean => lockedAt !== null;

/** An address that is bound keeps its own links, mails and limits, whatever others ask with the CURP. */
export const isBoundTo = (holder: Pick<Held, 'email'> | null, email: Email | null): boolean =>
  holder !== null && email !== null && holder.email === email;

/** A number moves from the address that it is bound to, and not while it is locked; back to an earlier address even then. */
export const mayMove = (
  holder: Held | null,
  from: readonly (Email | null)[],
  isBack: boolean,
): holder is Held => holder !== null && from.includes(holder.email) && (isBack || holder.lockedAt === null);

/** A change that staff asked for is void when the number was bound anew since. */
export const isBoundAsBefore = (holder: Pick<Held, 'email'>, before: Email | null): boolean =>
  holder.email === before;

/** A lock is closed once and opened once. */
export const maySetLock = (holder: Held | null, locks: boolean): holder is Held =>
  holder !== null && (holder.lockedAt === null) === locks;

/** By folio the operator acts only where an address is bound that can be told; two members of staff act without one as well. */
export const mayActByFolio = (holder: Held | null, evenUnbound: boolean): holder is Held =>
  holder !== null && (holder.email !== null || evenUnbound);

/** After a proof of identity online. At the desk both are changes with a reason, also when the case is on a telephone by now. */
export const mayAfterProof = (
  wanted: 'unlock' | 'rebind',
  asking: Pick<Asking, 'assisted'>,
  facts: DisclosureFacts,
  policies: DisclosurePolicies,
): boolean => asking.assisted === undefined && decideIdentityCheck(facts, policies) === wanted;

/** What decides, of a request and what is known about its CURP. */
export const disclosureFacts = (
  asking: Asking,
  holder: Held | null,
  inRegistry: boolean,
): DisclosureFacts => ({
  email: asking.email,
  holder: holder && { email: holder.email, locked: holder.lockedAt !== null },
  inRegistry,
  isAtDesk: asking.assisted !== undefined,
  proven: asking.provenAt !== undefined,
});

/** `bind`: the address that the number is bound to from now on. `tell`: the address that it stays bound to, which is told. */
export type Located = { bind: Email | null; tell: Email | null };
/** `nameNeeded`: what this request showed is not enough (any more); the identity page decides anew with everything that is known. */
export type LocateRefusal = 'boundElsewhere' | 'locked' | 'nameNeeded';

const whyNotLocated = (holder: Held, { email }: Asking): LocateRefusal => {
  if (holder.email !== null && holder.email !== email) return 'boundElsewhere';
  return holder.lockedAt === null ? 'nameNeeded' : 'locked';
};

/**
 * Whether a number that exists is handed out to a request, decided inside the transaction that hands it out. It may have come in since
 * the person was identified: then nobody has matched a name with it yet. Who declared their names is known when the number was bound here.
 */
export const mayLocate = (
  holder: Held,
  asking: Asking,
  policies: DisclosurePolicies,
): Result<Located, LocateRefusal> => {
  const inRegistry = asking.source !== 'declared' || holder.boundAt !== null;
  const check = decideIdentityCheck(disclosureFacts(asking, holder, inRegistry), policies);
  const isEnough = check === 'confirm' || (check === 'matchNames' && asking.source === 'matched');
  if (!isEnough) return err(whyNotLocated(holder, asking));
  if (holder.email === null) return ok({ bind: asking.email, tell: null });
  return ok({ bind: null, tell: holder.email === asking.email ? null : holder.email });
};
