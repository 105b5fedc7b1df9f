import { symmetricEncrypt } from 'better-auth/crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { inspectSetup, inviteStaff, setUpStaff, switchStaff } from '#lib/usecases/desk/manage-staff.ts';
import { loginOf } from '#lib/usecases/desk/staff-deps.ts';
import { app, lucia, password, ready, rig } from '#tests/support/staff-rig.ts';
import { describeStores } from '#tests/support/stores.ts';

describeStores('the staff', (open) => {
  test('T19: is found by address and by link, and the database holds neither name nor address', async () => {
    const { deps, store } = await rig(open);
    const { id, token } = await inviteStaff(deps)(lucia, 'operator');
    const found = { ...lucia, id, disabled: false, seenAt: null, secondFactor: false, codesSeen: false };
    expect(await store.staff.findByLogin(loginOf(deps.keyring, lucia.email))).toEqual(found);
    expect(await inspectSetup(deps)(token)).toEqual(found);
    expect(await store.staff.list()).toEqual([found]);
    const { db } = store.staffTables;
    const rows = [
      await db.selectFrom('staff_user').selectAll().execute(),
      await db.selectFrom('staff_member').selectAll().execute(),
    ];
    const text = JSON.stringify(rows, (_, value) =>
      value?.type === 'Buffer' ? Buffer.from(value.data).toString('latin1') : value,
    );
    expect(text).toContain(id);
    for (const personal of ['lucia', 'Luc', 'consulado', 'Mesa', token]) expect(text).not.toContain(personal);
  });

  test('T19: uses a link once, for 48 hours, and only the newest one', async () => {
    const { deps, wait } = await rig(open);
    const first = await inviteStaff(deps)(lucia, 'operator');
    const second = await inviteStaff(deps)({ ...lucia, role: 'supervisor' }, 'operator');
    expect(second.id).toBe(first.id);
    expect(await inspectSetup(deps)(first.token)).toBeNull();
    expect(await inspectSetup(deps)(second.token)).toMatchObject({ role: 'supervisor' });
    const both = await Promise.all([1, 2].map(() => setUpStaff(deps)(second.token, password, '')));
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const third = await inviteStaff(deps)(lucia, 'operator');
    wait(48 * 3_600_000 + 1);
    expect(await setUpStaff(deps)(third.token, password, '')).toEqual({ ok: false, error: 'gone' });
  });

  test('T19: signs in with password and code; the half of it opens nothing', async () => {
    const all = await rig(open, {}); // With scrypt, as the service hashes.
    const { staffAuth, store } = all;
    const { id, secret, session, begun, login } = await ready(all);
    expect(await staffAuth.readSession(session)).toMatchObject({ staffId: id });
    expect(await staffAuth.readSession(begun.value)).toBeNull();
    expect(await store.staff.find(id)).toMatchObject({ secondFactor: true, codesSeen: true });
    expect(await staffAuth.signIn(login, 'otra frase larga', '')).toBeNull();
    expect(await staffAuth.signIn('nadie@staff.invalid', password, '')).toBeNull();
    const half = await staffAuth.signIn(login, password, 'Firefox');
    if (half?.kind !== 'code') throw new Error('a password alone opened a session');
    expect(await staffAuth.readSession(half.value)).toBeNull();
    expect(await staffAuth.findPending(half.value)).toBe(id);
    expect(await staffAuth.giveCode(half, { kind: 'app', text: '000000' }, '')).toBeNull();
    const whole = await staffAuth.giveCode(half, app(secret), 'Safari');
    expect(await staffAuth.readSession(whole?.value ?? '')).toMatchObject({ staffId: id });
    expect(await staffAuth.findPending(half.value)).toBeNull();
    expect((await staffAuth.sessionsOf(id)).map(({ device }) => device).sort()).toEqual([
      'Firefox',
      'Safari',
    ]);
  });

  test('T19: uses a backup code up, and new ones take the place of all of before', async () => {
    const all = await rig(open);
    const { staffAuth } = all;
    const { id, session, login } = await ready(all);
    const [one = '', two = ''] = await staffAuth.backupCodes(id);
    const give = async (text: string) => {
      const half = await staffAuth.signIn(login, password, '');
      return half && staffAuth.giveCode(half, { kind: 'backup', text }, '');
    };
    expect(await give(one)).toMatchObject({ kind: 'session' });
    expect(await give(one)).toBeNull();
    await staffAuth.renewBackupCodes(session, password);
    expect(await give(two)).toBeNull();
    expect(await staffAuth.backupCodes(id)).toHaveLength(10);
  });

  test('T19: takes a backup code in small letters, and one of before only as it was written', async () => {
    const all = await rig(open);
    const { staffAuth, store } = all;
    const { id, login } = await ready(all);
    const give = async (text: string) => {
      const half = await staffAuth.signIn(login, password, '');
      return half && staffAuth.giveCode(half, { kind: 'backup', text }, '');
    };
    const [one = ''] = await staffAuth.backupCodes(id);
    expect(await give(one.toLowerCase())).toMatchObject({ kind: 'session' });
    expect(await give(one)).toBeNull();
    const key = all.keyring.derive('staff', 'sign-in');
    const data = JSON.stringify(['gpI0M-12NlH', 'ab2cd-efghj']);
    const sealed = await symmetricEncrypt({ key, data });
    await sql`update staff_two_factor set backup_codes = ${sealed}`.execute(store.staffTables.db);
    expect(await give('GPI0M-12NLH')).toBeNull();
    expect(await give('gpI0M-12NlH')).toMatchObject({ kind: 'session' });
    expect(await give('ab2cd-efghj')).toMatchObject({ kind: 'session' });
    expect(await give('ab2cd-efghj')).toBeNull();
  });

  test('ends one session, or all of them', async () => {
    const all = await rig(open);
    const { staffAuth } = all;
    const { id, secret, session, login } = await ready(all);
    const half = await staffAuth.signIn(login, password, '');
    const other = half && (await staffAuth.giveCode(half, app(secret), ''));
    const { sessionId = '' } = (await staffAuth.readSession(session)) ?? {};
    await staffAuth.endSessions('somebody-else-altogether', sessionId);
    expect(await staffAuth.readSession(session)).not.toBeNull();
    await staffAuth.endSessions(id, sessionId);
    expect(await staffAuth.readSession(session)).toBeNull();
    expect(await staffAuth.readSession(other?.value ?? '')).not.toBeNull();
    await staffAuth.endSessions(id, null);
    expect(await staffAuth.sessionsOf(id)).toEqual([]);
  });

  test('leaves no expired session behind once somebody signs in', async () => {
    const all = await rig(open);
    const { staffAuth, store } = all;
    const { id, secret, login } = await ready(all);
    const { db, dialect } = store.staffTables;
    const past = dialect === 'sqlite' ? sql`'2020-01-01T00:00:00.000Z'` : sql`timestamptz '2020-01-01'`;
    await sql`update staff_session set expires_at = ${past}`.execute(db);
    expect(await staffAuth.sessionsOf(id)).toEqual([]);
    const half = await staffAuth.signIn(login, password, '');
    await (half && staffAuth.giveCode(half, app(secret), ''));
    expect(await db.selectFrom('staff_session').select('id').execute()).toHaveLength(1);
  });

  test('T19: is shut out at once, and a reset forgets password and second factor', async () => {
    const all = await rig(open);
    const { deps, staffAuth, store } = all;
    const { id, session, login } = await ready(all);
    expect(await switchStaff(deps)(id, true, 'operator')).toMatchObject({ ok: true });
    expect(await switchStaff(deps)(id, true, 'operator')).toEqual({ ok: false, error: 'unchanged' });
    expect(await staffAuth.readSession(session)).toBeNull();
    expect(await store.staff.find(id)).toMatchObject({ disabled: true });
    const again = await inviteStaff(deps)(lucia, 'operator');
    // From the reset on, not only once the link is used.
    expect(await store.staff.find(id)).toMatchObject({ disabled: false, secondFactor: false });
    expect(await staffAuth.signIn(login, password, '')).toBeNull();
    await setUpStaff(deps)(again.token, 'una frase nueva y larga', '');
    expect(await store.staff.find(id)).toMatchObject({ secondFactor: false });
    expect(await staffAuth.signIn(login, password, '')).toBeNull();
    const actions = (await store.audit.read(0, 20)).map(({ actor, action }) => `${actor} ${action}`);
    expect(actions).toEqual(['operator staff.added', 'operator staff.disabled', 'operator staff.added']);
  });

  test('stays readable when the keys change', async () => {
    const { deps, store } = await rig(open);
    const { id } = await inviteStaff(deps)(lucia, 'operator');
    await store.rotateKeys(() => undefined);
    expect(await store.staff.find(id)).toMatchObject({ name: lucia.name, email: lucia.email });
  });
});
