import { expect, test } from 'vitest';
import {
  addMember,
  changeMember,
  inspectSetup,
  inviteStaff,
  renewLink,
  setUpStaff,
  switchStaff,
} from '#lib/usecases/desk/manage-staff.ts';
import { loginOf } from '#lib/usecases/desk/staff-deps.ts';
import { anEmail, lucia, noLimits, password, ready, rig } from '#tests/support/staff-rig.ts';
import { describeStores } from '#tests/support/stores.ts';

describeStores('staff on the page of an admin', (open) => {
  test('T19: an admin adds, changes and gives a link, each with the password and an entry of the audit', async () => {
    const all = await rig(open);
    const { deps, store, staffAuth } = all;
    const limited = { ...deps, limiter: noLimits };
    const { id: staffId } = await ready(all);
    const asking = { staffId, password, network: '192.0.2.1' };
    const tomas = { ...lucia, email: anEmail('tomas@consulado.example'), name: 'Tomás Q.' };
    const wrong = { ok: false, error: 'wrong' };
    expect(await addMember(limited)({ ...asking, password: 'otra frase larga' }, tomas)).toEqual(wrong);
    const added = await addMember(limited)(asking, tomas);
    if (!added.ok) throw new Error('not added');
    expect(await addMember(limited)(asking, tomas)).toEqual({ ok: false, error: 'known' });
    const found = await inspectSetup(deps)(added.value.token);
    const id = found?.id ?? '';
    expect(found).toMatchObject({ name: 'Tomás Q.', role: 'ventanilla' });
    await setUpStaff(deps)(added.value.token, password, '');
    expect(await staffAuth.sessionsOf(id)).toHaveLength(1);
    const change = { name: 'Tomás Q. R.', role: 'supervisor', window: null } as const;
    expect(await changeMember(limited)({ ...asking, password: '' }, id, change)).toEqual(wrong);
    expect(await changeMember(limited)(asking, id, change)).toMatchObject({ ok: true });
    expect(await store.staff.find(id)).toMatchObject({ ...change, email: tomas.email });
    expect(await renewLink(limited)({ ...asking, password: '' }, id)).toEqual(wrong);
    const renewed = await renewLink(limited)(asking, id);
    expect(await staffAuth.sessionsOf(id)).toEqual([]);
    expect(await staffAuth.signIn(loginOf(deps.keyring, tomas.email), password, '')).toBeNull();
    expect(renewed.ok && (await inspectSetup(deps)(renewed.value.token))).toMatchObject({ id });
    const told = (await store.audit.read(0, 20)).map(({ actor, action, requestId, detail }) =>
      [actor === `staff:${staffId}` ? 'admin' : actor, action, requestId === id, detail].join(' '),
    );
    expect(told.slice(-3)).toEqual([
      'admin staff.added true ventanilla',
      'admin staff.changed true supervisor',
      'admin staff.linkMade true ',
    ]);
  });

  test('T19: nobody changes, renews or disables themselves', async () => {
    const all = await rig(open);
    const limited = { ...all.deps, limiter: noLimits };
    const { id } = await ready(all);
    const asking = { staffId: id, password, network: '' };
    const self = { ok: false, error: 'self' };
    const change = { name: 'Yo', role: 'admin', window: null } as const;
    expect(await changeMember(limited)(asking, id, change)).toEqual(self);
    expect(await renewLink(limited)(asking, id)).toEqual(self);
    expect(await switchStaff(all.deps)(id, true, `staff:${id}`)).toEqual(self);
    expect(await all.store.staff.find(id)).toMatchObject({
      name: lucia.name,
      role: 'ventanilla',
      disabled: false,
    });
  });

  test('T19: two admins who shut each other out at once leave one of them; the terminal shuts out the last', async () => {
    const { deps, store } = await rig(open);
    const admin = (name: string) =>
      inviteStaff(deps)(
        { name, email: anEmail(`${name}@consulado.example`), role: 'admin', window: null },
        'operator',
      );
    const [one, other] = [(await admin('uno')).id, (await admin('dos')).id];
    const answers = await Promise.all([
      switchStaff(deps)(one, true, `staff:${other}`),
      switchStaff(deps)(other, true, `staff:${one}`),
    ]);
    expect(answers.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const left = (await store.staff.list()).filter(({ disabled }) => !disabled);
    expect(left).toHaveLength(1);
    const last = left[0]?.id ?? '';
    const demote = { name: 'x', role: 'auditor', window: null } as const;
    const entry = {
      at: 1,
      actor: 'operator',
      action: 'staff.changed',
      requestId: last,
      subject: null,
      address: null,
      detail: null,
    } as const;
    expect(await store.staff.change(last, demote, entry)).toBe(false);
    expect(await store.staff.find(last)).toMatchObject({ role: 'admin' });
    expect((await store.audit.read(0, 20)).map(({ action }) => action)).not.toContain('staff.changed');
    expect(await switchStaff(deps)(last, true, 'operator')).toMatchObject({ ok: true });
  });
});
