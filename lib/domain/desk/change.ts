import type { PersonName } from '#lib/domain/curp/name.ts';
import { mayDo, type Staff } from '#lib/domain/desk/staff.ts';
import { revocationReasons } from '#lib/domain/document/revocation.ts';
import type { Email } from '#lib/domain/email/email.ts';
import type { SeenDocument } from '#lib/domain/request/assistance.ts';

/** What only staff can do to a case (docs/desk.md). `note`: a message for a supervisor, who settles it. */
export const changeKinds = ['changeEmail', 'unlock', 'correctNames', 'revoke', 'replace', 'note'] as const;
export type ChangeKind = (typeof changeKinds)[number];

type Rule = {
  /** Why staff may ask for it. The set is closed. */
  reasons: readonly string[];
  /** A second member of staff must agree first (docs/threats.md T19). */
  secondPair: boolean;
  /** Whether the person is at the window and shows a document. */
  identity: 'needed' | 'optional' | 'none';
};

/** What each kind of change needs (docs/desk.md). */
export const changeRules = {
  changeEmail: {
    reasons: ['lostMailbox', 'mistypedAddress', 'someoneElses'],
    secondPair: true,
    identity: 'needed',
  },
  unlock: { reasons: ['holderAsks', 'lockedByMistake'], secondPair: false, identity: 'needed' },
  correctNames: {
    reasons: ['mistyped', 'correctedCertificate', 'asOnDocument'],
    secondPair: true,
    identity: 'needed',
  },
  revoke: { reasons: revocationReasons, secondPair: true, identity: 'optional' },
  replace: { reasons: ['correctedRegistry', 'byAuthority'], secondPair: true, identity: 'optional' },
  note: {
    reasons: ['papersMissing', 'doubtfulIdentity', 'outsideTheRules', 'systemTrouble'],
    secondPair: false,
    identity: 'none',
  },
} as const satisfies Record<ChangeKind, Rule>;
export type ReasonOf<K extends ChangeKind> = (typeof changeRules)[K]['reasons'][number];
export type ChangeReason = ReasonOf<ChangeKind>;

/** Why a supervisor refuses a change. */
export const refusals = ['identityUnclear', 'wrongData', 'notNeeded', 'suspicious'] as const;
export type Refusal = (typeof refusals)[number];

type Details = {
  changeEmail: { to: Email };
  unlock: object;
  correctNames: { name: PersonName };
  revoke: object;
  replace: object;
  note: { text: string };
};
export type WantedOf<K extends ChangeKind> = { kind: K; reason: ReasonOf<K> } & Details[K];
export type Wanted = { [K in ChangeKind]: WantedOf<K> }[ChangeKind];

/** Whether this change makes new documents, so that the ones in the person's hand are no longer good. */
export const makesDocuments = ({ state, wanted: { kind } }: Pick<DeskChange, 'state' | 'wanted'>): boolean =>
  state === 'done' && (kind === 'correctNames' || kind === 'replace');

/** `lastFour`: the last signs of the document's number. */
export type SeenAtWindow = { document: SeenDocument; lastFour: string };

/**
 * `asked`: a supervisor must decide. `done`: applied, at once or after a supervisor agreed; or a note that is settled. `refused`: a
 * supervisor refused it. `void`: the case changed before a supervisor agreed.
 */
const changeStates = ['asked', 'done', 'refused', 'void'] as const;
export type ChangeState = (typeof changeStates)[number];

export type DeskChange = {
  id: string;
  folio: string;
  wanted: Wanted;
  seen: SeenAtWindow | null;
  /** The address that the number was bound to when staff asked for the change. */
  boundTo: Email | null;
  /** Identifiers of staff. */
  askedBy: string;
  askedAt: number;
  state: ChangeState;
  decidedBy: string | null;
  decidedAt: number | null;
  refusal: Refusal | null;
};
export type Decision = { state: ChangeState; decidedBy: string; decidedAt: number; refusal: Refusal | null };

/** Whether a change waits for a supervisor. A note does too, because a supervisor settles it. */
export const waitsFirst = (kind: ChangeKind): boolean => changeRules[kind].secondPair || kind === 'note';

/** The state of a case, as far as it decides which changes are possible. */
export type CaseState = {
  takenBack: boolean;
  bound: Email | null;
  locked: boolean;
  inRegistry: boolean;
  /** The registry has other data than the documents. */
  isCorrected: boolean;
};
export type Obstacle = 'notLocked' | 'takenBack' | 'fromRegistry' | 'notInRegistry' | 'nothingChanged';

const obstacles: Record<ChangeKind, (state: CaseState) => Obstacle | null> = {
  changeEmail: () => null,
  unlock: ({ locked }) => (locked ? null : 'notLocked'),
  correctNames: ({ takenBack, inRegistry }) => {
    if (takenBack) return 'takenBack';
    return inRegistry ? 'fromRegistry' : null;
  },
  revoke: ({ takenBack }) => (takenBack ? 'takenBack' : null),
  replace: ({ takenBack, inRegistry, isCorrected }) => {
    if (takenBack) return 'takenBack';
    if (!inRegistry) return 'notInRegistry';
    return isCorrected ? null : 'nothingChanged';
  },
  note: () => null,
};

/** What prevents a change; null when staff may ask for it. */
export const obstacleTo = (kind: ChangeKind, state: CaseState): Obstacle | null => obstacles[kind](state);

export type Stranger = 'notSupervisor' | 'own' | 'askerOut';
type Decider = Pick<Staff, 'id' | 'role' | 'disabled'>;

/**
 * Why a member of staff may not decide about a change; null when they may. The approver must be another person, whatever session they
 * use. A request by a disabled member can only be refused.
 */
export const whyNotDecide = (
  { askedBy }: Pick<DeskChange, 'askedBy'>,
  by: Decider,
  asker: Pick<Staff, 'disabled'> | null,
  agrees: boolean,
): Stranger | null => {
  if (by.disabled || !mayDo(by.role, 'change.approve')) return 'notSupervisor';
  if (askedBy === by.id) return 'own';
  return agrees && (!asker || asker.disabled) ? 'askerOut' : null;
};

/** The words of the audit for a change: its kind and its reason, and nothing that was typed. */
export const changeDetails = changeKinds.flatMap((kind) =>
  changeRules[kind].reasons.map((reason): `${ChangeKind}.${ChangeReason}` => `${kind}.${reason}`),
);
export type ChangeDetail = (typeof changeDetails)[number];
