import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Email } from '#lib/domain/email/email.ts';
import type { AskingRequest, HeldNumber } from '#lib/domain/number/asking.ts';

export type { AskingRequest, HeldNumber };

/** The operator's choice of who may see a number that exists already (docs/threats.md §2). */
export const locatePolicies = ['bound_only', 'first_bind', 'step_up'] as const;
export type LocatePolicy = (typeof locatePolicies)[number];
/** Whether a person whom the registry does not know may type their names, which are checked against the CURP. */
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

/** What decides about a request after its mailbox is confirmed. */
export type DisclosureFacts = {
  /** Null for a person at the desk who gave none. */
  email: Email | null;
  /** The number of the CURP: the address bound to it, and whether its holder locked it. Null when the CURP has none. */
  holder: { email: Email | null; locked: boolean } | null;
  inRegistry: boolean;
  /** An identity provider said in this request that the CURP is the person's. */
  proven: boolean;
  /** A member of staff saw the person and a document. */
  isAtDesk?: boolean;
  /** The same key, with an inconvenient word written the other way, has a number (docs/rules.md §1.2). */
  hasOtherSpelling?: boolean;
  /** What the registry says of the person cannot be used, so that nothing can be compared with it. */
  isRecordUnusable?: boolean;
};
export type DisclosurePolicies = {
  locate: LocatePolicy;
  identity: IdentityPolicy;
  /** An identity provider is configured. */
  stepUpAvailable: boolean;
};

/** After this many different wrong names the request leaves the online path. */
export const mostNameTries = 5;

/** How many different names may still be tried in a request. */
export const triesLeftOf = ({ triedNames }: { triedNames: readonly string[] }): number =>
  Math.max(0, mostNameTries - triedNames.length);

/** A person whose key has a number in its other spelling gets no second one. A registry that contradicts the CURP may be right. */
const withoutNumber = (
  { inRegistry, hasOtherSpelling, isRecordUnusable }: DisclosureFacts,
  { identity }: DisclosurePolicies,
): IdentityCheck => {
  if (hasOtherSpelling || isRecordUnusable) return 'refer';
  if (inRegistry) return 'confirm';
  return identity === 'declared' ? 'declareNames' : 'refer';
};

/** With a confirmed mailbox alone. It opens no number that is locked or bound to another address, because a mailbox is not a person. */
const byMailbox = (facts: DisclosureFacts, policies: DisclosurePolicies): IdentityCheck => {
  const { email, holder, inRegistry } = facts;
  if (!holder) return withoutNumber(facts, policies);
  if (holder.locked || !inRegistry || email === null) return 'refer';
  if (holder.email !== null) return holder.email === email ? 'confirm' : 'refer';
  return policies.locate === 'first_bind' ? 'matchNames' : 'refer';
};

/** With a proof of identity. A number bound elsewhere moves to this address first; a lock stays closed until it has moved. */
const byProof = (facts: DisclosureFacts, policies: DisclosurePolicies): IdentityCheck => {
  const { email, holder, inRegistry } = facts;
  if (!holder) return withoutNumber(facts, policies);
  if (holder.email !== null && holder.email !== email) return 'rebind';
  if (holder.locked) return 'unlock';
  if (!inRegistry) return 'refer';
  return holder.email === null && policies.locate === 'bound_only' ? 'refer' : 'confirm';
};

/** At the desk. Staff see the person, so the bound address does not matter and stays. A locked number must be unlocked first. */
const atDesk = (facts: DisclosureFacts, policies: DisclosurePolicies): IdentityCheck => {
  const { holder, inRegistry } = facts;
  if (!holder) return withoutNumber(facts, policies);
  if (holder.locked) return 'unlock';
  return inRegistry ? 'confirm' : 'refer';
};

/**
 * Decides what a person must do after the mailbox is confirmed (docs/threats.md §2). Every cause that ends the online path answers
 * `stepUp` where an identity provider is configured, so that the answer does not tell the causes apart.
 */
export const decideIdentityCheck = (facts: DisclosureFacts, policies: DisclosurePolicies): IdentityCheck => {
  if (facts.proven && facts.isAtDesk) return atDesk(facts, policies);
  if (facts.proven) return byProof(facts, policies);
  const check = byMailbox(facts, policies);
  return check === 'refer' && policies.stepUpAvailable ? 'stepUp' : check;
};

export type LinkLetter = {
  letter: 'link' | 'deadEnd';
  /** The bound address, which gets a notice that somebody asked with another one. */
  notify: Email | null;
  /** The link shows a number at once, because this address is bound to it. */
  showsNumber: boolean;
};

