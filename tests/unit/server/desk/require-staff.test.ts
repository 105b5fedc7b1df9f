import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { mayDo, roles, staffActions } from '#lib/domain/desk/staff.ts';
import { readStaff, readStaffVisit, requireStaff } from '#lib/server/desk/require-staff.ts';
import { dropSecrets, keepSecret, readSecret } from '#lib/server/staff/cookies.ts';
import { switchStaff } from '#lib/usecases/desk/manage-staff.ts';
import { aDesk, sentTo } from '#tests/support/desk-rig.ts';
import { browser } from '#tests/support/next-headers.ts';

const minute = 60_000;

// better-auth reads the clock of the process, so the test moves that one.
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the desk', () => {
  test('knows a member who signed in with both factors', async () => {
    const { id } = await aDesk('ventanilla');
    const session = await readStaff();
    expect(session?.staff).toMatchObject({ id, name: 'Lucía M.', role: 'ventanilla', window: 'Mesa 2' });
    expect((await readStaff())?.sessionId).toBe(session?.sessionId);
  });

  test('T19: is closed without a cookie and with a forged one', async () => {
    await aDesk('supervisor');
    const secret = browser.cookies.get('mesa') ?? '';
    const [token = ''] = secret.split('.');
    for (const forged of ['', 'x', token, `${token}.AAAA`, `${secret}x`, secret.replace(/.$/, 'A')]) {
      browser.cookies.set('mesa', forged);
      expect(await readStaff(), forged).toBeNull();
    }
    expect(await sentTo(() => requireStaff('es', 'desk.see'))).toBe('/es/mostrador/entrar?aviso=cerrada');
    browser.cookies.delete('mesa');
    expect(await sentTo(() => requireStaff('es', 'desk.see'))).toBe('/es/mostrador/entrar');
  });

  test.each([
    ['password', '/en/mostrador/mi-cuenta/segundo-paso'],
    ['factor', '/en/mostrador/mi-cuenta/codigos'],
  ] as const)('T19: after the %s alone leads on through the set-up', async (upTo, place) => {
    await aDesk('admin', upTo);
    expect(await readStaff()).toBeNull();
    expect(await readStaffVisit()).toMatchObject({ ready: false });
    expect(await sentTo(() => requireStaff('en', 'account.own'))).toBe(place);
  });

  test('T19: closes after 30 minutes without use, and after 12 hours in any case', async () => {
    const { wait } = await aDesk('ventanilla');
    wait(31 * minute);
    expect(await readStaff()).toBeNull();
    const { wait: waitMore, deps, id } = await aDesk('ventanilla');
    for (let at = 20; at < 12 * 60; at += 20) {
      waitMore(20 * minute);
      expect(await readStaff(), `after ${at} minutes`).not.toBeNull();
    }
    waitMore(20 * minute);
    expect(await readStaff()).toBeNull();
    expect(await deps.staffAuth.sessionsOf(id)).toEqual([]);
  });

  test('T19: closes at once for a disabled member, even in an open session', async () => {
    const { deps, id } = await aDesk('supervisor');
    await switchStaff(deps)(id, true, 'operator');
    expect(await readStaff()).toBeNull();
    await switchStaff(deps)(id, false, 'operator');
    expect(await readStaff()).toBeNull();
  });

  test.each(roles)('T19: lets %s into their own rooms, and the audit has every other try', async (role) => {
    const { id, done } = await aDesk(role);
    const refused: string[] = [];
    for (const action of staffActions) {
      const place = await sentTo(() => requireStaff('es', action));
      expect(place, action).toBe(mayDo(role, action) ? null : '/es/no-existe');
      if (place) refused.push(`staff:${id} staff.refused`);
    }
    expect((await done()).filter((line) => line.endsWith('staff.refused'))).toEqual(refused);
  });
});

describe('the cookies of the staff', () => {
  test('T08: are tied to the host over TLS, and scripts and other sites cannot reach them', async () => {
    await aDesk('admin', 'ready', { BASE_URL: 'https://ventanilla.example', SMTP_URL: 'smtp://localhost' });
    expect([...browser.cookies.keys()]).toEqual(['__Host-mesa']);
    expect(browser.options).toEqual({ httpOnly: true, secure: true, sameSite: 'strict', path: '/' });
    expect(await readStaff()).not.toBeNull();
  });

  test('keep one secret at a time, and none after the sign-out', async () => {
    await aDesk('admin');
    await keepSecret({ kind: 'code', value: '2fa-half' });
    expect(await readSecret('session')).toBeNull();
    expect(browser.options).toMatchObject({ maxAge: 600, secure: false });
    await dropSecrets();
    expect(browser.cookies.size).toBe(0);
  });
});
