import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { accept } from '#app/[locale]/entrega/[token]/actions.ts';
import { sendByMail } from '#app/[locale]/mostrador/turno/[id]/entrega/actions.ts';
import { lock } from '#app/[locale]/tramite/mi-numero/bloquear/actions.ts';
import { changeEmail } from '#app/[locale]/tramite/mi-numero/correo/actions.ts';
import { GET as ownData } from '#app/mis-datos/route.ts';
import { emptyForm } from '#components/form/form-state.ts';
import { giveAddress, identify, openAssisted } from '#lib/domain/request/request.ts';
import { enterNumber, enterOwnResult } from '#lib/server/visit/number-visit.ts';
import { openSession, readVisit } from '#lib/server/visit/session.ts';
import { acceptOnPhone, inspectPhoneOffer, offerToPhone } from '#lib/usecases/desk/hand-to-phone.ts';
import { anAddress, anEmail, anIssue, aPerson, oscar, testNow } from '#tests/support/builders.ts';
import { aDesk, sentTo } from '#tests/support/desk-rig.ts';
import { browser } from '#tests/support/next-headers.ts';
import { aNewTicket } from '#tests/support/tickets.ts';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: testNow });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A case with its number that the person has on their telephone, and the browser of the desk. */
const aHandedOverCase = async () => {
  const desk = await aDesk('ventanilla');
  const { deps, id: staffId } = desk;
  const { store } = deps;
  const ticket = await store.tickets.open(aNewTicket({ inHand: { staffId, window: null } }));
  const seen = { document: 'passport', lastFour: '4312', situation: 'mexican' } as const;
  const assisted = { ticketId: ticket.id, staffId, seen, mailboxShownAt: testNow };
  const request = openAssisted(
    { id: deps.random.id(), curp: oscar, email: anEmail(), locale: 'es', assisted },
    testNow,
  );
  await store.requests.create(request, null);
  await store.tickets.attach(ticket.id, staffId, request.id);
  const known = giveAddress(identify(request, aPerson(oscar), 'registry'), anAddress());
  expect(await store.issuances.issue({ ...anIssue(known, 1), mail: null })).toMatchObject({ ok: true });
  const offer = await offerToPhone(deps)(request.id, staffId);
  expect(await acceptOnPhone(deps)(offer.ok ? offer.value.token : '')).toMatchObject({ ok: true });
  await openSession(request.id, true, { desk: { staffId, ticketId: ticket.id } });
  browser.headers.set('next-action', 'an action');
  return { ...desk, ticketId: ticket.id, requestId: request.id };
};

const form = (fields: Record<string, string> = {}): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ locale: 'es', ...fields })) data.set(name, value);
  return data;
};
const exported = async () => (await ownData(new Request('http://localhost/mis-datos?formato=json'))).status;

describe('a case that the person has on their telephone by now', () => {
  test('T19: lets the desk do nothing that is the holder’s alone: no lock, no other address, no export', async () => {
    const { deps, done } = await aHandedOverCase();
    const result = '/es/tramite/resultado';
    for (const enter of [enterNumber, enterOwnResult]) expect(await sentTo(() => enter('es'))).toBe(result);
    expect(await sentTo(() => lock(form()))).toBe(result);
    const address = anEmail('mio');
    const typed = form({ email: address, emailConfirmation: address });
    expect(await sentTo(() => changeEmail(emptyForm(), typed))).toBe(result);
    expect(await exported()).toBe(404);
    expect(await deps.store.holders.find(oscar)).toMatchObject({ email: anEmail(), lockedAt: null });
    for (const act of ['holder.locked', 'data.exported', 'email.changeAsked'])
      expect((await done()).join()).not.toContain(act);
  });

  test('T19: continues in no browser in which a member of staff is signed in; the code still works for the person', async () => {
    const { deps, id, ticketId, requestId } = await aHandedOverCase();
    const offer = await offerToPhone(deps)(requestId, id);
    if (!offer.ok) throw new Error(offer.error);
    const { token } = offer.value;
    const press = () => sentTo(() => accept(form({ token })));
    expect(await press()).toBe(`/es/entrega/${token}`);
    expect(await readVisit()).toMatchObject({ desk: { ticketId } });
    expect(await inspectPhoneOffer(deps)(token)).toBe(true);
    browser.cookies.clear();
    expect(await press()).toBe('/es/tramite/resultado');
    expect(await readVisit()).toMatchObject({ desk: null, request: { id: requestId } });
  });

  test('can be locked and exported by the person, on the telephone', async () => {
    const { deps, id, requestId } = await aHandedOverCase();
    // A window where the lock can be opened again.
    await deps.store.staff.seen(id, testNow);
    await openSession(requestId, true);
    expect(await sentTo(() => enterNumber('es'))).toBeNull();
    expect(await exported()).toBe(200);
    await sentTo(() => lock(form({ guardado: 'on' })));
    expect(await deps.store.holders.find(oscar)).toMatchObject({ lockedAt: testNow });
  });

  test('T19: the audit names the member of staff who pressed the button, not the person', async () => {
    const { id, ticketId, done } = await aHandedOverCase();
    await sentTo(() => sendByMail(form({ turno: ticketId })));
    expect(await done()).toContain(`staff:${id} documents.asked`);
  });
});
