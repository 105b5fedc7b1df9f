import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { agree, turnDown } from '#app/[locale]/mostrador/aprobaciones/[id]/actions.ts';
import { submitChange } from '#app/[locale]/mostrador/caso/[folio]/[cambio]/actions.ts';
import { emptyForm } from '#components/form/form-state.ts';
import type { Role } from '#lib/domain/desk/staff.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import type { Deps } from '#lib/server/deps/deps.ts';
import { enterApproval, enterCase } from '#lib/server/desk/enter-case.ts';
import { readStaff } from '#lib/server/desk/require-staff.ts';
import { keepSecret } from '#lib/server/staff/cookies.ts';
import { inviteStaff, setUpStaff } from '#lib/usecases/desk/manage-staff.ts';
import { loginOf } from '#lib/usecases/desk/staff-deps.ts';
import { aCurp, addressed, anEmail, anIssue, aRequest, oscar, testNow } from '#tests/support/builders.ts';
import { aDesk, deskPassword, sentTo } from '#tests/support/desk-rig.ts';
import { browser } from '#tests/support/next-headers.ts';
import { totpCode } from '#tests/support/totp.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: testNow });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Óscar got his documents. Their signatures are not valid, because no test here checks them. */
const addCase = async ({ store }: Deps, n = 1): Promise<string> => {
  const request = addressed(aRequest(n === 1 ? {} : { curp: aCurp(n) }));
  await store.requests.create(request, null);
  const issued = await store.issuances.issue({ ...anIssue(request, 1), mail: null });
  if (!issued.ok) throw new Error(issued.error);
  return issued.value.folio;
};

/** A desk with a case. Posts come from a browser with JavaScript. */
const aDeskWithCase = async (role: Role, variables = {}) => {
  const desk = await aDesk(role, 'ready', variables);
  browser.headers.set('next-action', 'an action');
  return { ...desk, folio: await addCase(desk.deps) };
};

/** Lets another member use the same browser. */
const sitDown = async ({ deps }: { deps: Deps }, role: Role): Promise<void> => {
  const email = parseEmail(`${role}-otra@consulado.example`);
  if (!email.ok) throw new Error(email.error);
  const { id, token } = await inviteStaff(deps)(
    { email: email.value, name: 'Rosa T.', role, window: null },
    'operator',
  );
  const begun = await setUpStaff(deps)(token, deskPassword, '');
  if (!begun.ok) throw new Error(begun.error);
  const code = totpCode((await deps.staffAuth.waitingSecret(id)) ?? '');
  const session = await deps.staffAuth.giveCode(begun.value, { kind: 'app', text: code }, '');
  if (!session) throw new Error('no session');
  await deps.store.staff.setCodesSeen(id, true);
  await keepSecret(session);
};

/** Another session of the same member, as from another computer. */
const signInAgain = async ({ deps, id, wait }: Awaited<ReturnType<typeof aDesk>>): Promise<void> => {
  const before = (await readStaff())?.sessionId;
  const member = await deps.store.staff.find(id);
  if (!member) throw new Error('nobody');
  const half = await deps.staffAuth.signIn(loginOf(deps.keyring, member.email), deskPassword, '');
  const backups = await deps.staffAuth.backupCodes(id);
  if (!half) throw new Error('not signed in');
  wait(1000);
  const session = await deps.staffAuth.giveCode(half, { kind: 'backup', text: backups[0] ?? '' }, '');
  if (!session) throw new Error('the code was refused');
  await keepSecret(session);
  expect((await readStaff())?.sessionId).not.toBe(before);
};

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: 'es', ...fields })) data.set(name, value);
  return data;
};
const move = {
  cambio: 'correo',
  email: anEmail('nuevo'),
  reason: 'lostMailbox',
  document: 'passport',
  lastFour: '43a1',
};
const ask = (folio: string, fields: Record<string, string> = {}) =>
  sentTo(() => submitChange(emptyForm(), form({ ...move, folio, ...fields })));

const waitingIn = async ({ deps }: { deps: Deps }) => {
  const [change] = await deps.store.deskChanges.waiting();
  if (!change) throw new Error('nothing waits');
  return change;
};
const decide = (act: typeof agree, cambio: string) =>
  sentTo(() => act(form({ cambio, motivo: 'wrongData' })));

