import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { attend, dismiss, findFolio } from '#app/[locale]/mostrador/actions.ts';
import { referTicket } from '#app/[locale]/mostrador/journey/actions.ts';
import { resumeCase } from '#app/[locale]/mostrador/turno/[id]/actions.ts';
import { finishCase } from '#app/[locale]/mostrador/turno/[id]/entrega/actions.ts';
import { escalate } from '#app/[locale]/mostrador/turno/[id]/supervision/actions.ts';
import { emptyForm } from '#components/form/form-state.ts';
import { mexicoCity } from '#lib/domain/basics/time-zone.ts';
import { needsHelp } from '#lib/domain/desk/day.ts';
import { roles } from '#lib/domain/desk/staff.ts';
import { ticketDay } from '#lib/domain/desk/ticket.ts';
import { giveAddress, identify, openAssisted } from '#lib/domain/request/request.ts';
import type { Deps } from '#lib/server/deps/deps.ts';
import { dayOfDesk } from '#lib/server/desk/desk-day.ts';
import { enterTicket } from '#lib/server/desk/desk-visit.ts';
import { firstRoomOf } from '#lib/server/desk/rooms.ts';
import { enterStep } from '#lib/server/visit/page.ts';
import { openSession, readVisit } from '#lib/server/visit/session.ts';
import { callTicket, openTicket } from '#lib/usecases/desk/tickets.ts';
import { addressed, anAddress, anIssue, aPerson, aRequest, oscar, testNow } from '#tests/support/builders.ts';
import { aDesk, sentTo } from '#tests/support/desk-rig.ts';
import { aNewTicket } from '#tests/support/tickets.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: testNow });
});
afterEach(() => {
  vi.useRealTimers();
});

const form = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: 'es', ...fields })) data.set(name, value);
  return data;
};
const press = (action: (data: FormData) => Promise<void>, fields: Record<string, string>) =>
  sentTo(() => action(form(fields)));

const notYours = '/es/mostrador?aviso=turno';
const somebodyElse = { id: 'tomas', role: 'ventanilla', window: 'Mesa 3' } as const;
const open = (deps: Deps, now: boolean, id: string) =>
  openTicket(deps)({ label: 'Ana', locale: 'es', now }, { ...somebodyElse, id });

/** A case of the ticket, which `staffId` opened. */
const attachCase = async ({ store, random }: Deps, ticketId: string, staffId: string) => {
  const seen = { document: 'passport', lastFour: '4312', situation: 'mexican' } as const;
  const assisted = { ticketId, staffId, seen };
  const request = openAssisted(
    { id: random.id(), curp: oscar, email: null, locale: 'es', assisted },
    testNow,
  );
  await store.requests.create(request, null);
  expect(await store.tickets.attach(ticketId, staffId, request.id)).toBe(true);
  return request;
};

