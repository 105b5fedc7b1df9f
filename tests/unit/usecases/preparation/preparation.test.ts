import { describe, expect, test } from 'vitest';
import type { FirstAnswers, Preparation, PreparedPart } from '#lib/domain/preparation/preparation.ts';
import { parsePreparationCode } from '#lib/domain/preparation/preparation-code.ts';
import { defaultRetention } from '#lib/domain/privacy/retention.ts';
import { startAssistedRequest } from '#lib/usecases/desk/start-assisted-request.ts';
import { openTicket } from '#lib/usecases/desk/tickets.ts';
import { carryPreparation } from '#lib/usecases/preparation/carry-preparation.ts';
import { checkParts, openPreparation, preparationOf } from '#lib/usecases/preparation/open-preparation.ts';
import { openTicketWithCode } from '#lib/usecases/preparation/open-ticket-with-code.ts';
import {
  beginPreparation,
  codeOf,
  findPreparation,
  forgetPreparation,
  savePreparation,
} from '#lib/usecases/preparation/prepare.ts';
import { confirmIdentity } from '#lib/usecases/request/identify-person.ts';
import { aPreparation } from '#tests/support/a-preparation.ts';
import { aCurp, anAddress, anNss, aPerson, oscar } from '#tests/support/builders.ts';
import { toldWait, type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const hour = 3_600_000;
const idle = 30 * 60_000;
const lucia = { id: 'lucia', role: 'ventanilla', window: 'Mesa 2' } as const;
const answers: FirstAnswers = { curp: oscar, specialCase: 'noEmail', email: null };
const at = { locale: 'es', network: '192.0.2.1', withoutSight: false, idle } as const;

const rig = async () => ({ ...(await useCaseDeps()), demonstration: false, retention: defaultRetention });
type Rig = UseCaseDeps & { retention: typeof defaultRetention };

const begin = async (deps: Rig, about: Partial<FirstAnswers> = {}) => {
  const begun = await beginPreparation(deps)({ ...at, answers: { ...answers, ...about } });
  if (!begun.ok) throw new Error(begun.error);
  return begun.value.secret;
};

/** Typed to the end; answers the code. */
const prepared = async (deps: Rig, about: Partial<Preparation> = {}) => {
  const secret = await begin(deps);
  await savePreparation(deps)(secret, aPreparation(about), idle);
  return { secret, code: codeOf(deps, secret) };
};

const aTurn = async (deps: Rig) => {
  const { id } = await openTicket(deps)({ label: 'O. S.', locale: 'es', now: true }, lucia);
  return { staffId: lucia.id, ticketId: id };
};

/** A case at the window for a person who prepared, with these parts marked as checked. */
const opened = async (deps: Rig, parts: readonly PreparedPart[], about: Partial<Preparation> = {}) => {
  const by = await aTurn(deps);
  await openPreparation(deps)((await prepared(deps, about)).code, by);
  await checkParts(deps)(by, oscar, parts);
  const seen = { document: 'passport', lastFour: '43A1', situation: 'mexican', papers: [] } as const;
  const asked = { ...seen, ...by, curp: oscar, email: null, locale: 'es' } as const;
  const { requestId } = await startAssistedRequest(deps)(asked);
  return { requestId, ...by };
};

describe('preparing at home', () => {
  test('T02: looks nothing up, mails nobody, and is the same for every CURP', async () => {
    const deps = await rig();
    // Nothing of the store can be asked but the preparations.
    const watched = { ...deps, store: { preparations: deps.store.preparations } };
    for (const curp of [oscar, aCurp(7)])
      expect(await beginPreparation(watched)({ ...at, answers: { ...answers, curp } })).toMatchObject({
        ok: true,
      });
    expect(deps.log.names()).toEqual([]);
    expect(deps.limiter.asked.map(({ kind }) => kind).slice(0, 3)).toEqual(
      deps.limiter.asked.map(({ kind }) => kind).slice(3),
    );
  });

  test('gives a code that the browser can show again and that nothing stores', async () => {
    const deps = await rig();
    const { secret, code } = await prepared(deps);
    expect(parsePreparationCode(code)).toBe(code);
    expect(codeOf(deps, secret)).toBe(code);
    expect(await findPreparation(deps)(secret)).toMatchObject({
      preparation: aPreparation(),
      isUsed: false,
      openUntil: deps.time.now + idle,
      expiresAt: deps.time.now + 7 * 24 * hour,
    });
  });

  test('ends after seven days, in a demonstration after one', async () => {
    const deps = await rig();
    const { secret } = await prepared(deps);
    deps.time.now += 7 * 24 * hour;
    expect(await findPreparation(deps)(secret)).toBeNull();
    const demonstration = { ...deps, demonstration: true };
    const day = deps.time.now + 24 * hour;
    expect(await findPreparation(deps)(await begin(demonstration))).toMatchObject({ expiresAt: day });
  });

  test('T30: a flood from one network, or of the whole service, is refused with its wait', async () => {
    const deps = await rig();
    deps.limiter.left.preparePerNetwork = 1;
    await begin(deps);
    const refused = { ok: false, waitMilliseconds: toldWait };
    expect(await beginPreparation(deps)({ ...at, answers })).toEqual({ ...refused, error: 'tooManyHere' });
    deps.limiter.left = Object.assign(deps.limiter.left, { preparePerNetwork: 9, prepareOverall: 0 });
    expect(await beginPreparation(deps)({ ...at, answers })).toEqual({ ...refused, error: 'busy' });
  });

  test('T01: a planted CURP raises the alarm here too', async () => {
    const deps = await rig();
    deps.canaries.add(oscar);
    await begin(deps);
    expect(deps.log.names()).toEqual(['canary.asked']);
  });
});

describe('the code at the window', () => {
  test('T30: opens once, is audited, and closes the page of the browser', async () => {
    const deps = await rig();
    const { secret, code } = await prepared(deps);
    const by = await aTurn(deps);
    expect(await openPreparation(deps)(code, by)).toEqual({ ok: true, value: aPreparation() });
    expect(await openPreparation(deps)(code, await aTurn(deps))).toEqual({ ok: false, error: 'unknown' });
    expect(await findPreparation(deps)(secret)).toMatchObject({ isUsed: true });
    expect(await savePreparation(deps)(secret, aPreparation(), idle)).toBe(false);
    const acts = (await deps.store.audit.read(0, 50)).filter(({ action }) => action === 'preparation.opened');
    expect(acts).toMatchObject([{ actor: 'staff:lucia', requestId: by.ticketId }]);
  });

  test('T30: every try counts for the member of staff, right or wrong', async () => {
    const deps = await rig();
    const { code } = await prepared(deps);
    const by = await aTurn(deps);
    deps.limiter.left.preparationPerStaff = 1;
    expect(await openPreparation(deps)('2AAAAAAA', by)).toEqual({ ok: false, error: 'unknown' });
    const refused = { ok: false, error: 'tooMany', waitMilliseconds: toldWait };
    expect(await openPreparation(deps)(code, by)).toEqual(refused);
    expect(await openTicketWithCode(deps)(code, true, lucia)).toEqual(refused);
    expect(deps.limiter.asked.filter(({ kind }) => kind === 'preparationPerStaff')).toHaveLength(3);
  });

  test('opens nothing that its person deleted', async () => {
    const deps = await rig();
    const { secret, code } = await prepared(deps);
    await forgetPreparation(deps)(secret);
    expect(await openPreparation(deps)(code, await aTurn(deps))).toEqual({ ok: false, error: 'unknown' });
  });

  test('makes a ticket with the name and the language of the person; a wrong one makes none', async () => {
    const deps = await rig();
    const { code } = await prepared(deps, { locale: 'en' });
    const made = await openTicketWithCode(deps)(code, true, lucia);
    const { givenNames, firstSurname } = aPerson().name;
    expect(made).toMatchObject({ ok: true, value: { label: `${givenNames} ${firstSurname}`, locale: 'en' } });
    const before = (await deps.store.audit.read(0, 50)).length;
    expect(await openTicketWithCode(deps)(code, true, lucia)).toEqual({ ok: false, error: 'unknown' });
    expect(await deps.store.audit.read(0, 50)).toHaveLength(before);
  });

  test('is of one person: another CURP gets nothing of it', async () => {
    const deps = await rig();
    const { ticketId } = await opened(deps, []);
    expect(await preparationOf(deps)(ticketId, oscar)).toMatchObject({ checked: [] });
    expect(await preparationOf(deps)(ticketId, aCurp(7))).toBeNull();
  });
});

describe('what was checked', () => {
  test('takes somebody whom the registry does not know past both pages', async () => {
    const deps = await rig();
    const { requestId, ticketId } = await opened(deps, ['name', 'address']);
    expect(await carryPreparation(deps)(requestId, ticketId)).toMatchObject({
      stage: 'addressed',
      source: 'declared',
      person: { name: aPerson().name },
      address: anAddress(),
    });
  });

  test('leaves what was not checked for its page', async () => {
    const deps = await rig();
    const one = await opened(deps, ['name']);
    expect(await carryPreparation(deps)(one.requestId, one.ticketId)).toMatchObject({ stage: 'identified' });
    const none = await opened(deps, []);
    expect(await carryPreparation(deps)(none.requestId, none.ticketId)).toMatchObject({
      stage: 'emailConfirmed',
    });
  });

  test('T03b: never replaces "¿Eres tú?" for somebody whom the registry knows', async () => {
    const deps = await rig();
    await deps.store.people.put([{ curp: oscar, person: aPerson() }]);
    const { requestId, ticketId } = await opened(deps, ['name', 'address']);
    expect(await carryPreparation(deps)(requestId, ticketId)).toMatchObject({ stage: 'emailConfirmed' });
    await confirmIdentity(deps)(requestId);
    expect(await carryPreparation(deps)(requestId, ticketId)).toMatchObject({ stage: 'addressed' });
  });

  test('T30: gives nobody a number that only a name would open', async () => {
    const deps = await rig();
    await deps.store.holders.put([{ curp: oscar, nss: anNss(), email: null }]);
    const name = { givenNames: 'Óscar', firstSurname: 'Santos', secondSurname: 'Sandoval' };
    const { requestId, ticketId } = await opened(deps, ['name'], { name });
    expect((await carryPreparation(deps)(requestId, ticketId))?.stage).not.toBe('issued');
  });

  test('does not pass where the name does not go with the CURP: its page asks again', async () => {
    const deps = await rig();
    const name = { givenNames: 'Berta', firstSurname: 'Quiroz', secondSurname: '' };
    const { requestId, ticketId } = await opened(deps, ['name', 'address'], { name });
    expect(await carryPreparation(deps)(requestId, ticketId)).toMatchObject({ stage: 'emailConfirmed' });
  });
});