describe('asking for a change', () => {
  test('leads back to the case, with no personal data in the address or the audit', async () => {
    const desk = await aDeskWithCase('ventanilla');
    expect(await ask(desk.folio)).toBe(`/es/mostrador/caso/${desk.folio}?aviso=pedido`);
    expect(await waitingIn(desk)).toMatchObject({
      wanted: { kind: 'changeEmail', to: anEmail('nuevo') },
      seen: { document: 'passport', lastFour: '43A1' },
      askedBy: desk.id,
    });
    const entries = JSON.stringify(await desk.deps.store.audit.read(0, 100));
    expect(entries).toContain('changeEmail.lostMailbox');
    for (const typed of ['43A1', 'nuevo@', oscar]) expect(entries).not.toContain(typed);
  });

  test.each([
    ['a reason of another kind', { reason: 'correctedRegistry' }],
    ['no document', { document: '', lastFour: '' }],
    ['the address that is bound', { email: anEmail() }],
    ['names in the place of an address', { email: 'x' }],
  ])('does nothing with %s', async (_, fields) => {
    const desk = await aDeskWithCase('ventanilla');
    expect(await ask(desk.folio, fields)).toBeNull();
    expect(await desk.deps.store.deskChanges.waiting()).toEqual([]);
  });

  test.each([
    ['a kind that there is not', { cambio: 'todo' }],
    ['a folio that is none', { folio: '../..' }],
  ])('with %s leads nowhere', async (_, fields) => {
    const desk = await aDeskWithCase('ventanilla');
    expect(await ask(desk.folio, fields)).toBe('/es/no-existe');
  });

  test.each(['auditor'] as const)('T19: is refused to the role %s, and the audit says so', async (role) => {
    const desk = await aDeskWithCase(role);
    expect(await ask(desk.folio)).toBe('/es/no-existe');
    expect(await desk.deps.store.deskChanges.waiting()).toEqual([]);
    expect(await desk.done()).toContain(`staff:${desk.id} staff.refused`);
  });

  test('T19: counts as a look at the case each time, so that nobody can try addresses unseen or past the cap', async () => {
    const desk = await aDeskWithCase('ventanilla', { LIMIT_VIEW_PER_STAFF: '1/86400' });
    const tries = [anEmail(), 'x', anEmail()];
    for (const email of tries) expect(await ask(desk.folio, { email })).toBeNull();
    expect((await desk.done()).filter((line) => line.endsWith('person.viewed'))).toHaveLength(3);
    const another = await addCase(desk.deps, 2);
    expect(await ask(another, { email: anEmail() })).toBe('/es/mostrador/tope');
    expect(await desk.done()).toContain(`staff:${desk.id} person.withheld`);
  });
});

describe('deciding about a change', () => {
  test('T19: needs another member than the one who asked, whatever session that one has', async () => {
    const desk = await aDeskWithCase('supervisor');
    await ask(desk.folio);
    const { id } = await waitingIn(desk);
    expect(await decide(agree, id)).toBe('/es/mostrador/aprobaciones?aviso=propio');
    await signInAgain(desk);
    expect(await decide(agree, id)).toBe('/es/mostrador/aprobaciones?aviso=propio');
    expect(await decide(turnDown, id)).toBe('/es/mostrador/aprobaciones?aviso=propio');
    expect(await waitingIn(desk)).toMatchObject({ id, state: 'asked' });
    await sitDown(desk, 'supervisor');
    expect(await decide(agree, id)).toBe('/es/mostrador/aprobaciones?aviso=aprobado');
    expect(await decide(agree, id)).toBe('/es/mostrador/aprobaciones?aviso=decidido');
  });

  test.each(['ventanilla', 'auditor'] as const)(
    'T19: is refused to the role %s, also when the form is forged',
    async (role) => {
      const desk = await aDeskWithCase('ventanilla');
      await ask(desk.folio);
      const { id } = await waitingIn(desk);
      await sitDown(desk, role);
      expect(await decide(agree, id)).toBe('/es/no-existe');
      expect(await decide(turnDown, id)).toBe('/es/no-existe');
      expect(await sentTo(() => enterApproval('es', id))).toBe('/es/no-existe');
      expect(await waitingIn(desk)).toMatchObject({ id, state: 'asked' });
    },
  );

  test('needs a reason from the list to refuse, and an existing change', async () => {
    const desk = await aDeskWithCase('ventanilla');
    await ask(desk.folio);
    const { id } = await waitingIn(desk);
    await sitDown(desk, 'supervisor');
    const said = (cambio: string, motivo: string) => sentTo(() => turnDown(form({ cambio, motivo })));
    expect(await said(id, 'porque sí')).toBe(`/es/mostrador/aprobaciones/${id}?aviso=motivo#rechazo`);
    expect(await said('otro', 'notNeeded')).toBe('/es/mostrador/aprobaciones?aviso=decidido');
    expect(await said(id, 'notNeeded')).toBe('/es/mostrador/aprobaciones?aviso=rechazado');
    expect(await desk.deps.store.deskChanges.find(id)).toMatchObject({
      state: 'refused',
      refusal: 'notNeeded',
    });
  });
});

describe('the pages', () => {
  test('T19: write every look at a case into the audit, and open nothing for an unknown folio', async () => {
    const desk = await aDeskWithCase('ventanilla');
    const see = (folio: string) => sentTo(() => enterCase('es', folio, 'case.search'));
    expect(await see('9'.repeat(22))).toBe('/es/no-existe');
    expect(await see('x')).toBe('/es/no-existe');
    expect((await desk.done()).filter((line) => line.endsWith('person.viewed'))).toEqual([]);
    expect(await see(desk.folio)).toBeNull();
    await ask(desk.folio);
    const { id } = await waitingIn(desk);
    await sitDown(desk, 'supervisor');
    expect(await sentTo(() => enterApproval('es', id))).toBeNull();
    expect((await desk.done()).filter((line) => line.endsWith('person.viewed'))).toHaveLength(3);
  });
});
