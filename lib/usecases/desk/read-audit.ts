import type { AuditRecord } from '#lib/domain/audit/chain.ts';
import type { AuditAction, AuditActor } from '#lib/domain/audit/entry.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { boundsOfDay } from '#lib/domain/basics/day-bounds.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { staffActor } from '#lib/usecases/desk/staff-deps.ts';
import type { AuditFilter, CaseName } from '#lib/usecases/ports/audit.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryOf } from '#lib/usecases/rows/audit-entry.ts';

type Deps = {
  store: Pick<Store, 'issuances' | 'audit' | 'staff'>;
  keyring: Pick<Keyring, 'fingerprint'>;
  clock: Clock;
  deskTimeZone: string;
};

/** Entries on a page. */
export const auditPageSize = 50;
/** Entries in a file: about a megabyte, read at once. Who needs more takes fewer days at a time. */
export const auditFileSize = 10_000;

/** `from`, `to`: the first and the last day. `actor`: as entries name it. `folio`: a document of the person whom the entries are about. `before`: the place of an entry. */
export type AuditQuery = {
  from: CalendarDate | null;
  to: CalendarDate | null;
  actor: AuditActor | null;
  action: AuditAction | null;
  folio: string | null;
  before: number | null;
};

/** An entry as the auditor sees it: without fingerprints. `caseKey`: the first signs of the case’s id, so that one can be told from another; `case`: what staff call it. */
export type ShownEntry = {
  ordinal: number;
  at: number;
  /** Name of a member of staff; null for every other actor. */
  staffName: string | null;
  actor: string;
  action: string;
  requestId: string | null;
  caseKey: string | null;
  case: CaseName | null;
  detail: string | null;
};
export type AuditPage = { entries: ShownEntry[]; older: number | null };

const filterOf = async (
  { store, keyring, deskTimeZone }: Deps,
  { from, to, actor, action, folio }: AuditQuery,
): Promise<AuditFilter | null> => {
  const issuance = folio === null ? null : await store.issuances.findByFolio(folio);
  if (folio !== null && !issuance) return null;
  return {
    ...(from && { from: boundsOfDay(from, deskTimeZone).from }),
    ...(to && { until: boundsOfDay(to, deskTimeZone).until }),
    ...(actor !== null && { actor }),
    ...(action !== null && { action }),
    ...(issuance && { subject: keyring.fingerprint(issuance.curp) }),
  };
};

const shown = async ({ store }: Deps, found: readonly AuditRecord[]): Promise<ShownEntry[]> => {
  const names = new Map((await store.staff.list()).map(({ id, name }) => [`staff:${id}`, name]));
  const ids = new Set(found.map(({ requestId }) => requestId).filter((id) => id !== null));
  const cases = await store.audit.caseNames([...ids]);
  return found.map(({ ordinal, at, actor, action, requestId, detail }) => ({
    ordinal,
    at,
    staffName: names.get(actor) ?? null,
    actor,
    action,
    requestId,
    caseKey: requestId?.slice(0, 8) ?? null,
    case: cases.get(requestId ?? '') ?? null,
    detail,
  }));
};

/** One page of the audit, the newest first. The reading itself is written into the audit before anything is shown. */
export const readAudit =
  (deps: Deps) =>
  async (staffId: string, query: AuditQuery): Promise<Result<AuditPage, 'unknownFolio'>> => {
    const { store, clock } = deps;
    const filter = await filterOf(deps, query);
    const about = { actor: staffActor(staffId), action: 'audit.consulted' } as const;
    await store.audit.append({ ...entryOf({ clock }, about), subject: filter?.subject ?? null });
    if (!filter) return err('unknownFolio');
    const found = await store.audit.page(filter, query.before, auditPageSize + 1);
    const entries = await shown(deps, found.slice(0, auditPageSize));
    const isMore = found.length > auditPageSize;
    return ok({ entries, older: isMore ? (entries.at(-1)?.ordinal ?? null) : null });
  };

/**
 * All entries that pass the filters, the newest first, for a file; `before` does not count. The export itself is written into the audit
 * before anything is given, with the person whom a folio asked for.
 */
export const exportAudit =
  (deps: Deps) =>
  async (staffId: string, query: AuditQuery): Promise<Result<ShownEntry[], 'unknownFolio' | 'tooMany'>> => {
    const { store, clock } = deps;
    const filter = await filterOf(deps, query);
    if (!filter) return err('unknownFolio');
    const found = await store.audit.page(filter, null, auditFileSize + 1);
    if (found.length > auditFileSize) return err('tooMany');
    const about = { actor: staffActor(staffId), action: 'audit.exported' } as const;
    await store.audit.append({ ...entryOf({ clock }, about), subject: filter.subject ?? null });
    return ok(await shown(deps, found));
  };
