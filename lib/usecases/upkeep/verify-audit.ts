import { isSealedAnchor, type Mac, type SealedAnchor, startOfChain } from '#lib/domain/audit/chain.ts';
import { type Break, createWalk, type Walk } from '#lib/domain/audit/walk.ts';
import type { AuditAnchors, AuditLog } from '#lib/usecases/ports/audit.ts';

type Deps = {
  audit: Pick<AuditLog, 'read' | 'head' | 'count'>;
  anchors: Pick<AuditAnchors, 'read'>;
  mac: Mac;
};

/** `entries`: how many were read. `anchors`: lines outside the database. `breaks`: none when all is as it was written. */
export type AuditReport = { entries: number; anchors: number; breaks: Break[] };
/** How far the reading is: places, of how many. */
export type OnAuditProgress = (done: number, total: number) => void;

const batch = 500;
/** Below every place: what stands under the floor is found too. */
const beforeAll = Number.MIN_SAFE_INTEGER;

/** Reads on from a place to where nothing follows; answers the last place. */
const readOn = async (
  { audit }: Deps,
  walk: Walk,
  from: number,
  onBatch: (last: number) => void,
): Promise<number> => {
  let after = from;
  for (;;) {
    const records = await audit.read(after, batch);
    for (const record of records) walk.step(record);
    const last = records.at(-1);
    if (!last) return after;
    after = last.ordinal;
    onBatch(after);
  }
};

/** To the end that the head names, which moves on while others append; answers what it says of the floor then. */
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

/** Entries that the reading in order cannot meet: two in one place, or in a place that is none. */
const countHidden = async ({ audit }: Deps, walk: Walk): Promise<void> => {
  if ((await audit.count(walk.last())) > walk.entries())
    walk.breaks.push({ kind: 'extra', ordinal: walk.last() });
};

const walkOnce = async (deps: Deps, trusted: SealedAnchor[], onProgress: OnAuditProgress) => {
  const before = await deps.audit.head();
  const floor = before?.floor ?? startOfChain;
  const total = (before?.ordinal ?? 0) - floor.ordinal;
  const walk = createWalk(deps.mac, floor, trusted);
  const after = await readAll(deps, walk, (last) => onProgress(last - floor.ordinal, total));
  await countHidden(deps, walk);
  return { walk, steady: (after?.floor.ordinal ?? 0) === floor.ordinal };
};

/**
 * Is the audit whole: every entry as it was written, none taken out, put in or moved, up to the end; and is it still the one that
 * the anchors remember? Works while the service writes; begins again when a purge takes the oldest entries meanwhile.
 */
export const verifyAudit =
  (deps: Deps) =>
  async (onProgress: OnAuditProgress = () => undefined): Promise<AuditReport> => {
    const lines = await deps.anchors.read();
    const trusted = lines.filter((line) => line !== null).filter((line) => isSealedAnchor(deps.mac, line));
    const { walk, steady } = await walkOnce(deps, trusted, onProgress);
    if (!steady) return verifyAudit(deps)(onProgress);
    const changed = lines.flatMap((line, at): Break[] =>
      line && isSealedAnchor(deps.mac, line) ? [] : [{ kind: 'anchorChanged', ordinal: at + 1 }],
    );
    return { entries: walk.entries(), anchors: lines.length, breaks: [...walk.breaks, ...changed] };
  };
