import { isSealedAnchor, type Mac, type SealedAnchor, startOfChain } from '#lib/domain/audit/chain.ts';
import { type Break, createWalk, type Walk } from '#lib/domain/audit/walk.ts';
import type { AuditAnchors, AuditLog } from '#lib/usecases/ports/audit.ts';

type Deps = {
  audit: Pick<AuditLog, 'read' | 'head' | 'count'>;
  anchors: Pick<AuditAnchors, 'read'>;
  mac: Mac;
};

/**
 * `entries`: how many were read, up to the place `last`. `anchors`: lines outside the database. `anchored`: the last of them that agrees with
 * the chain, because nothing outside the database knows later entries. `restores`: the places where a restored store was accepted, because
 * entries are missing before each. `breaks`: empty when everything is as it was written.
 */
export type AuditReport = {
  entries: number;
  last: number;
  anchors: number;
  anchored: SealedAnchor | null;
  restores: number[];
  breaks: Break[];
};
/** The progress of the reading, in places. */
export type OnAuditProgress = (done: number, total: number) => void;

const batch = 500;
/** Below every place, so that entries under the floor are found too. */
const beforeAll = Number.MIN_SAFE_INTEGER;

/** Reads from a place to the last entry; answers its place. */
const readOn = async (
  { audit }: Deps,
  { step }: Pick<Walk, 'step'>,
  from: number,
  onBatch: (last: number) => void,
): Promise<number> => {
  let after = from;
  for (;;) {
    const records = await audit.read(after, batch);
    for (const record of records) step(record);
    const last = records.at(-1);
    if (!last) return after;
    after = last.ordinal;
    onBatch(after);
  }
};

/** Reads to the end that the head names, which moves while others append. Answers the floor of that head. */
const readAll = async (deps: Deps, walk: Walk, onBatch: (last: number) => void) => {
  for (let after = beforeAll; ; ) {
    const last = await readOn(deps, walk, after, onBatch);
    const head = await deps.audit.head();
    const grew = last > after && head !== null && head.ordinal > last;
    if (!grew) {
      walk.finish(head);
      return head;
    }
    after = last;
  }
};

/** The entries that a reading in order misses: two in one place, or one in an impossible place. */
const countHidden = async ({ audit }: Deps, walk: Walk): Promise<void> => {
  if ((await audit.count(walk.last())) > walk.entries())
    walk.breaks.push({ kind: 'extra', ordinal: walk.last() });
};

const walkOnce = async (deps: Deps, trusted: SealedAnchor[], onProgress: OnAuditProgress) => {
  const before = await deps.audit.head();
  const floor = before?.floor ?? startOfChain;
  const total = (before?.ordinal ?? 0) - floor.ordinal;
  const restores: number[] = [];
  const plain = createWalk(deps.mac, floor, trusted);
  const step: Walk['step'] = (record) => {
    if (record.action === 'restore.accepted') restores.push(record.ordinal);
    plain.step(record);
  };
  const walk = { ...plain, step };
  const after = await readAll(deps, walk, (last) => onProgress(last - floor.ordinal, total));
  await countHidden(deps, walk);
  return { walk, restores, steady: (after?.floor.ordinal ?? 0) === floor.ordinal };
};

/**
 * Checks that the audit is whole: every entry is as written, none is removed, inserted or moved, up to the end; and that it is the chain
 * of the anchors. Works while the service writes, and begins again when a purge removes the oldest entries meanwhile.
 */
export const verifyAudit =
  (deps: Deps) =>
  async (onProgress: OnAuditProgress = () => undefined): Promise<AuditReport> => {
    const lines = await deps.anchors.read();
    const trusted = lines.filter((line) => line !== null).filter((line) => isSealedAnchor(deps.mac, line));
    const { walk, restores, steady } = await walkOnce(deps, trusted, onProgress);
    if (!steady) return verifyAudit(deps)(onProgress);
    const changed = lines.flatMap((line, at): Break[] =>
      line && isSealedAnchor(deps.mac, line) ? [] : [{ kind: 'anchorChanged', ordinal: at + 1 }],
    );
    const differs = new Set(walk.breaks.map(({ kind, ordinal }) => `${kind} ${ordinal}`));
    const agreeing = trusted.filter(
      ({ ordinal }) => ordinal <= walk.last() && !differs.has(`anchorDisagrees ${ordinal}`),
    );
    return {
      entries: walk.entries(),
      last: walk.last(),
      anchors: lines.length,
      anchored: agreeing.at(-1) ?? null,
      restores,
      breaks: [...walk.breaks, ...changed],
    };
  };
