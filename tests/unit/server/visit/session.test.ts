import { describe, expect, test } from 'vitest';
import {
  closeSession,
  forgetEndedVisit,
  openSession,
  prolongVisit,
  readVisit,
  resumePress,
  watchVisit,
} from '#lib/server/visit/session.ts';
import { aMail, aRequest } from '#tests/support/builders.ts';
import { browser } from '#tests/support/next-headers.ts';
import { never } from '#tests/support/purge-moments.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const minute = 60_000;
const idleMilliseconds = 30 * minute;

const aRig = async (variables: Record<string, string> = {}) => {
  const rig = await serverRig(variables);
  const request = aRequest();
  await rig.deps.store.requests.create(request, aMail(request));
  return { ...rig, request };
};

describe('a visit', () => {
  test('says what the browser may see: the request, and whether its link was opened here', async () => {
    const { request } = await aRig();
    await openSession(request.id, false);
    expect(await readVisit()).toMatchObject({ request, confirmed: false });
    await openSession(request.id, true);
    expect(await readVisit()).toMatchObject({ request, confirmed: true });
  });

  test.each(['', 'unknown', 'A'.repeat(43)])('does not exist with the cookie %j', async (secret) => {
    await aRig();
    browser.cookies.set('tramite', secret);
    expect(await readVisit()).toBeNull();
  });

  test('does not exist without a cookie', async () => {
    await aRig();
    expect(await readVisit()).toBeNull();
  });

  test('T08: is stored under a digest: the cookie’s secret is not in the store', async () => {
    const { deps, request } = await aRig();
    await openSession(request.id, true);
    const secret = browser.cookies.get('tramite') ?? '';
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(await deps.store.sessions.find(secret)).toBeNull();
    expect(await deps.store.sessions.find(deps.keyring.digest(secret))).not.toBeNull();
  });

  test('T08: ends after half an hour without a page', async () => {
    const { time, request } = await aRig();
    await openSession(request.id, true);
    time.now += idleMilliseconds - 1;
    expect(await readVisit()).not.toBeNull();
    time.now += idleMilliseconds;
    expect(await readVisit()).toBeNull();
  });

  test('T08: is prolonged by every page, for eight hours at most', async () => {
    const { time, request } = await aRig();
    await openSession(request.id, true);
    for (let at = 20; at < 8 * 60; at += 20) {
      time.now += 20 * minute;
      expect(await readVisit()).not.toBeNull();
    }
    time.now += 20 * minute;
    expect(await readVisit()).toBeNull();
  });

  test('T08: is not prolonged by a script that only looks', async () => {
    const { time, request } = await aRig();
    await openSession(request.id, true);
    for (let at = 0; at < 29; at += 1) {
      time.now += minute;
      expect((await watchVisit())?.remaining).toBe((29 - at) * minute);
    }
    time.now += minute;
    expect(await watchVisit()).toBeNull();
  });

  test('is prolonged when the person wants to stay, and says when that is impossible', async () => {
    const { time, request } = await aRig();
    await openSession(request.id, true);
    time.now += 29 * minute;
    expect(await prolongVisit()).toMatchObject({ remaining: 30 * minute, canGoOn: true });
    for (let at = 59; at < 8 * 60 - 10; at += 20) {
      time.now += 20 * minute;
      await prolongVisit();
    }
    time.now += 15 * minute;
    const last = await prolongVisit();
    expect(last?.canGoOn).toBe(false);
    expect(last?.remaining).toBeLessThan(30 * minute);
  });

  test('T08: lasts a quarter of an hour on a shared computer, or as long as the operator says', async () => {
    const kiosk = await aRig({ KIOSK: 'yes' });
    await openSession(kiosk.request.id, true);
    expect((await watchVisit())?.remaining).toBe(15 * minute);
    const short = await aRig({ KIOSK: 'yes', SESSION_IDLE_MINUTES: '5' });
    await openSession(short.request.id, true);
    expect((await watchVisit())?.remaining).toBe(5 * minute);
  });

  test('loses its cookie when it is over, and keeps it before', async () => {
    const { time, request } = await aRig();
    await openSession(request.id, true);
    expect(await forgetEndedVisit()).not.toBeNull();
    expect(browser.cookies.has('tramite')).toBe(true);
    time.now += 31 * minute;
    expect(await forgetEndedVisit()).toBeNull();
    expect(browser.cookies.has('tramite')).toBe(false);
  });

  test('of a request that was deleted is over', async () => {
    const { deps, time, request } = await aRig();
    await openSession(request.id, true);
    const all = time.now + minute;
    await deps.store.purge({ ...never, startedRequests: all, requests: all });
    expect(await readVisit()).toBeNull();
  });
});

describe('a new session', () => {
  test('T07: has a new secret, and the one before no longer works', async () => {
    const { request } = await aRig();
    browser.cookies.set('tramite', 'planted by somebody else');
    await openSession(request.id, false);
    const first = browser.cookies.get('tramite') ?? '';
    await openSession(request.id, true);
    const second = browser.cookies.get('tramite') ?? '';
    expect(new Set(['planted by somebody else', first, second]).size).toBe(3);
    browser.cookies.set('tramite', first);
    expect(await readVisit()).toBeNull();
    browser.cookies.set('tramite', second);
    expect(await readVisit()).not.toBeNull();
  });

  test('T08: has a cookie that no script reads and no other site sends', async () => {
    const { request } = await aRig();
    await openSession(request.id, true);
    expect(browser.options).toEqual({ httpOnly: true, secure: false, sameSite: 'lax', path: '/' });
  });

  test('T08: over HTTPS is tied to the host and sent over HTTPS only', async () => {
    const { request } = await aRig({
      BASE_URL: 'https://nss.escuela.example',
      SMTP_URL: 'smtp://mail.example',
    });
    await openSession(request.id, true);
    expect([...browser.cookies.keys()]).toEqual(['__Host-tramite']);
    expect(browser.options).toMatchObject({ secure: true, path: '/' });
  });
});

describe('leaving', () => {
  test('ends the session in the store and in the browser', async () => {
    const { deps, request } = await aRig();
    await openSession(request.id, true);
    const secret = browser.cookies.get('tramite') ?? '';
    await closeSession();
    expect(browser.cookies.size).toBe(0);
    expect(await deps.store.sessions.find(deps.keyring.digest(secret))).toBeNull();
  });

  test('without a session does nothing', async () => {
    await aRig();
    await closeSession();
    expect(browser.cookies.size).toBe(0);
  });
});

describe('a button pressed twice', () => {
  test('T04: opens one visit: the second press gets the session of the first, also while that is under way', async () => {
    const { request } = await aRig();
    const second = resumePress('link and page');
    await openSession(request.id, true, { press: 'link and page' });
    const first = browser.cookies.get('tramite');
    browser.cookies.clear();
    expect(await second).toBe(true);
    expect(browser.cookies.get('tramite')).toBe(first);
    expect(await readVisit()).toMatchObject({ request, confirmed: true });
  });

  test('T04: gets nothing with another page, after a minute, or once the visit has ended', async () => {
    const { request, time } = await aRig();
    await openSession(request.id, true, { press: 'link and page' });
    expect(await resumePress('link and another page')).toBe(false);
    time.now += minute;
    expect(await resumePress('link and page')).toBe(false);
    time.now -= minute;
    expect(await resumePress('link and page')).toBe(true);
    await closeSession();
    expect(await resumePress('link and page')).toBe(false);
  });
});
