import { keyring } from '#bench/site.ts';
import { systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { createStaffAuth } from '#lib/adapters/staff-auth/staff-auth.ts';
import type { createStore } from '#lib/adapters/store/store.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import { inviteStaff, setUpStaff } from '#lib/usecases/desk/manage-staff.ts';
import { totpCode } from '#tests/support/totp.ts';

type Opened = Awaited<ReturnType<typeof createStore>>;

/** Signs somebody in at the nth window, with both factors; answers what the browser's cookie carries. */
export const openWindow = async (store: Opened, nth: number): Promise<string> => {
  const secret = keyring.derive('staff', 'sign-in');
  const staffAuth = createStaffAuth({ tables: store.staffTables, secret, baseUrl: 'http://127.0.0.1' });
  const deps = { store, staffAuth, keyring, random: systemRandom, clock: { now: Date.now } };
  const email = parseEmail(`ventanilla${nth}@consulado.example`);
  if (!email.ok) throw new Error(email.error);
  const newcomer = {
    role: 'ventanilla',
    name: 'Lucía M.',
    window: `Mesa ${nth + 1}`,
    email: email.value,
  } as const;
  const { id, token } = await inviteStaff(deps)(newcomer, 'operator');
  const begun = await setUpStaff(deps)(token, 'una frase larga de prueba', 'bench');
  const code = { kind: 'app', text: totpCode((await staffAuth.waitingSecret(id)) ?? '') } as const;
  const opened = begun.ok ? await staffAuth.giveCode(begun.value, code, 'bench') : null;
  if (opened?.kind !== 'session') throw new Error('nobody could sign in');
  await store.staff.setCodesSeen(id, true);
  return opened.value;
};
