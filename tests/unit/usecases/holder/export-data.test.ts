import { describe, expect, test } from 'vitest';
import { maskEmail } from '#lib/domain/email/email.ts';
import { defaultRetention } from '#lib/domain/privacy/retention.ts';
import { ownDataJson } from '#lib/letters/own-data-json.ts';
import { exportData } from '#lib/usecases/holder/export-data.ts';
import { aDeskChange } from '#tests/support/a-desk-change.ts';
import {
  addressed,
  aMail,
  anEmail,
  anIssue,
  aPerson,
  aRequest,
  gloria,
  oscar,
} from '#tests/support/builders.ts';
import { specimenIssuer } from '#tests/support/issuances.ts';
import { keep, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const bring = async (deps: UseCaseDeps, about: Parameters<typeof aRequest>[0] = {}) => {
  const request = await keep(deps, addressed(aRequest(about)));
  const issued = await deps.store.issuances.issue(anIssue(request, 1));
  if (!issued.ok) throw new Error(issued.error);
  return { request, issuance: issued.value };
};
const exportOf = (deps: UseCaseDeps) => (requestId: string) =>
  exportData({ ...deps, retention: defaultRetention })(requestId, 'pdf');

describe('the export of a person’s own data', () => {
  test('contains everything under the CURP', async () => {
    const deps = await useCaseDeps();
    const { request, issuance } = await bring(deps);
    await deps.store.people.put([{ curp: oscar, person: aPerson() }]);
    const data = await exportOf(deps)(request.id);
    expect(data).toMatchObject({
      ok: true,
      value: {
        at: deps.time.now,
        curp: oscar,
        nss: issuance.nss,
        email: anEmail(),
        person: aPerson(),
        registered: aPerson(),
        requests: [{ startedAt: request.startedAt, stage: 'issued', email: anEmail() }],
        issuances: [{ folio: issuance.folio, outcome: 'assigned' }],
        mails: [
          { kind: 'result', state: 'queued', to: anEmail() },
          { kind: 'link', to: anEmail() },
        ],
        retention: defaultRetention,
        notice: deps.notice,
      },
    });
  });

  test('contains what staff saw at the window and asked for, with a stranger’s address masked', async () => {
    const deps = await useCaseDeps();
    const seen = { document: 'consular', lastFour: '43A1', situation: 'bornAbroad' } as const;
    const { request, issuance } = await bring(deps);
    const atDesk = aRequest({ email: anEmail('vecina') });
    await keep(deps, { ...atDesk, assisted: { ticketId: 'turno', staffId: 'lucia', seen } });
    const change = aDeskChange({
      folio: issuance.folio,
      wanted: { kind: 'changeEmail', reason: 'lostMailbox', to: anEmail('sobrina') },
      askedAt: deps.time.now,
    });
    await deps.store.deskChanges.put(change);
    const data = await exportOf(deps)(request.id);
    if (!data.ok) throw new Error(data.error);
    expect(data.value.requests.map((each) => each.seen)).toContainEqual(seen);
    expect(data.value.deskChanges).toEqual([
      {
        askedAt: deps.time.now,
        state: 'asked',
        decidedAt: null,
        seen: change.seen,
        kind: 'changeEmail',
        reason: 'lostMailbox',
        typed: maskEmail(anEmail('sobrina')),
      },
    ]);
    expect(JSON.stringify(data)).not.toContain(anEmail('sobrina'));
  });

  test('T09: contains nothing of anybody else', async () => {
    const deps = await useCaseDeps();
    const { request } = await bring(deps);
    const other = await bring(deps, { curp: gloria, email: anEmail('gloria') });
    const data = await exportOf(deps)(request.id);
    const text = JSON.stringify(data);
    for (const foreign of [gloria, other.issuance.nss, other.issuance.folio, anEmail('gloria')])
      expect(text).not.toContain(foreign);
  });

  test('T09: says when somebody typed the CURP with another address, and masks the address', async () => {
    const deps = await useCaseDeps();
    const { request } = await bring(deps);
    await keep(deps, addressed(aRequest({ email: anEmail('intruso') })));
    const data = await exportOf(deps)(request.id);
    if (!data.ok) throw new Error(data.error);
    expect(data.value.requests.map(({ email, address }) => ({ email, address }))).toEqual([
      { email: 'in•••@correo.example', address: null },
      { email: anEmail(), address: null },
    ]);
    expect(JSON.stringify(data)).not.toContain('intruso');
  });

  test.each([
    ['started', (about: ReturnType<typeof aRequest>) => about],
    ['addressed', addressed],
  ] as const)('T10: is not there for a request that is %s', async (_, stageOf) => {
    const deps = await useCaseDeps();
    await bring(deps);
    const request = await keep(deps, stageOf(aRequest({ email: anEmail('otro') })));
    expect(await exportOf(deps)(request.id)).toEqual({ ok: false, error: 'notNow' });
    expect(await exportOf(deps)('nobody')).toEqual({ ok: false, error: 'notNow' });
  });

  test('T09: is closed to an earlier address', async () => {
    const deps = await useCaseDeps();
    const { request } = await bring(deps);
    const holders = { ...deps.store.holders };
    deps.store.holders.find = async (curp) => {
      const holder = await holders.find(curp);
      return holder && { ...holder, email: anEmail('nuevo') };
    };
    expect(await exportOf(deps)(request.id)).toEqual({ ok: false, error: 'notNow' });
  });

  test('is closed while the number is locked', async () => {
    const deps = await useCaseDeps();
    const { request } = await bring(deps);
    const holders = { ...deps.store.holders };
    deps.store.holders.find = async (curp) => {
      const holder = await holders.find(curp);
      return holder && { ...holder, lockedAt: deps.time.now };
    };
    expect(await exportOf(deps)(request.id)).toEqual({ ok: false, error: 'locked' });
  });

  test('T20: is in the audit, and contains its own entry', async () => {
    const deps = await useCaseDeps();
    const { request } = await bring(deps);
    const data = await exportOf(deps)(request.id);
    const entries = await deps.store.audit.ofSubject(deps.keyring.fingerprint(oscar), 10);
    expect(entries).toMatchObject([
      { action: 'data.exported', actor: 'holder', detail: 'pdf', requestId: request.id },
    ]);
    expect(data).toMatchObject({
      value: { acts: [{ action: 'data.exported', actor: 'holder', detail: 'pdf' }] },
    });
  });

  test('T20: leaves no entry when it is refused', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, addressed(aRequest()));
    await exportOf(deps)(request.id);
    expect(await deps.store.audit.ofSubject(deps.keyring.fingerprint(oscar), 10)).toEqual([]);
  });

  test('contains the same as JSON, with instants in ISO 8601', async () => {
    const deps = await useCaseDeps();
    const { request, issuance } = await bring(deps);
    await deps.store.outbox.add(aMail(request));
    const data = await exportOf(deps)(request.id);
    if (!data.ok) throw new Error(data.error);
    const told: unknown = JSON.parse(ownDataJson(data.value, specimenIssuer));
    expect(told).toMatchObject({
      formato: 'ventanilla-nss/mis-datos/1',
      demostracion: true,
      hecho: '2026-11-21T18:00:00.000Z',
      titular: { curp: oscar, nss: issuance.nss, correo: anEmail(), fechaDeNacimiento: '1975-09-09' },
      documentos: [{ folio: issuance.folio, tipo: 'assigned' }],
      tramites: [{ etapa: 'issued', iniciado: '2026-11-21T18:00:00.000Z' }],
      plazosEnHoras: defaultRetention,
    });
    expect(told).toHaveProperty('correos.length', 3);
  });
});
