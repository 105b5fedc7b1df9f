import {
  type AuditRecord,
  type ChainPlace,
  hashOfEntry,
  isSealedHead,
  type Mac,
  type SealedAnchor,
  type SealedHead,
} from '#lib/domain/audit/chain.ts';

/**
 * `changed`: the entry differs from what was written there. `missing`: there is no entry. `extra`: an entry that nobody appended.
 * `headMissing`, `headChanged`: the row with the end of the chain is missing or changed. `cut`: that row names a later end than the chain has.
 * `anchorDisagrees`: a line outside the database belongs to another chain. `anchorChanged`: such a line itself was changed.
 */
const breakKinds = [
  'changed',
  'missing',
  'extra',
  'headMissing',
  'headChanged',
  'cut',
  'anchorDisagrees',
  'anchorChanged',
] as const;
export type BreakKind = (typeof breakKinds)[number];
/** `ordinal`: place in the chain; for `anchorChanged` the line of the file, from 1. */
export type Break = { kind: BreakKind; ordinal: number };

export type Walk = {
  /** The next entry, in the order of the places. */
  step: (record: AuditRecord) => void;
  /** Call after the last entry: compares the end of the chain with its head and with the lines outside the database. */
  finish: (head: SealedHead | null) => void;
  breaks: Break[];
  entries: () => number;
  /** The last place reached. */
  last: () => number;
};

/** Compares each entry with its keyed hash and with the anchors of its place, from the floor to the end (docs/threats.md T20). */
export const createWalk = (mac: Mac, floor: ChainPlace, anchors: readonly SealedAnchor[]): Walk => {
  const breaks: Break[] = [];
  const remembered = Map.groupBy(anchors, ({ ordinal }) => ordinal);
  let entries = 0;
  let place = floor;
  const found = (kind: BreakKind, ordinal: number): void => void breaks.push({ kind, ordinal });
  const compareAnchors = ({ ordinal, hash }: ChainPlace): void => {
    if (remembered.get(ordinal)?.some((anchor) => anchor.hash !== hash)) found('anchorDisagrees', ordinal);
  };
  const step = (record: AuditRecord): void => {
    const { ordinal, hash } = record;
    entries += 1;
    if (ordinal <= place.ordinal) {
      found('extra', ordinal);
      return;
    }
    const isNext = ordinal === place.ordinal + 1;
    if (!isNext) found('missing', place.ordinal + 1);
    // After a gap the hash before is unknown, so the chain begins again here.
    else if (hashOfEntry(mac, place.hash, ordinal, record) !== hash) found('changed', ordinal);
    compareAnchors(record);
    place = { ordinal, hash };
  };
  const finish = (head: SealedHead | null): void => {
    if (!head) found('headMissing', place.ordinal);
    else if (!isSealedHead(mac, head)) found('headChanged', head.ordinal);
    else if (head.ordinal > place.ordinal) found('cut', place.ordinal + 1);
    else if (head.ordinal < place.ordinal) found('extra', head.ordinal + 1);
    else if (head.hash !== place.hash) found('headChanged', head.ordinal);
    const beyond = anchors.find(({ ordinal }) => ordinal > place.ordinal);
    if (beyond) found('anchorDisagrees', beyond.ordinal);
  };
  compareAnchors(floor);
  return { step, finish, breaks, entries: () => entries, last: () => place.ordinal };
};
