import { expect, test } from 'vitest';
import { revokeDocuments } from '#lib/usecases/desk/take-back-documents.ts';
import { sendDocuments } from '#lib/usecases/document/send-documents.ts';
import { linkTokenOf } from '#lib/usecases/mail/compose-link.ts';
import { confirmLink } from '#lib/usecases/request/confirm-link.ts';
import { confirmIdentity, identifyByName } from '#lib/usecases/request/identify-person.ts';
import { assignNumber, locateNumber } from '#lib/usecases/request/issue-number.ts';
import { saveAddress } from '#lib/usecases/request/save-address.ts';
import { sendLink } from '#lib/usecases/request/send-link.ts';
import { startRequest } from '#lib/usecases/request/start-request.ts';
import { toldBy, verifyStore } from '#tests/support/audit-chains.ts';
import { anEmail, anNss, aPerson, aPostalPlace, oscar } from '#tests/support/builders.ts';
import { deliverDueMail } from '#tests/support/deliver-due-mail.ts';
import { createToldMailer, refused } from '#tests/support/mail-rig.ts';
import { linkMails, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const aJourney = async () => {
  const deps = await useCaseDeps();
  await deps.store.people.put([{ curp: oscar, person: aPerson() }]);
  await deps.store.postalCodes.put('import', [aPostalPlace('06700')]);
  const told = createToldMailer();
  const deliver = deliverDueMail({
    ...deps,
    mailer: told.mailer,
    identityProvider: null,
    documents: async (_, kind) => ({ bytes: Uint8Array.of(1), filename: `${kind}.pdf` }),
    sender: {
      service: 'Ventanilla NSS',
      operator: 'Escuela Uno',
      baseUrl: 'https://ventanilla.example',
      demonstration: true,
    },
    messageDomain: 'ventanilla.example',
  });
  return { deps, told, deliver: () => deliver(100) };
};

const start = async (deps: UseCaseDeps): Promise<string> => {
  const started = await startRequest(deps)({
    curp: oscar,
    email: anEmail(),
    locale: 'es',
    network: '203.0.113.7',
    withoutSight: false,
    unconfirmedRequestId: null,
  });
  if (!started.ok) throw new Error(started.error);
  return started.value.requestId;
};

const confirm = async (deps: UseCaseDeps, requestId: string): Promise<void> => {
  const [mail] = await linkMails(deps, requestId);
  const confirmed = await confirmLink(deps)(linkTokenOf(deps.keyring, mail?.id ?? ''));
  if (!confirmed.ok) throw new Error(confirmed.error);
};

const home = {
  postalCode: '06700',
  settlement: '0001',
  settlementName: '',
  municipio: '',
  street: 'Calle Imaginaria',
  exteriorNumber: '12',
  interiorNumber: '',
};

test('I7: a whole journey leaves one entry per event, in order, and a chain that verifies', async () => {
  const { deps, deliver } = await aJourney();
  const requestId = await start(deps);
  await deliver();
  await sendLink(deps)(requestId);
  await deliver();
  await confirm(deps, requestId);
  await confirmIdentity(deps)(requestId);
  await saveAddress(deps)(requestId, home);
  const issued = await assignNumber(deps)(requestId);
  if (!issued.ok) throw new Error(issued.error);
  await assignNumber(deps)(requestId);
  await deliver();
  await sendDocuments(deps)(requestId);
  await deliver();
  await deliver();
  await revokeDocuments(deps)(issued.value.folio, 'identidad');
  await revokeDocuments(deps)(issued.value.folio, 'identidad');
  expect(await toldBy(deps.store)).toEqual([
    'browser request.started',
    'worker link.sent',
    'browser link.asked',
    'worker link.sent',
    'holder link.confirmed',
    'holder request.identified registry',
    'holder number.assigned',
    'worker documents.mailed',
    'holder documents.asked',
    'worker documents.mailed',
    'operator documents.revoked identidad',
  ]);
  expect(await verifyStore(deps.store)).toMatchObject({ entries: 11, anchors: 0, breaks: [] });
  const subject = deps.keyring.fingerprint(oscar);
  expect(await deps.store.audit.ofSubject(subject, 100)).toHaveLength(11);
  const whose = (await deps.store.audit.read(0, 100)).map((entry) => [entry.requestId, entry.subject]);
  expect(new Set(whose.map(String))).toEqual(new Set([`${requestId},${subject}`]));
});

const wrongName = { givenNames: 'Otro', firstSurname: 'Nombre', secondSurname: 'Distinto' };

test('the audit has an existing number as located, and each name that did not match', async () => {
  const { deps, deliver } = await aJourney();
  await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: null }]);
  const requestId = await start(deps);
  await deliver();
  await confirm(deps, requestId);
  await identifyByName(deps)(requestId, wrongName);
  await identifyByName(deps)(requestId, aPerson().name);
  await locateNumber(deps)(requestId);
  expect((await toldBy(deps.store)).slice(2)).toEqual([
    'holder link.confirmed',
    'holder name.mismatched',
    'holder request.identified matched',
    'holder number.located',
  ]);
});

test('the audit has the fifth wrong name together with the end of the online way', async () => {
  const { deps, deliver } = await aJourney();
  await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: null }]);
  const requestId = await start(deps);
  await deliver();
  await confirm(deps, requestId);
  for (let nth = 0; nth < 7; nth += 1)
    await identifyByName(deps)(requestId, { ...wrongName, givenNames: `Omar ${'I'.repeat(nth)}` });
  expect((await toldBy(deps.store)).slice(3)).toEqual([
    ...Array(5).fill('holder name.mismatched'),
    'holder request.referred nameDoesNotMatch',
  ]);
});

test('the audit has the dead end and the notice for a CURP that is bound elsewhere, each once', async () => {
  const { deps, deliver } = await aJourney();
  await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: anEmail('ajena') }]);
  await start(deps);
  await deliver();
  await deliver();
  expect(await toldBy(deps.store)).toEqual([
    'browser request.started',
    'worker deadEnd.sent',
    'worker notice.sent notice',
  ]);
  const [, deadEnd, notice] = await deps.store.audit.read(0, 10);
  expect(deadEnd?.address).toBe(deps.keyring.fingerprint(anEmail()));
  expect(notice?.address).toBe(deps.keyring.fingerprint(anEmail('ajena')));
});

test('the audit has a mail that the provider refused', async () => {
  const { deps, told, deliver } = await aJourney();
  told.state.answer = refused;
  await start(deps);
  await deliver();
  expect(await toldBy(deps.store)).toEqual(['browser request.started', 'worker mail.refused']);
});

test('T01: the audit has the request for a canary', async () => {
  const { deps } = await aJourney();
  deps.canaries.add(oscar);
  await start(deps);
  expect(await toldBy(deps.store)).toEqual(['browser request.started canary']);
});

test('T21: the audit has no personal data', async () => {
  const { deps, deliver } = await aJourney();
  const requestId = await start(deps);
  await deliver();
  await confirm(deps, requestId);
  await confirmIdentity(deps)(requestId);
  await saveAddress(deps)(requestId, home);
  const issued = await assignNumber(deps)(requestId);
  if (!issued.ok) throw new Error(issued.error);
  await deliver();
  const written = JSON.stringify(await deps.store.audit.read(0, 100)).toLowerCase();
  const { name } = aPerson();
  const planted = [
    oscar,
    anEmail(),
    issued.value.nss,
    issued.value.folio,
    ...Object.values(name),
    home.street,
  ];
  for (const value of planted) expect(written).not.toContain(value.toLowerCase());
});
