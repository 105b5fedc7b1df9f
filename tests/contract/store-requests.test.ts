import { expect, test } from 'vitest';
import type { Email } from '#lib/domain/email/email.ts';
import { confirmEmail, refer } from '#lib/domain/request/request.ts';
import type { Session } from '#lib/usecases/ports/sessions.ts';
import {
  addressed,
  aMail,
  anEmail,
  anIssue,
  aRequest,
  gloria,
  oscar,
  testNow,
} from '#tests/support/builders.ts';
import { describeStores } from '#tests/support/stores.ts';

/** An earlier version stored addresses as they were typed. */
const wasStored = (text: string): text is Email => text !== '';

describeStores('a request', (open) => {
  test('comes back as it was written, and its first mail waits', async () => {
    const { store } = await open();
    const request = aRequest();
    const mail = aMail(request);
    await store.requests.create(request, mail);
    expect(await store.requests.find(request.id)).toEqual({ request, version: 1 });
    expect(await store.outbox.ofRequest(request.id)).toMatchObject([{ ...mail, state: 'queued' }]);
  });

  test('is not written when its mail cannot be', async () => {
    const { store } = await open();
    const first = aRequest();
    const mail = aMail(first);
    await store.requests.create(first, mail);
    const second = aRequest();
    await expect(store.requests.create(second, { ...mail, requestId: second.id })).rejects.toThrow();
    expect(await store.requests.find(second.id)).toBeNull();
  });

  test('is unknown until it is written', async () => {
    const { store } = await open();
    expect(await store.requests.find('nothing')).toBeNull();
  });

  test('of a mailbox with ñ in its domain is found in whichever form an earlier version stored it', async () => {
    const { store } = await open();
    const [asTyped, asStoredNow] = ['ana@peña.example', 'ana@xn--pea-8ma.example'];
    if (!wasStored(asTyped) || !wasStored(asStoredNow)) throw new Error('these are texts');
    const request = aRequest({ email: asTyped });
    await store.requests.create(request, aMail(request));
    const found = await store.requests.findOpen(request.curp, asStoredNow);
    expect(found?.request).toMatchObject({ id: request.id, email: asStoredNow });
  });

  test('is saved only by who read its newest version', async () => {
    const { store } = await open();
    const started = aRequest();
    await store.requests.create(started, aMail(started));
    const confirmed = confirmEmail(started, testNow);
    expect(await store.requests.save(confirmed, 1)).toBe(true);
    const mail = aMail(started);
    expect(await store.requests.save(refer(started, 'notThisPerson'), 1, mail)).toBe(false);
    expect(await store.requests.find(started.id)).toEqual({ request: confirmed, version: 2 });
    expect(await store.outbox.ofRequest(started.id)).toHaveLength(1);
  });

  test('is saved together with a mail', async () => {
    const { store } = await open();
    const request = aRequest();
    await store.requests.create(request, aMail(request));
    const mail = aMail(request);
    expect(await store.requests.save(request, 1, mail)).toBe(true);
    expect((await store.outbox.ofRequest(request.id)).at(0)?.id).toBe(mail.id);
  });

  test('is saved by exactly one of ten at the same time', async () => {
    const { store } = await open();
    const started = aRequest();
    await store.requests.create(started, aMail(started));
    const saves = Array.from({ length: 10 }, () => store.requests.save(confirmEmail(started, testNow), 1));
    expect((await Promise.all(saves)).filter(Boolean)).toHaveLength(1);
  });

  test('is found open by CURP and address, the newest first, until it is finished', async () => {
    const { store } = await open();
    const older = aRequest();
    const newer = aRequest();
    for (const request of [older, newer]) await store.requests.create(request, aMail(request));
    expect((await store.requests.findOpen(oscar, anEmail()))?.request.id).toBe(newer.id);
    expect(await store.requests.findOpen(gloria, anEmail())).toBeNull();
    expect(await store.requests.findOpen(oscar, anEmail('otra'))).toBeNull();
    await store.requests.save(refer(newer, 'notThisPerson'), 1);
    expect((await store.requests.findOpen(oscar, anEmail()))?.request.id).toBe(older.id);
    await store.requests.save(addressed(older), 1);
    await store.issuances.issue(anIssue(addressed(older), 2));
    expect(await store.requests.findOpen(oscar, anEmail())).toBeNull();
  });
});

