import { describe, expect, test } from 'vitest';
import { refer } from '#lib/domain/request/request.ts';
import { confirmLink, inspectLink } from '#lib/usecases/request/confirm-link.ts';
import { startRequest } from '#lib/usecases/request/start-request.ts';
import { addressed, anEmail, aRequest, oscar, testNow } from '#tests/support/builders.ts';
import { never } from '#tests/support/purge-moments.ts';
import { deliverLink, keep, stageOf, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const day = 86_400_000;

const aLink = async () => {
  const deps = await useCaseDeps();
  const request = await keep(deps, aRequest());
  return { deps, request, token: await deliverLink(deps, request.id) };
};

const typeAddress = (deps: UseCaseDeps, name: string, unconfirmedRequestId: string | null = null) =>
  startRequest(deps)({
    curp: oscar,
    email: anEmail(name),
    locale: 'es',
    network: 'n',
    withoutSight: false,
    unconfirmedRequestId,
  });

describe('a link', () => {
  test('confirms the mailbox when the button is pressed', async () => {
    const { deps, request, token } = await aLink();
    deps.time.now += 5_000;
    expect(await confirmLink(deps)(token)).toEqual({ ok: true, value: { requestId: request.id } });
    expect((await deps.store.requests.find(request.id))?.request).toEqual({
      ...request,
      stage: 'emailConfirmed',
      confirmedAt: testNow + 5_000,
      triedNames: [],
    });
    expect(deps.log.lines).toEqual([{ name: 'link.confirmed', fields: { requestId: request.id } }]);
  });

  test('is not used up by opening it, however often', async () => {
    const { deps, request, token } = await aLink();
    for (let look = 0; look < 50; look += 1)
      expect(await inspectLink(deps)(token)).toMatchObject({
        ok: true,
        value: { requestId: request.id, failure: null },
      });
    expect(await stageOf(deps, request.id)).toBe('started');
    expect((await confirmLink(deps)(token)).ok).toBe(true);
  });

  test('T04: works once', async () => {
    const { deps, token } = await aLink();
    await confirmLink(deps)(token);
    expect(await confirmLink(deps)(token)).toEqual({ ok: false, error: 'used' });
    expect(await inspectLink(deps)(token)).toMatchObject({ ok: true, value: { failure: 'used' } });
  });

  test('T04: pressed ten times at once confirms once', async () => {
    const { deps, token } = await aLink();
    const answers = await Promise.all(Array.from({ length: 10 }, () => confirmLink(deps)(token)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok && answer.error === 'used')).toHaveLength(9);
    expect(deps.log.names()).toEqual(['link.confirmed']);
  });

  test.each([
    ['a moment before its hour', day - 1, null],
    ['at its hour', day, 'expired'],
    ['a week later', 7 * day, 'expired'],
  ])('opened %s', async (_, later, failure) => {
    const { deps, request, token } = await aLink();
    deps.time.now += later;
    expect(await inspectLink(deps)(token)).toMatchObject({ value: { failure } });
    expect((await confirmLink(deps)(token)).ok).toBe(failure === null);
    expect(await stageOf(deps, request.id)).toBe(failure === null ? 'emailConfirmed' : 'started');
  });

  test('stops working when a newer one was sent', async () => {
    const { deps, request, token } = await aLink();
    await typeAddress(deps, 'oscar', request.id);
    const newer = await deliverLink(deps, request.id);
    expect(await confirmLink(deps)(token)).toEqual({ ok: false, error: 'superseded' });
    expect((await confirmLink(deps)(newer)).ok).toBe(true);
  });

  test('works until the newer mail is really sent', async () => {
    const { deps, request, token } = await aLink();
    await typeAddress(deps, 'oscar', request.id);
    expect((await confirmLink(deps)(token)).ok).toBe(true);
  });

  test.each(['', 'x', 'A'.repeat(43), '\0', '%00', '../../etc', 'ñ'.repeat(100_000)])(
    'that never existed is unknown (%#)',
    async (token) => {
      const { deps } = await aLink();
      expect(await inspectLink(deps)(token)).toEqual({ ok: false, error: 'unknown' });
      expect(await confirmLink(deps)(token)).toEqual({ ok: false, error: 'unknown' });
    },
  );

  test('of a request that was deleted is unknown', async () => {
    const { deps, token } = await aLink();
    const everything = testNow + 1;
    await deps.store.purge({ ...never, startedRequests: everything });
    expect(await confirmLink(deps)(token)).toEqual({ ok: false, error: 'unknown' });
  });

  test('keeps every answer when it is opened again for the same address', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, addressed(aRequest()));
    const token = await deliverLink(deps, request.id);
    deps.time.now += 60_000;
    expect((await confirmLink(deps)(token)).ok).toBe(true);
    expect((await deps.store.requests.find(request.id))?.request).toEqual({
      ...request,
      confirmedAt: testNow + 60_000,
    });
  });

  test('does not bring a referred request back', async () => {
    const deps = await useCaseDeps();
    const request = await keep(deps, refer(aRequest(), 'notThisPerson'));
    const token = await deliverLink(deps, request.id);
    await confirmLink(deps)(token);
    expect((await deps.store.requests.find(request.id))?.request).toEqual(request);
  });
});

describe('a link that went to another address', () => {
  test('confirms nothing, even before the mail to the new address is sent', async () => {
    const { deps, request, token } = await aLink();
    await typeAddress(deps, 'victima', request.id);
    expect(await inspectLink(deps)(token)).toMatchObject({ value: { failure: 'superseded' } });
    expect(await confirmLink(deps)(token)).toEqual({ ok: false, error: 'superseded' });
    expect(await stageOf(deps, request.id)).toBe('started');
    expect(await deps.store.links.find(deps.keyring.digest(token))).toMatchObject({ usedAt: null });
  });

  test('confirms nothing when the address changes between opening and pressing', async () => {
    const { deps, request, token } = await aLink();
    const use: typeof deps.store.links.use = async (digest, at) => {
      await typeAddress(deps, 'victima', request.id);
      return deps.store.links.use(digest, at);
    };
    const store = { ...deps.store, links: { ...deps.store.links, use } };
    expect(await confirmLink({ ...deps, store })(token)).toEqual({ ok: false, error: 'superseded' });
    expect(await stageOf(deps, request.id)).toBe('started');
    expect(deps.log.names()).not.toContain('link.confirmed');
  });
});

test('a link whose request is deleted at the same moment is unknown', async () => {
  const { deps, token } = await aLink();
  const save = async () => false;
  const find: typeof deps.store.requests.find = async (id) =>
    asked++ === 0 ? deps.store.requests.find(id) : null;
  let asked = 0;
  const store = { ...deps.store, requests: { ...deps.store.requests, save, find } };
  expect(await confirmLink({ ...deps, store })(token)).toEqual({ ok: false, error: 'unknown' });
});

test('a link is confirmed although the language of the request changes at the same moment', async () => {
  const { deps, request, token } = await aLink();
  const use: typeof deps.store.links.use = async (digest, at) => {
    await startRequest(deps)({
      curp: oscar,
      email: anEmail(),
      locale: 'en',
      network: 'n',
      withoutSight: false,
      unconfirmedRequestId: request.id,
    });
    return deps.store.links.use(digest, at);
  };
  const store = { ...deps.store, links: { ...deps.store.links, use } };
  expect((await confirmLink({ ...deps, store })(token)).ok).toBe(true);
  expect((await deps.store.requests.find(request.id))?.request).toMatchObject({
    stage: 'emailConfirmed',
    locale: 'en',
  });
});
