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
 * `changed`: the entry is not the one that was written in that place. `missing`: there is none. `extra`: nobody appended it.
 * `headMissing`, `headChanged`: the row that says where the chain ends. `cut`: it names a later end than there is.
 * `anchorDisagrees`: a line outside the database remembers another chain. `anchorChanged`: such a line was changed itself.
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
  /** After the last entry: what the head, and the lines outside the database, say of the end. */
  finish: (head: SealedHead | null) => void;
  breaks: Break[];
  entries: () => number;
  /** The last place reached. */
  last: () => number;
};

/** Compares each entry with what the key says of it, and with the anchors of its place, from the floor to the end. */
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
    // After a gap what stood before is not known: the chain is taken up again from here.
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
