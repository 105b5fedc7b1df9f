import type { AuditAction, AuditActor, AuditDetail, AuditEntry } from '#lib/domain/audit/entry.ts';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';
import { journeyOf } from '#lib/server/visit/journey.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { actorIn, entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type What = [action: AuditAction, detail?: AuditDetail];

/** `browser` while it has shown nothing of itself; who sits at the desk acts there, whatever became of the case meanwhile. */
const actorOf = (visit: Visit): AuditActor => {
  const { servedBy } = journeyOf(visit);
  const { request, confirmed } = visit;
  if (servedBy !== null) return `staff:${servedBy}`;
  return confirmed ? actorIn(request) : 'browser';
};

/** What the audit says of something that a visit does. */
export const entryOfVisit = (deps: Deps, visit: Visit, [action, detail]: What): AuditEntry =>
  entryAbout(deps, visit.request, { actor: actorOf(visit), action, detail });

/** Writes down what a visit is about to be shown or given; when that fails, it is not shown. */
export const audit = async (visit: Visit, ...what: What): Promise<void> => {
  const deps = await getDeps();
  await deps.store.audit.append(entryOfVisit(deps, visit, what));
};

const most = 10_000;
/** By visit and act, the oldest first; another process, or this one after a start, may say it once more. */
const told = new Set<string>();

/** The same once in a visit, however often the page is looked at. */
export const auditOnce = async (visit: Visit, ...what: What): Promise<void> => {
  const key = [visit.sessionDigest, ...what].join(' ');
  if (told.has(key)) return;
  await audit(visit, ...what);
  told.add(key);
  const [oldest] = told;
  if (told.size > most && oldest !== undefined) told.delete(oldest);
};
