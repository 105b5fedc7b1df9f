import { expect, onTestFinished, test } from 'vitest';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { createLimiter } from '#lib/adapters/limiter/limiter.ts';
import { createStaffAuth } from '#lib/adapters/staff-auth/staff-auth.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { parseStaffCode } from '#lib/domain/desk/staff-answers.ts';
import { type Email, parseEmail } from '#lib/domain/email/email.ts';
import { parseLimits } from '#lib/server/settings/limits.ts';
import { inviteStaff, setUpStaff, switchStaff } from '#lib/usecases/desk/manage-staff.ts';
import {
  confirmSecondFactor,
  giveStaffCode,
  type KnownBrowser,
  renewBackupCodes,
  signInStaff,
} from '#lib/usecases/desk/sign-in-staff.ts';
import { loginOf } from '#lib/usecases/desk/staff-deps.ts';
import type { StaffSecret } from '#lib/usecases/ports/staff.ts';
import { quickPasswords } from '#tests/support/quick-passwords.ts';
import { testSealing, testSecret } from '#tests/support/secret.ts';
import { totpCode } from '#tests/support/totp.ts';

const password = 'una frase larga de prueba';
const minute = 60_000;

const anEmail = (text: string): Email => {
  const email = parseEmail(text);
  if (!email.ok) throw new Error(email.error);
  return email.value;
};
const lucia = anEmail('lucia@consulado.example');
const nobody = anEmail('nadie@consulado.example');
const from = { network: '192.0.2.1', device: 'Firefox' };

/** Lucía with both factors; `wait` moves the clock of the limits. */
const rig = async () => {
  const store = await createStore({ file: ':memory:' }, testSealing);
  onTestFinished(() => store.close());
  const keyring = createKeyring(testSecret);
  const staffAuth = createStaffAuth({
    tables: store.staffTables,
    secret: keyring.derive('staff', 'sign-in'),
    baseUrl: 'http://localhost:3000',
    passwords: quickPasswords,
  });
  const time = { now: Date.now() };
  const clock = { now: () => time.now };
  const limiter = createLimiter(parseLimits({}).limits, { counts: store.limits, clock });
  const deps = { store, staffAuth, keyring, limiter, random: systemRandom, clock };
  const invited = await inviteStaff(deps)(
    { email: lucia, name: 'Lucía M.', role: 'ventanilla', window: null },
    'operator',
  );
  const begun = await setUpStaff(deps)(invited.token, password, '');
  if (!begun.ok) throw new Error(begun.error);
  const secret = (await staffAuth.waitingSecret(invited.id)) ?? '';
  const first = await confirmSecondFactor(deps)({ ...from, secret: begun.value, code: app(secret, -1) });
  if (!first.ok) throw new Error(first.error);
  const signIn = (typed: string, email = lucia, network = from.network, known?: KnownBrowser) =>
    signInStaff(deps)({ ...from, network, email, password: typed, known });
  const give = (half: StaffSecret, text: string) =>
    giveStaffCode(deps)({ ...from, secret: half, code: parseStaffCode(text) ?? app(secret, 1) });
  const halfWay = async () => {
    const half = await signIn(password);
    if (!half.ok || half.value.kind !== 'code') throw new Error('the password did not lead to the code');
    return half.value;
  };
  return { deps, time, secret, id: invited.id, session: first.value.value, signIn, give, halfWay };
};

const app = (secret: string, later: -1 | 0 | 1) => ({ kind: 'app', text: totpCode(secret, later) }) as const;
const wrong = { ok: false, error: 'wrong' };
const locked = { ok: false, error: 'tooMany', waitMilliseconds: 10 * minute };

const written = async ({ deps }: Awaited<ReturnType<typeof rig>>) =>
  (await deps.store.audit.read(0, 100)).map(({ actor, action }) => `${actor} ${action}`);

test('T19: five wrong passwords close an account for ten minutes, also for the right password', async () => {
  const { signIn, time } = await rig();
  for (let time = 0; time < 5; time += 1) expect(await signIn('otra frase larga')).toEqual(wrong);
  expect(await signIn(password)).toEqual(locked);
  time.now += 10 * minute;
  expect(await signIn(password)).toMatchObject({ ok: true });
});

