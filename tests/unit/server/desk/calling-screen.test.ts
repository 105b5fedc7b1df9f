import { expect, test, vi } from 'vitest';
import CallingPage from '#app/[locale]/mostrador/llamada/page.tsx';
import { isScreenOpen, openScreen } from '#lib/server/staff/calling-cookie.ts';
import { sentTo } from '#tests/support/desk-rig.ts';
import { browser } from '#tests/support/next-headers.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const hour = 3_600_000;
const openPage = () =>
  sentTo(async () =>
    CallingPage({ params: Promise.resolve({ locale: 'es' }), searchParams: Promise.resolve({}) }),
  );

test('the calling screen asks a browser without a sign-in to sign in', async () => {
  await serverRig();
  expect(await isScreenOpen()).toBe(false);
  expect(await openPage()).toBe('/es/mostrador/entrar');
});

test('T19: once opened, it works for twelve hours without a session of staff, and reads none', async () => {
  const { deps, time, events } = await serverRig();
  await openScreen();
  const readSession = vi.spyOn(deps.staffAuth, 'readSession');
  browser.cookies.set('mesa', 'the session of who hung it up');
  expect(await openPage()).toBeNull();
  expect(readSession).not.toHaveBeenCalled();
  expect(events.map(({ name }) => name)).not.toContain('page.failed');
  time.now += 12 * hour - 1;
  expect(await isScreenOpen()).toBe(true);
  time.now += 1;
  expect(await isScreenOpen()).toBe(false);
  expect(await openPage()).toBe('/es/mostrador/entrar?aviso=cerrada');
});

test('T19: its cookie belongs to this host only, and scripts and other sites cannot reach it', async () => {
  await serverRig({ BASE_URL: 'https://localhost:3443' });
  await openScreen();
  expect([...browser.cookies.keys()]).toEqual(['__Host-turnos']);
  expect(browser.options).toEqual({
    httpOnly: true,
    secure: true,
    sameSite: 'strict',
    path: '/',
    maxAge: 12 * 3_600,
  });
});

test('T19: a forged, damaged or foreign cookie opens nothing', async () => {
  await serverRig({ SECRET_KEY: 'a'.repeat(43) });
  await openScreen();
  const [[name, sealed] = ['', '']] = browser.cookies;
  for (const value of [sealed.slice(4), '', 'x', '9'.repeat(16)]) {
    browser.cookies.set(name, value);
    expect(await isScreenOpen(), value).toBe(false);
  }
  await serverRig({ SECRET_KEY: 'b'.repeat(43) });
  browser.cookies.set(name, sealed);
  expect(await isScreenOpen()).toBe(false);
});