describe('a ticket at the desk', () => {
  test('T19: opens for the member who has it in hand and for nobody else', async () => {
    const { deps, id } = await aDesk('ventanilla');
    const mine = await open(deps, true, id);
    const theirs = await open(deps, true, 'tomas');
    const waiting = await open(deps, false, id);
    const enter = (ticketId: string) => sentTo(() => enterTicket('es', ticketId, 'case.assist'));
    expect(await enter(mine.id)).toBeNull();
    for (const ticket of [theirs.id, waiting.id, 'nobody']) expect(await enter(ticket)).toBe(notYours);
    expect(await enter('../mi-cuenta')).toBe('/es/no-existe');
  });

  test('T19: is called by the member who presses first; a window that asks for another’s is sent back', async () => {
    const { deps, id } = await aDesk('ventanilla');
    const waiting = await open(deps, false, 'tomas');
    const theirs = await open(deps, true, 'tomas');
    expect(await press(attend, { turno: waiting.id })).toBe(`/es/mostrador/turno/${waiting.id}`);
    expect(await deps.store.tickets.find(waiting.id)).toMatchObject({ staffId: id, window: 'Mesa 2' });
    expect(await press(attend, { turno: theirs.id, intent: 'tomar' })).toBe(notYours);
    expect(await press(dismiss, { turno: theirs.id })).toBe(notYours);
    expect(await press(dismiss, { turno: waiting.id })).toBe('/es/mostrador?aviso=fue');
    expect(await press(attend, { turno: waiting.id })).toBe(notYours);
  });

  test('T19: nobody calls, closes or searches without the role', async () => {
    const { deps } = await aDesk('auditor');
    const { id } = await open(deps, false, 'tomas');
    for (const action of [attend, dismiss, findFolio, resumeCase])
      expect(await press(action, { turno: id, folio: '1'.repeat(22) })).toBe('/es/no-existe');
    expect(await deps.store.tickets.find(id)).toMatchObject({ stage: 'waiting' });
  });

  test('continues where its case stopped, also after another member, whom the audit then no longer names', async () => {
    const { deps, id, done } = await aDesk('supervisor');
    const { id: ticketId } = await open(deps, true, 'tomas');
    const request = await attachCase(deps, ticketId, 'tomas');
    expect(await press(resumeCase, { turno: ticketId })).toBe(notYours);
    expect(await press(attend, { turno: ticketId, intent: 'tomar' })).toBe(`/es/mostrador/turno/${ticketId}`);
    expect(await press(resumeCase, { turno: ticketId })).toBe('/es/tramite/identidad');
    expect(await readVisit()).toMatchObject({ request: { id: request.id, assisted: { staffId: id } } });
    expect(await done()).toContain(`staff:${id} case.resumed`);
  });

  test('T19: closes its case for the member who had it, when another takes it over', async () => {
    const { deps, id } = await aDesk('ventanilla');
    const { id: ticketId } = await open(deps, true, id);
    const request = await attachCase(deps, ticketId, id);
    await openSession(request.id, true, { desk: { staffId: id, ticketId } });
    expect(await readVisit()).not.toBeNull();
    await deps.store.tickets.call(ticketId, { staffId: 'rosa', window: null, at: testNow, takeOver: true });
    expect(await readVisit()).toBeNull();
    expect(await sentTo(() => enterStep('es', 'identity'))).toBe('/es/mostrador?aviso=caso');
  });

  test('leads a member who was away too long to the entrance of the desk, never to the public form', async () => {
    const { deps, id, wait } = await aDesk('ventanilla');
    const { id: ticketId } = await open(deps, true, id);
    const request = await attachCase(deps, ticketId, id);
    await openSession(request.id, true, { desk: { staffId: id, ticketId } });
    wait(31 * 60_000);
    expect(await sentTo(() => enterStep('es', 'identity'))).toBe('/es/mostrador/entrar?aviso=cerrada');
  });

  test('T19: closes its case here at once when it is escalated; the supervisor continues where it stopped', async () => {
    const { deps, id } = await aDesk('supervisor');
    const { id: ticketId } = await open(deps, true, id);
    const request = await attachCase(deps, ticketId, id);
    await openSession(request.id, true, { desk: { staffId: id, ticketId } });
    const hand = (fields: Record<string, string>) =>
      sentTo(() => escalate(emptyForm(), form({ turno: ticketId, ...fields })));
    const page = `/es/mostrador/turno/${ticketId}/supervision`;
    expect(await hand({ reason: 'papersMissing', text: '' })).toBe(page);
    expect(await hand({ reason: 'because', text: 'Falta el acta' })).toBe(page);
    expect(await readVisit()).not.toBeNull();
    expect(await hand({ reason: 'papersMissing', text: 'Falta el acta' })).toBe(
      '/es/mostrador?aviso=supervision',
    );
    expect(await readVisit()).toBeNull();
    expect((await dayOfDesk(ticketDay(testNow, mexicoCity))).map(needsHelp)).toEqual([true]);
    expect(await callTicket(deps)(ticketId, somebodyElse)).toMatchObject({ ok: false });
    expect(await press(attend, { turno: ticketId })).toBe(`/es/mostrador/turno/${ticketId}`);
    expect(await press(resumeCase, { turno: ticketId })).toBe('/es/tramite/identidad');
    expect(JSON.stringify(await deps.store.audit.read(0, 500))).not.toContain('acta');
  });

  test('closes with the outcome of its case, and closes the case in this browser', async () => {
    const { deps, id } = await aDesk('ventanilla');
    const { id: ticketId } = await open(deps, true, id);
    const request = await attachCase(deps, ticketId, id);
    await openSession(request.id, true, { desk: { staffId: id, ticketId } });
    expect(await press(finishCase, { turno: ticketId })).toBe(`/es/mostrador/turno/${ticketId}`);
    const known = giveAddress(identify(request, aPerson(oscar), 'registry'), anAddress());
    expect(await deps.store.issuances.issue(anIssue(known, 1))).toMatchObject({ ok: true });
    expect(await press(finishCase, { turno: ticketId })).toBe('/es/mostrador?aviso=terminado');
    expect(await deps.store.tickets.find(ticketId)).toMatchObject({ stage: 'served', outcome: 'assigned' });
    expect(await readVisit()).toBeNull();
  });

  test('T19: closes as referred when the holder stopped it after its number, and only then', async () => {
    const { deps, id } = await aDesk('ventanilla');
    const { id: ticketId } = await open(deps, true, id);
    const request = await attachCase(deps, ticketId, id);
    await openSession(request.id, true, { desk: { staffId: id, ticketId } });
    const known = giveAddress(identify(request, aPerson(oscar), 'registry'), anAddress());
    expect(await deps.store.issuances.issue(anIssue(known, 1))).toMatchObject({ ok: true });
    const referral = { turno: ticketId, motivo: 'notThisPerson' };
    expect(await press(referTicket, referral)).toBe('/es/mostrador');
    expect(await deps.store.tickets.find(ticketId)).toMatchObject({ stage: 'inHand' });
    await deps.store.bindings.setLock(request.curp, testNow, null);
    expect(await press(referTicket, { turno: ticketId, motivo: 'because' })).toBe(
      '/es/tramite/mi-numero/cerrado?aviso=motivo',
    );
    expect(await press(referTicket, referral)).toBe('/es/mostrador?aviso=canalizado');
    expect(await deps.store.tickets.find(ticketId)).toMatchObject({
      stage: 'referred',
      reason: 'notThisPerson',
    });
  });
});

