import type { PersonName } from '#lib/domain/curp/name.ts';
import { mayDo, type Staff } from '#lib/domain/desk/staff.ts';
import { revocationReasons } from '#lib/domain/document/revocation.ts';
import type { Email } from '#lib/domain/email/email.ts';
import type { SeenDocument } from '#lib/domain/request/assistance.ts';

/** What only staff can do to somebody's case (docs/desk.md). `note`: a supervisor sees to it. */
export const changeKinds = ['changeEmail', 'unlock', 'correctNames', 'revoke', 'replace', 'note'] as const;
export type ChangeKind = (typeof changeKinds)[number];

type Rule = {
  /** Why it is asked for; the set is closed. */
  reasons: readonly string[];
  /** Somebody else has to agree before anything happens (docs/threats.md T19). */
  secondPair: boolean;
  /** Whether the person stands at the window and shows a document. */
  identity: 'needed' | 'optional' | 'none';
};

export const changeRules = {
  changeEmail: {
    reasons: ['lostMailbox', 'mistypedAddress', 'someoneElses'],
    secondPair: true,
    identity: 'needed',
  },
  unlock: { reasons: ['holderAsks', 'lockedByMistake'], secondPair: false, identity: 'needed' },
  correctNames: { reasons: ['mistyped', 'correctedCertificate'], secondPair: true, identity: 'needed' },
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

/** Why a supervisor turns it down. */
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

/** `lastFour`: the last signs of the document's number. */
export type SeenAtWindow = { document: SeenDocument; lastFour: string };

/**
 * `asked`: a supervisor decides. `done`: applied, at once or when they agreed; a note that was seen to. `refused`: turned down.
 * `void`: what it was about changed before they agreed.
 */
const changeStates = ['asked', 'done', 'refused', 'void'] as const;
export type ChangeState = (typeof changeStates)[number];

export type DeskChange = {
  id: string;
  folio: string;
  wanted: Wanted;
  seen: SeenAtWindow | null;
  /** The address that the number was bound to when it was asked for. */
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

/** A note waits for a supervisor too, who says that it was seen to. */
export const waitsFirst = (kind: ChangeKind): boolean => changeRules[kind].secondPair || kind === 'note';

/** Where a case stands, as far as it decides what can be done about it. */
export type CaseState = {
  takenBack: boolean;
  bound: Email | null;
  locked: boolean;
  inRegistry: boolean;
  /** The registry says something else than the documents. */
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

/** What stands in the way of a change; null when it can be asked for. */
export const obstacleTo = (kind: ChangeKind, state: CaseState): Obstacle | null => obstacles[kind](state);

export type Stranger = 'notSupervisor' | 'own' | 'askerOut';
type Decider = Pick<Staff, 'id' | 'role' | 'disabled'>;

/**
 * Why somebody may not decide about a change; null when they may. Two pairs of eyes are two people, however many sessions one has;
 * what somebody asked for who is shut out since can only be turned down.
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

/** What the audit says of a change: its kind with why, and nothing that was typed. */
export const changeDetails = changeKinds.flatMap((kind) =>
  changeRules[kind].reasons.map((reason): `${ChangeKind}.${ChangeReason}` => `${kind}.${reason}`),
);
export type ChangeDetail = (typeof changeDetails)[number];
