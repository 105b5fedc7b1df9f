import { describe, expect, test } from 'vitest';
import { inviteStaff } from '#lib/usecases/desk/manage-staff.ts';
import {
  type AuditPage,
  auditFileSize,
  auditPageSize,
  exportAudit,
  readAudit,
} from '#lib/usecases/desk/read-audit.ts';
import { assignNumber } from '#lib/usecases/request/issue-number.ts';
import { anEntry } from '#tests/support/audit-chains.ts';
import { addressed, anEmail, aRequest, gloria, oscar } from '#tests/support/builders.ts';
import { keep, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const auditor = 'A'.repeat(22);
const everything = {
  from: null,
  to: null,
  actor: null,
  action: null,
  folio: null,
  before: null,
};

const pageOf = async (
  deps: UseCaseDeps,
  query: Partial<Parameters<ReturnType<typeof readAudit>>[1]> = {},
) => {
  const page = await readAudit(deps)(auditor, { ...everything, ...query });
  if (!page.ok) throw new Error(page.error);
  return page.value;
};

/** The folio of an issued document. */
const issued = async (deps: UseCaseDeps, curp = oscar): Promise<string> => {
  const request = await keep(deps, addressed(aRequest({ curp })));
  const answer = await assignNumber(deps)(request.id);
  if (!answer.ok) throw new Error(answer.error);
  return answer.value.folio;
};
const said = ({ entries }: AuditPage) => entries.map(({ actor, action }) => `${actor} ${action}`);

describe('the audit for the auditor', () => {
  test('has pages of 50, the newest first, and gets an entry about the reading before', async () => {
    const deps = await useCaseDeps();
    for (let n = 1; n <= 120; n += 1) await deps.store.audit.append(anEntry(n));
    const first = await pageOf(deps);
    expect(first.entries).toHaveLength(auditPageSize);
    expect(first.entries[0]).toMatchObject({ actor: `staff:${auditor}`, action: 'audit.consulted' });
    const second = await pageOf(deps, { before: first.older });
    const third = await pageOf(deps, { before: second.older });
    expect(third.older).toBeNull();
    const places = [first, second, third].flatMap(({ entries }) => entries.map(({ ordinal }) => ordinal));
    expect(places).toEqual(Array.from({ length: 121 }, (_, nth) => 121 - nth));
  });

  test('by folio shows the entries of one person, and says when the folio is unknown', async () => {
    const deps = await useCaseDeps();
    const folio = await issued(deps);
    await issued(deps, gloria);
    const page = await pageOf(deps, { folio });
    expect(said(page)).toEqual([`staff:${auditor} audit.consulted`, 'holder number.assigned']);
    expect(await readAudit(deps)(auditor, { ...everything, folio: '9'.repeat(22) })).toEqual({
      ok: false,
      error: 'unknownFolio',
    });
    expect(said(await pageOf(deps, { actor: `staff:${auditor}` }))).toHaveLength(3);
  });

  test('by day begins and ends in the time of Mexico City', async () => {
    const deps = await useCaseDeps();
    const midnight = Date.UTC(2026, 10, 20, 6);
    for (const at of [midnight - 1, midnight, midnight + 86_399_999, midnight + 86_400_000])
      await deps.store.audit.append(anEntry(1, { at }));
    const day = { year: 2026, month: 11, day: 20 };
    const { entries } = await pageOf(deps, { from: day, to: day });
    expect(entries.map(({ at }) => at)).toEqual([midnight + 86_399_999, midnight]);
  });

  test('T21: names only members of staff, and shows no fingerprint', async () => {
    const deps = await useCaseDeps();
    const newcomer = { email: anEmail('lucia'), name: 'Lucía M.', role: 'ventanilla', window: null } as const;
    const { id } = await inviteStaff(deps)(newcomer, 'operator');
    const entry = anEntry(1, { actor: `staff:${id}` });
    await deps.store.audit.append(entry);
    const [, told] = (await pageOf(deps)).entries;
    expect(told).toMatchObject({ staffName: 'Lucía M.', requestId: entry.requestId });
    const shown = JSON.stringify(await pageOf(deps));
    expect(shown).not.toContain(entry.subject);
    expect(shown).not.toContain(newcomer.email);
  });
});

describe('the audit as a file', () => {
  test('has all entries of the filters on more than one page, and the export stands in the audit', async () => {
    const deps = await useCaseDeps();
    for (let n = 1; n <= 60; n += 1) await deps.store.audit.append(anEntry(n));
    const file = await exportAudit(deps)(auditor, { ...everything, before: 5 });
    expect(file.ok && file.value.map(({ ordinal }) => ordinal)).toEqual(
      Array.from({ length: 60 }, (_, nth) => 60 - nth),
    );
    const none = await exportAudit(deps)(auditor, { ...everything, actor: 'operator' });
    expect(none).toEqual({ ok: true, value: [] });
    const exports = await pageOf(deps, { action: 'audit.exported', actor: `staff:${auditor}` });
    expect(exports.entries).toHaveLength(2);
  });

  test('says that it would be too long, or that the folio is unknown, and exports nothing', async () => {
    const deps = await useCaseDeps();
    const { page } = deps.store.audit;
    const many = Array.from({ length: auditFileSize + 1 }, (_, n) => ({
      ...anEntry(n),
      ordinal: n,
      hash: '',
    }));
    deps.store.audit.page = async (_filter, _before, limit) => many.slice(0, limit);
    expect(await exportAudit(deps)(auditor, everything)).toEqual({ ok: false, error: 'tooMany' });
    deps.store.audit.page = page;
    const unknown = { ...everything, folio: '9'.repeat(22) };
    expect(await exportAudit(deps)(auditor, unknown)).toEqual({ ok: false, error: 'unknownFolio' });
    expect((await pageOf(deps, { action: 'audit.exported' })).entries).toEqual([]);
  });

  test('of one person stands in the entries about that person', async () => {
    const deps = await useCaseDeps();
    const folio = await issued(deps);
    const file = await exportAudit(deps)(auditor, { ...everything, folio });
    expect(file).toMatchObject({ value: [{ action: 'number.assigned', case: { folio, ticket: null } }] });
    expect(said(await pageOf(deps, { folio }))).toContain(`staff:${auditor} audit.exported`);
  });
});