describeStores('a session', (open) => {
  test('is found by its digest, extended and removed', async () => {
    const { store } = await open();
    const request = aRequest();
    await store.requests.create(request, aMail(request));
    const session: Session = {
      requestId: request.id,
      confirmed: true,
      createdAt: testNow,
      expiresAt: testNow + 1,
    };
    await store.sessions.create('digest', session);
    expect(await store.sessions.find('digest')).toEqual(session);
    expect(await store.sessions.find('another')).toBeNull();
    await store.sessions.extend('digest', testNow + 60_000);
    expect((await store.sessions.find('digest'))?.expiresAt).toBe(testNow + 60_000);
    await store.sessions.remove('digest');
    expect(await store.sessions.find('digest')).toBeNull();
  });

  test('that is confirmed ends with all others of its request, and one that waits goes on', async () => {
    const { store } = await open();
    const [request, other] = [aRequest(), aRequest()];
    for (const each of [request, other]) await store.requests.create(each, aMail(each));
    const times = { createdAt: testNow, expiresAt: testNow + 1 };
    await store.sessions.create('one', { requestId: request.id, confirmed: true, ...times });
    await store.sessions.create('two', { requestId: request.id, confirmed: true, ...times });
    await store.sessions.create('waits', { requestId: request.id, confirmed: false, ...times });
    await store.sessions.create('other', { requestId: other.id, confirmed: true, ...times });
    await store.sessions.removeConfirmed(request.id);
    const left = await Promise.all(['one', 'two', 'waits', 'other'].map((each) => store.sessions.find(each)));
    expect(left.map((session) => session !== null)).toEqual([false, false, true, true]);
  });
});

describeStores('a link', (open) => {
  const prepare = async () => {
    const { store } = await open();
    const request = aRequest();
    const first = aMail(request);
    const second = aMail(request);
    await store.requests.create(request, first);
    await store.outbox.add(second);
    const put = (token: string, mail: { id: string }, expiresAt = testNow) =>
      store.links.put(token, { requestId: request.id, mailId: mail.id, expiresAt });
    return { store, request, first, second, put };
  };

  test('is put once and only its end moves when the mail goes out again', async () => {
    const { store, request, first, put } = await prepare();
    await put('a', first);
    await store.links.use('a', testNow);
    await put('a', first, testNow + 5);
    expect(await store.links.find('a')).toEqual({
      requestId: request.id,
      mailId: first.id,
      expiresAt: testNow + 5,
      usedAt: testNow,
      superseded: false,
    });
    expect(await store.links.find('b')).toBeNull();
  });

  test('gives way to the link of a later mail', async () => {
    const { store, first, second, put } = await prepare();
    await put('a', first);
    await put('b', second);
    expect((await store.links.find('a'))?.superseded).toBe(true);
    expect((await store.links.find('b'))?.superseded).toBe(false);
  });

  test('gives way also when its own mail goes out after the later one', async () => {
    const { store, first, second, put } = await prepare();
    await put('b', second);
    await put('a', first);
    expect((await store.links.find('a'))?.superseded).toBe(true);
    expect((await store.links.find('b'))?.superseded).toBe(false);
  });

  test('does not touch the links of other requests', async () => {
    const { store, first, put } = await prepare();
    const other = aRequest();
    const mail = aMail(other);
    await put('a', first);
    await store.requests.create(other, mail);
    await store.links.put('c', { requestId: other.id, mailId: mail.id, expiresAt: testNow });
    expect((await store.links.find('a'))?.superseded).toBe(false);
  });

  test('is used by exactly one of twenty at the same time', async () => {
    const { store, first, put } = await prepare();
    await put('a', first);
    const uses = Array.from({ length: 20 }, (_, n) => store.links.use('a', testNow + n));
    expect((await Promise.all(uses)).filter(Boolean)).toHaveLength(1);
    expect(await store.links.use('a', testNow)).toBe(false);
    expect(await store.links.use('unknown', testNow)).toBe(false);
  });
});
