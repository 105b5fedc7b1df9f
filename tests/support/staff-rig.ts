import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import type { PasswordHashing } from '#lib/adapters/staff-auth/instance.ts';
import { createStaffAuth } from '#lib/adapters/staff-auth/staff-auth.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { type Email, parseEmail } from '#lib/domain/email/email.ts';
import { inviteStaff, setUpStaff } from '#lib/usecases/desk/manage-staff.ts';
import { loginOf } from '#lib/usecases/desk/staff-deps.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import { quickPasswords } from '#tests/support/quick-passwords.ts';
import { testSealing, testSecret } from '#tests/support/secret.ts';
import type { OpenStore } from '#tests/support/stores.ts';
import { totpCode } from '#tests/support/totp.ts';

export const password = 'una frase larga de prueba';

export const anEmail = (text: string): Email => {
  const email = parseEmail(text);
  if (!email.ok) throw new Error(email.error);
  return email.value;
};
export const lucia = {
  email: anEmail('lucia@consulado.example'),
  name: 'Lucía M.',
  role: 'ventanilla',
  window: 'Mesa 2',
} as const;

export const rig = async (
  open: OpenStore,
  hashing: { passwords?: PasswordHashing } = { passwords: quickPasswords },
) => {
  const { where } = await open();
  const store = await createStore(where, { ...testSealing, refreshMilliseconds: 50 });
  const keyring = createKeyring(testSecret);
  const secret = keyring.derive('staff', 'sign-in');
  const staffAuth = createStaffAuth({
    tables: store.staffTables,
    secret,
    baseUrl: 'http://localhost:3000',
    ...hashing,
  });
  let now = Date.now();
  const clock = { now: () => now };
  const deps = { store, staffAuth, keyring, random: systemRandom, clock };
  const wait = (milliseconds: number) => {
    now += milliseconds;
  };
  return { ...deps, deps, wait };
};
export type Rig = Awaited<ReturnType<typeof rig>>;

export const app = (secret: string | null) => ({ kind: 'app', text: totpCode(secret ?? '') }) as const;

/** Lucía with both factors. */
export const ready = async ({ deps, staffAuth, store }: Rig) => {
  const { id, token } = await inviteStaff(deps)(lucia, 'operator');
  const begun = await setUpStaff(deps)(token, password, 'Firefox');
  if (!begun.ok) throw new Error(begun.error);
  const secret = await staffAuth.waitingSecret(id);
  const session = await staffAuth.giveCode(begun.value, app(secret), 'Firefox');
  await store.staff.setCodesSeen(id, true);
  return {
    id,
    secret,
    session: session?.value ?? '',
    begun: begun.value,
    login: loginOf(deps.keyring, lucia.email),
  };
};

/** Lets everybody try as often as they like. */
export const noLimits: Pick<Limiter, 'take' | 'reset'> = {
  take: async () => ({ allowed: true }),
  reset: async () => undefined,
};