/** Decides which letter the address of step 1 gets. The worker asks when it writes the mail, never step 1 itself (docs/threats.md T01, T02). */
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

/** Whether a member of staff acts in the request. Ends when the person takes the case over on their telephone. */
export const isInHand = ({ assisted }: Pick<AskingRequest, 'assisted'>): boolean =>
  assisted !== undefined && assisted.handedOverAt === undefined;

/**
 * The answer of a door. `shown`: it is open. `moved`: the number is now bound to another address, or to none. `locked`: the holder locked
 * it. `notNow`: this request never opens it.
 */
export type DoorAnswer = 'shown' | 'moved' | 'locked' | 'notNow';
type DoorRule = (holder: HeldNumber | null, asking: AskingRequest) => DoorAnswer;
const unlessLocked = ({ lockedAt }: HeldNumber): DoorAnswer => (lockedAt === null ? 'shown' : 'locked');

/** The address that a number may be bound to. One that staff typed needs a reader, because it may be a stranger's (docs/threats.md T03). */
export const addressToBind = ({ email, assisted }: Pick<AskingRequest, 'email' | 'assisted'>) =>
  assisted && assisted.mailboxShownAt === undefined ? null : email;

/** Whether staff may still type the address of a number that was handed out: it is bound to none, and nobody has shown an address. */
export const mayRetype = (holder: HeldNumber | null, asking: AskingRequest): boolean =>
  asking.stage === 'issued' && addressToBind(asking) === null && holder?.email === null;

/** The address that staff typed and that nobody has shown to read yet; null where there is nothing to check. */
export const addressToCheck = (holder: HeldNumber | null, asking: AskingRequest): Email | null =>
  mayRetype(holder, asking) ? asking.email : null;

/** Opens for the mailbox that the number is bound to at this moment. */
const byBoundMailbox: DoorRule = (holder, asking) => {
  if (asking.stage !== 'issued' || asking.email === null) return 'notNow';
  if (holder?.email === asking.email) return unlessLocked(holder);
  return addressToCheck(holder, asking) === null ? 'moved' : 'notNow';
};

/** Opens for a person whom a member of staff saw, whatever address the number is bound to. */
const bySeenPerson: DoorRule = (holder, { stage, assisted, provenAt }) => {
  if (stage !== 'issued' || !holder || !assisted || provenAt === undefined) return 'notNow';
  return unlessLocked(holder);
};

const byEither: DoorRule = (holder, asking) => {
  const seen = bySeenPerson(holder, asking);
  return seen === 'notNow' ? byBoundMailbox(holder, asking) : seen;
};

/** Opens for the holder alone, never while a member of staff acts in the request. */
const byHolderAlone: DoorRule = (holder, asking) =>
  isInHand(asking) ? 'notNow' : byBoundMailbox(holder, asking);

/**
 * Opens for a holder without help of staff. In an assisted case staff typed the address, so nobody confirmed the mailbox, and a change of
 * address needs two members of staff (docs/threats.md T19).
 */
const byHolderUnassisted: DoorRule = (holder, asking) =>
  asking.assisted ? 'notNow' : byHolderAlone(holder, asking);

const bySeenPersonOrMailboxAtDesk: DoorRule = (holder, asking) =>
  asking.assisted ? byEither(holder, asking) : 'notNow';

/** Every door to a number that was handed out (docs/threats.md §2). Ask at every read, because the answer changes. */
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
} as const satisfies Record<string, DoorRule>;
export type Door = keyof typeof doors;
const isDoor = (name: string): name is Door => name in doors;
/** All doors, for the test that compares them. */
export const doorNames: readonly Door[] = Object.keys(doors).filter(isDoor);

/** The answer of a door to a request at this moment. `holder`: null when the number is not known. */
export const askDoor = (door: Door, holder: HeldNumber | null, asking: AskingRequest): DoorAnswer =>
  doors[door](holder, asking);

/** Whether a mail with the number may leave now: only to the bound address, and only while the number is not locked. */
export const mayMailTo = (holder: HeldNumber | null, to: Email): boolean =>
  holder !== null && holder.email === to && holder.lockedAt === null;

/** Whether the holder locked the number. Mails then leave the number out. */
export const isLocked = ({ lockedAt }: Pick<HeldNumber, 'lockedAt'>): boolean => lockedAt !== null;

