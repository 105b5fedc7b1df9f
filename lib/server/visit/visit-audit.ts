import type { AuditAction, AuditActor, AuditDetail, AuditEntry } from '#lib/domain/audit/entry.ts';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';
import { journeyOf } from '#lib/server/visit/journey.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { actorIn, entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type What = [action: AuditAction, detail?: AuditDetail];

/** Who acts in a visit: the member of staff at the desk, whatever happened to the case meanwhile; `browser` before the link is opened. */
const actorOf = (visit: Visit): AuditActor => {
  const { servedBy } = journeyOf(visit);
  const { request, confirmed } = visit;
  if (servedBy !== null) return `staff:${servedBy}`;
  return confirmed ? actorIn(request) : 'browser';
};

/** The audit entry about something that a visit does. */
export const entryOfVisit = (deps: Deps, visit: Visit, [action, detail]: What): AuditEntry =>
  entryAbout(deps, visit.request, { actor: actorOf(visit), action, detail });

/** Writes into the audit what a visit will be shown or given. When that fails, it is not shown. */
export const audit = async (visit: Visit, ...what: What): Promise<void> => {
  const deps = await getDeps();
  await deps.store.audit.append(entryOfVisit(deps, visit, what));
};

const most = 10_000;
/** The acts that this process wrote, by visit, the oldest first. Another process, or this one after a restart, may write one again. */
const audited = new Set<string>();

/** Writes an act once per visit, however often the page is opened. */
export const auditOnce = async (visit: Visit, ...what: What): Promise<void> => {
  const key = [visit.sessionDigest, ...what].join(' ');
  if (audited.has(key)) return;
  await audit(visit, ...what);
  audited.add(key);
  const [oldest] = audited;
  if (audited.size > most && oldest !== undefined) audited.delete(oldest);
};
