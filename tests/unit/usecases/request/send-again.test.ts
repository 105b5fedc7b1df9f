import { describe, expect, test } from 'vitest';
import { sendDocuments } from '#lib/usecases/document/send-documents.ts';
import { assignNumber } from '#lib/usecases/request/issue-number.ts';
import { sendLink } from '#lib/usecases/request/send-link.ts';
import { addressed, anEmail, aRequest } from '#tests/support/builders.ts';
import { deliverLink, keep, linkMails, toldWait, useCaseDeps } from '#tests/support/use-case-deps.ts';

describe('a new link', () => {
  test('goes to the address of the request, in its language, and replaces the one before', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, { ...aRequest(), locale: 'en' as const });
    const old = await deliverLink(deps, request.id);
    expect(await sendLink(deps)(request.id)).toEqual({ ok: true, value: null });
    expect(await linkMails(deps, request.id)).toMatchObject([
      { to: anEmail(), locale: 'en', state: 'queued' },
      { state: 'sent' },
    ]);
    await deliverLink(deps, request.id);
    expect(await deps.store.links.find(deps.keyring.digest(old))).toMatchObject({ superseded: true });
  });

  test('is not sent above the limit of this CURP and address, and the log says so', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, aRequest());
    deps.limiter.left.linkMailPerPair = 2;
    expect((await sendLink(deps)(request.id)).ok).toBe(true);
    expect((await sendLink(deps)(request.id)).ok).toBe(true);
    expect(await sendLink(deps)(request.id)).toEqual({
      ok: false,
      error: 'tooMany',
      waitMilliseconds: toldWait,
    });
    expect(await linkMails(deps, request.id)).toHaveLength(3);
    expect(deps.log.lines).toEqual([
      { name: 'limit.reached', fields: { kind: 'linkMailPerPair', requestId: request.id } },
    ]);
  });

  test('counts against the same CURP and address as step 1 does', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, aRequest());
    await sendLink(deps)(request.id);
    expect(deps.limiter.asked).toContainEqual({
      kind: 'linkMailPerPair',
      key: deps.keyring.fingerprint(`${request.curp} ${anEmail()}`),
    });
  });

  test('prolongs the life of the request, and is sent although the request changes meanwhile', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, aRequest());
    deps.time.now += 3_600_000;
    await sendLink(deps)(request.id);
    expect((await deps.store.requests.find(request.id))?.request.startedAt).toBe(deps.time.now);
    const save = async () => false;
    const store = { ...deps.store, requests: { ...deps.store.requests, save } };
    expect((await sendLink({ ...deps, store })(request.id)).ok).toBe(true);
    expect(await linkMails(deps, request.id)).toHaveLength(3);
  });

  test('is not sent for a request that does not exist', async () => {
    const deps = await useCaseDeps();
    expect(await sendLink(deps)('unknown')).toEqual({ ok: false, error: 'unknown' });
  });
});

describe('the documents again', () => {
  const anIssued = async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, addressed(aRequest()));
    await assignNumber(deps)(request.id);
    const mails = async () =>
      (await deps.store.outbox.ofRequest(request.id)).filter(({ kind }) => kind === 'result');
    const deliver = async () => {
      for (const { id } of await mails()) await deps.store.outbox.sent(id, deps.time.now);
    };
    return { deps, request, mails, deliver };
  };

  test('are not queued while the first mail is queued', async () => {
    const { deps, request, mails } = await anIssued();
    for (let press = 0; press < 3; press += 1) expect((await sendDocuments(deps)(request.id)).ok).toBe(true);
    expect(await mails()).toHaveLength(1);
    expect(deps.limiter.asked).toEqual([]);
  });

  test('are queued again after the mail was sent, for the same issuance', async () => {
    const { deps, request, mails, deliver } = await anIssued();
    await deliver();
    expect((await sendDocuments(deps)(request.id)).ok).toBe(true);
    expect((await sendDocuments(deps)(request.id)).ok).toBe(true);
    const [second, first] = await mails();
    expect(await mails()).toHaveLength(2);
    expect(second).toMatchObject({ issuanceId: first?.issuanceId, to: anEmail(), state: 'queued' });
  });

  test('are queued again after the provider refused the mail', async () => {
    const { deps, request, mails } = await anIssued();
    for (const { id } of await mails()) await deps.store.outbox.refused(id, deps.time.now);
    await sendDocuments(deps)(request.id);
    expect(await mails()).toMatchObject([{ state: 'queued' }, { state: 'refused' }]);
  });

  test('are refused above the limit of the address', async () => {
    const { deps, request, mails, deliver } = await anIssued();
    deps.limiter.left.documentMailPerAddress = 1;
    await deliver();
    await sendDocuments(deps)(request.id);
    await deliver();
    expect(await sendDocuments(deps)(request.id)).toEqual({
      ok: false,
      error: 'tooMany',
      waitMilliseconds: toldWait,
    });
    expect(await mails()).toHaveLength(2);
    expect(deps.log.lines.at(-1)).toEqual({
      name: 'limit.reached',
      fields: { kind: 'documentMailPerAddress', requestId: request.id },
    });
  });

  test('are not sent before there is a number', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, addressed(aRequest()));
    for (const id of [request.id, 'unknown'])
      expect(await sendDocuments(deps)(id)).toEqual({ ok: false, error: 'notNow' });
  });
});