test('T19: an unknown account closes like an existing one', async () => {
  const { signIn } = await rig();
  for (let time = 0; time < 5; time += 1) expect(await signIn(password, nobody)).toEqual(wrong);
  expect(await signIn(password, nobody)).toEqual(locked);
  expect(await signIn(password)).toMatchObject({ ok: true });
});

test('T12: strangers who close an account do not close it for a browser in which its owner signed in before', async () => {
  const { signIn, deps } = await rig();
  const own = { login: loginOf(deps.keyring, lucia), id: 'window' };
  const of = (known: KnownBrowser, typed = password) => signIn(typed, lucia, from.network, known);
  for (let time = 0; time < 5; time += 1) expect(await signIn('otra frase larga')).toEqual(wrong);
  expect(await signIn(password)).toEqual(locked);
  expect(await of(own)).toMatchObject({ ok: true });
  expect(await of({ ...own, login: loginOf(deps.keyring, nobody) })).toEqual(locked);
  for (let time = 0; time < 5; time += 1) expect(await of(own, 'otra frase larga')).toEqual(wrong);
  expect(await of(own)).toEqual(locked);
});

test('a right password resets its count, and not the count of codes', async () => {
  const { signIn, give, halfWay, secret, time } = await rig();
  for (let time = 0; time < 5; time += 1) {
    if (time === 4) expect(await signIn('otra frase larga')).toEqual(wrong);
    expect(await give(await halfWay(), `00000${time}`)).toEqual(wrong);
  }
  const half = await halfWay();
  expect(await give(half, totpCode(secret, 0))).toEqual(locked);
  time.now += 10 * minute;
  expect(await give(half, totpCode(secret, 0))).toMatchObject({ ok: true, value: { kind: 'session' } });
});

test('T19: a code counts once, so that nobody can reuse a code that they saw', async () => {
  const { give, halfWay, secret } = await rig();
  const code = totpCode(secret, 0);
  expect(await give(await halfWay(), code)).toMatchObject({ ok: true });
  expect(await give(await halfWay(), code)).toEqual(wrong);
});

test('T19: a session with the password alone ends when the second factor is set', async () => {
  const { deps } = await rig();
  const rosa = anEmail('rosa@consulado.example');
  const newcomer = { email: rosa, name: 'Rosa T.', role: 'supervisor', window: null } as const;
  const { id, token } = await inviteStaff(deps)(newcomer, 'operator');
  const begun = await setUpStaff(deps)(token, password, '');
  const seen = await signInStaff(deps)({ ...from, email: rosa, password });
  if (!begun.ok || !seen.ok) throw new Error('not begun');
  expect(await deps.staffAuth.readSession(seen.value.value)).toMatchObject({ staffId: id });
  const code = app((await deps.staffAuth.waitingSecret(id)) ?? '', 0);
  const confirmed = await confirmSecondFactor(deps)({ ...from, secret: begun.value, code });
  if (!confirmed.ok) throw new Error(confirmed.error);
  expect(await deps.staffAuth.readSession(confirmed.value.value)).toMatchObject({ staffId: id });
  expect(await deps.staffAuth.readSession(seen.value.value)).toBeNull();
});

test('T19: one network cannot try many accounts', async () => {
  const all = await rig();
  all.deps.limiter = createLimiter(parseLimits({ LIMIT_STAFF_PER_NETWORK: '3/600' }).limits, {
    counts: all.deps.store.limits,
    clock: all.deps.clock,
  });
  const others = [1, 2, 3].map((count) => anEmail(`persona${count}@consulado.example`));
  for (const email of others) expect(await all.signIn(password, email, '198.51.100.7')).toEqual(wrong);
  expect(await all.signIn(password, lucia, '198.51.100.7')).toEqual(locked);
  expect(await all.signIn(password, lucia, '203.0.113.9')).toMatchObject({ ok: true });
});