/** Whether the number is bound to this address. A bound address keeps its own links, mails and limits when others ask with its CURP. */
export const isBoundTo = (holder: Pick<HeldNumber, 'email'> | null, email: Email | null): boolean =>
  holder !== null && email !== null && holder.email === email;

/**
 * Whether a number may move away from its bound address. `evenLocked`: a locked number moves too, back to an earlier address or after a
 * proof of identity.
 */
export const mayMove = (
  holder: HeldNumber | null,
  from: readonly (Email | null)[],
  evenLocked: boolean,
): holder is HeldNumber =>
  holder !== null && from.includes(holder.email) && (evenLocked || holder.lockedAt === null);

/** Whether the number is still bound as it was when staff asked for a change. Otherwise the change is void. */
export const isBoundAsBefore = (holder: Pick<HeldNumber, 'email'>, before: Email | null): boolean =>
  holder.email === before;

/** Whether the number may be locked (`locks`) or unlocked: only one that is not locked is locked, only a locked one unlocked. */
export const maySetLock = (holder: HeldNumber | null, locks: boolean): holder is HeldNumber =>
  holder !== null && (holder.lockedAt === null) === locks;

/** How long the mail about a lock can take it back, in milliseconds. */
export const undoLockFor = 24 * 3_600_000;

/**
 * Whether the mail about a lock takes it back: exactly the lock that it is about, at the address that the number is still bound to, within
 * 24 hours. A later lock has another moment, so that a link works once (docs/threats.md T29).
 */
export const mayUndoLock = (
  holder: HeldNumber | null,
  { to, createdAt }: { to: Email; createdAt: number },
  now: number,
): holder is HeldNumber =>
  holder !== null && isBoundTo(holder, to) && holder.lockedAt === createdAt && now < createdAt + undoLockFor;

/** Whether an act by folio is allowed. The operator needs a bound address to send a notice to; two members of staff do not (`evenUnbound`). */
export const mayActByFolio = (holder: HeldNumber | null, evenUnbound: boolean): holder is HeldNumber =>
  holder !== null && (holder.email !== null || evenUnbound);

/** Whether a proof of identity online unlocks or moves the number. In an assisted case staff ask for a change with a reason instead. */
export const mayAfterProof = (
  wanted: 'unlock' | 'rebind',
  asking: Pick<AskingRequest, 'assisted'>,
  facts: DisclosureFacts,
  policies: DisclosurePolicies,
): boolean => asking.assisted === undefined && decideIdentityCheck(facts, policies) === wanted;

/** Reads the facts that decide from a request, its holder and the registry. */
export const disclosureFacts = (
  asking: AskingRequest,
  holder: HeldNumber | null,
  inRegistry: boolean,
): DisclosureFacts => ({
  email: asking.email,
  holder: holder && { email: holder.email, locked: holder.lockedAt !== null },
  inRegistry,
  isAtDesk: asking.assisted !== undefined,
  proven: asking.provenAt !== undefined,
});

/** `bind`: the address to bind the number to. `notify`: the address that stays bound and gets a notice. */
export type Located = { bind: Email | null; notify: Email | null };
/** `nameNeeded`: what the request showed is no longer enough, so the identity page asks again. */
export type LocateRefusal = 'boundElsewhere' | 'locked' | 'nameNeeded';

const whyNotLocated = (holder: HeldNumber, { email }: AskingRequest): LocateRefusal => {
  if (holder.email !== null && holder.email !== email) return 'boundElsewhere';
  return holder.lockedAt === null ? 'nameNeeded' : 'locked';
};

/**
 * Decides whether a request receives a number that exists already. The store asks inside the transaction that hands it out. The number may
 * have been imported after the person was identified, so nobody may have compared their name with the registry. A person who declared
 * their names, or showed them at the desk, counts as known when this service bound the number.
 */
export const mayLocate = (
  holder: HeldNumber,
  asking: AskingRequest,
  policies: DisclosurePolicies,
): Result<Located, LocateRefusal> => {
  const isDeclared = asking.source === 'declared' || asking.source === 'seen';
  const inRegistry = !isDeclared || holder.boundAt !== null;
  const check = decideIdentityCheck(disclosureFacts(asking, holder, inRegistry), policies);
  const isMatched = asking.source === 'matched' && addressToBind(asking) !== null;
  if (check !== 'confirm' && !(check === 'matchNames' && isMatched))
    return err(whyNotLocated(holder, asking));
  if (holder.email === null) return ok({ bind: addressToBind(asking), notify: null });
  return ok({ bind: null, notify: holder.email === asking.email ? null : holder.email });
};
