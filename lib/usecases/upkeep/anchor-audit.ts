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

/** `still`: nothing was appended since the last line. `broken`: the chain is not the one of the last line any more, or its end was changed. */
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
 * Remembers outside the database where the chain is now. Who owns the database, and even the key, cannot take back what was
 * written before the last line without being found.
 */
export const anchorAudit = (deps: Deps) => async (): Promise<Anchoring> => {
  // First the last line: what another process anchors meanwhile lies after it.
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