test('T19: a disabled member gets the answer of a wrong password, also in the middle of signing in', async () => {
  const { deps, id, signIn, give, halfWay, secret } = await rig();
  const half = await halfWay();
  await switchStaff(deps)(id, true, 'operator');
  expect(await give(half, totpCode(secret, 0))).toEqual(wrong);
  expect(await signIn(password)).toEqual(wrong);
  expect(await deps.staffAuth.sessionsOf(id)).toEqual([]);
});

test('T19: a code without a begun sign-in, or after its use, asks for the password again', async () => {
  const { give, halfWay, secret } = await rig();
  const gone = { ok: false, error: 'gone' };
  expect(await give({ kind: 'code', value: '2fa-nothing.signature' }, totpCode(secret, 0))).toEqual(gone);
  const half = await halfWay();
  expect(await give(half, totpCode(secret, 0))).toMatchObject({ ok: true });
  expect(await give(half, totpCode(secret, 1))).toEqual(gone);
});

test('T19: new backup codes need the password, and five wrong ones close them', async () => {
  const { deps, id, session } = await rig();
  const renew = (typed: string) =>
    renewBackupCodes(deps)({ staffId: id, session, password: typed, network: from.network });
  const before = await deps.staffAuth.backupCodes(id);
  for (let time = 0; time < 4; time += 1) expect(await renew('otra frase larga')).toEqual(wrong);
  expect(await renew(password)).toEqual({ ok: true, value: null });
  expect(await deps.store.staff.find(id)).toMatchObject({ codesSeen: false });
  expect((await deps.staffAuth.backupCodes(id)).some((code) => before.includes(code))).toBe(false);
});

test('T19: new backup codes are shown to the session that asked for them, and end every other one', async () => {
  const { deps, id, session, give, halfWay, secret } = await rig();
  const elsewhere = await give(await halfWay(), totpCode(secret, 0));
  if (!elsewhere.ok) throw new Error(elsewhere.error);
  await renewBackupCodes(deps)({ staffId: id, session, password, network: from.network });
  expect(await deps.staffAuth.readSession(elsewhere.value.value)).toBeNull();
  expect(await deps.staffAuth.readSession(session)).toMatchObject({ staffId: id });
});

test('T19: nobody disables themselves', async () => {
  const { deps, id } = await rig();
  expect(await switchStaff(deps)(id, true, `staff:${id}`)).toEqual({ ok: false, error: 'self' });
  expect(await deps.store.staff.find(id)).toMatchObject({ disabled: false });
});

test('T19: the audit says who signed in and who failed, without an address', async () => {
  const all = await rig();
  await all.signIn('otra frase larga');
  await all.signIn(password, nobody);
  await all.give(await all.halfWay(), totpCode(all.secret, 0));
  expect(await written(all)).toEqual([
    'operator staff.added',
    `staff:${all.id} staff.secondFactorSet`,
    `staff:${all.id} staff.signedIn`,
    `staff:${all.id} staff.signInFailed`,
    'browser staff.signInFailed',
    `staff:${all.id} staff.signedIn`,
  ]);
  expect(JSON.stringify(await all.deps.store.audit.read(0, 100))).not.toContain('@');
});

test('codes are read in any spelling', () => {
  expect(parseStaffCode(' 123 456 ')).toEqual({ kind: 'app', text: '123456' });
  expect(parseStaffCode('aB3dE fG6hI')).toEqual({ kind: 'backup', text: 'aB3dE-fG6hI' });
  expect(parseStaffCode('aB3dE–fG6hI')).toEqual({ kind: 'backup', text: 'aB3dE-fG6hI' });
  for (const typed of [
    'k7mqp-3xtnd',
    'K7MQP–3XTND',
    'K7MQP‑3XTND',
    ' K7 MQP - 3X TND ',
    'K7MQP_3XTND',
    'K7MQP3XTND',
  ])
    expect(parseStaffCode(typed)?.text.toUpperCase()).toBe('K7MQP-3XTND');
  for (const typed of ['', '12345', '1234567', 'aB3dE', 'aB3dE-fG6h!'])
    expect(parseStaffCode(typed)).toBeNull();
});
