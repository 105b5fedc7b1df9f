import { vi } from 'vitest';
import type { Role } from '#lib/domain/desk/staff.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import { keepSecret } from '#lib/server/staff/cookies.ts';
import { inviteStaff, setUpStaff } from '#lib/usecases/desk/manage-staff.ts';
import { serverRig } from '#tests/support/server-rig.ts';
import { totpCode } from '#tests/support/totp.ts';

export const deskPassword = 'una frase larga de prueba';

/**
 * This browser belongs to a new member of staff; `upTo` stops in the middle of their set-up. better-auth has no clock of ours: the one
 * of the process is moved, so the test fakes `Date` (`vi.useFakeTimers({ toFake: ['Date'] })`).
 */
export const aDesk = async (role: Role, upTo: 'password' | 'factor' | 'ready' = 'ready', variables = {}) => {
  const { deps, time } = await serverRig(variables);
  const wait = (milliseconds: number) => {
    vi.setSystemTime(Date.now() + milliseconds);
    time.now = Date.now();
  };
  wait(0);
  const email = parseEmail('lucia@consulado.example');
  if (!email.ok) throw new Error(email.error);
  const newcomer = { email: email.value, name: 'Lucía M.', role, window: 'Mesa 2' };
  const { id, token } = await inviteStaff(deps)(newcomer, 'operator');
  const begun = await setUpStaff(deps)(token, deskPassword, '');
  if (!begun.ok) throw new Error(begun.error);
  await keepSecret(begun.value);
  if (upTo !== 'password') {
    const code = totpCode((await deps.staffAuth.waitingSecret(id)) ?? '');
    const session = await deps.staffAuth.giveCode(begun.value, { kind: 'app', text: code }, '');
    if (session) await keepSecret(session);
  }
  if (upTo === 'ready') await deps.store.staff.setCodesSeen(id, true);
  const done = async () =>
    (await deps.store.audit.read(0, 500)).map(({ actor, action }) => `${actor} ${action}`);
  return { deps, id, wait, done };
};

/** Where a page sends the browser; null when it lets it in. */
export const sentTo = async (act: () => Promise<unknown>): Promise<string | null> => {
  try {
    await act();
    return null;
  } catch (error) {
    const digest = error instanceof Error && 'digest' in error ? String(error.digest) : '';
    if (!digest.startsWith('NEXT_REDIRECT')) throw error;
    return digest.split(';')[2] ?? '';
  }
};