test('the list of the day also shows the open tickets of earlier days, and the stage of each case', async () => {
  const { deps, id } = await aDesk('ventanilla');
  const before = (ticketId: string, day: string) =>
    deps.store.tickets.open(aNewTicket({ id: ticketId, day, openedAt: testNow - 1 }));
  await before('forgotten', '2026-11-20');
  await before('gone', '2026-11-20');
  await deps.store.tickets.close('gone', null, { stage: 'left', outcome: null, reason: null, at: testNow });
  await before('old', '2026-11-01');
  const mine = await open(deps, true, id);
  await attachCase(deps, mine.id, id);
  expect(
    (await dayOfDesk(ticketDay(testNow, mexicoCity))).map(({ ticket, step, mail }) => [
      ticket.id,
      step,
      mail,
    ]),
  ).toEqual([
    ['old', null, null],
    ['forgotten', null, null],
    [mine.id, 'emailConfirmed', null],
  ]);
});

test('each role begins in its own room after the sign-in, the desk’s staff with the list of the day', () => {
  expect(roles.map(firstRoomOf)).toEqual([
    '/mostrador',
    '/mostrador',
    '/mostrador/auditoria',
    '/mostrador/personal',
  ]);
});

test('a folio is found with its blanks, and the page says when a text is no folio or an unknown one', async () => {
  const { deps } = await aDesk('ventanilla');
  const request = aRequest();
  await deps.store.requests.create(request, null);
  const issued = await deps.store.issuances.issue(anIssue(addressed(request), 1));
  if (!issued.ok) throw new Error(issued.error);
  const { folio } = issued.value;
  const typed = ` ${folio.slice(0, 13)} ${folio.slice(13)} `;
  expect(await press(findFolio, { folio: typed })).toBe(`/es/mostrador/caso/${folio}`);
  expect(await press(findFolio, { folio: '1'.repeat(22) })).toBe('/es/mostrador?aviso=sinFolio');
  for (const wrong of ['', '123', '../../x', `${'1'.repeat(22)}?x=1`])
    expect(await press(findFolio, { folio: wrong })).toBe('/es/mostrador?aviso=folio');
});
