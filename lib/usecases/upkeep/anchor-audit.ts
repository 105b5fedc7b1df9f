import {
  type ChainHead,
  isSealedAnchor,
  isSealedHead,
  type Mac,
  type SealedAnchor,
  sealAnchor,
} from '#lib/domain/audit/chain.ts';
import type { AuditAnchors, AuditLog } from '#lib/usecases/ports/audit.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';

type Deps = {
  audit: Pick<AuditLog, 'read' | 'head'>;
  anchors: AuditAnchors;
  mac: Mac;
  clock: Clock;
};

/** `still`: nothing was appended since the last line. `broken`: the chain no longer contains the last line, or its end was changed. */
export type Anchoring = 'anchored' | 'still' | 'broken';

const lastOf = async ({ anchors, mac }: Deps): Promise<SealedAnchor | undefined> =>
  (await anchors.read()).filter((line) => line !== null).findLast((line) => isSealedAnchor(mac, line));

const continues = async ({ audit }: Deps, head: ChainHead, { ordinal, hash }: SealedAnchor) => {
  if (ordinal === head.ordinal) return hash === head.hash;
  if (ordinal <= head.floor.ordinal) return true;
  const [record] = await audit.read(ordinal - 1, 1);
  return record?.ordinal === ordinal && record.hash === hash;
};

/**
 * Writes the end of the chain to a place outside the database. Whoever controls the database, and even the key, cannot undo entries
 * before the last line unnoticed.
 */
export const anchorAudit = (deps: Deps) => async (): Promise<Anchoring> => {
  // The last line comes first, because a line that another process writes meanwhile is about a later entry.
  const last = await lastOf(deps);
  const head = await deps.audit.head();
  if (!head || !isSealedHead(deps.mac, head)) return 'broken';
  if (last && !(await continues(deps, head, last))) return 'broken';
  if (last?.ordinal === head.ordinal) return 'still';
  await deps.anchors.append(
    sealAnchor(deps.mac, { at: deps.clock.now(), ordinal: head.ordinal, hash: head.hash }),
  );
  return 'anchored';
};
