import { describe, expect, test } from 'vitest';
import { mailboxCodeFor, mailboxLinkFor, parseMailboxCode } from '#lib/domain/email/mailbox-check.ts';
import { offerToPhone } from '#lib/usecases/desk/hand-to-phone.ts';
import { retypeEmailOfCase } from '#lib/usecases/desk/retype-email.ts';
import { mailboxKey } from '#lib/usecases/limits/mail-limits.ts';
import {
  askMailboxAgain,
  codeOfMail,
  confirmMailboxLink,
  findMailboxCheck,
  inspectMailboxLink,
  readBackCode,
} from '#lib/usecases/mail/check-mailbox.ts';
import { openNumber } from '#lib/usecases/number/number-access.ts';
import {
  actor,
  acts,
  assigned,
  checkOf,
  located,
  opened,
  requestOf,
  staffId,
} from '#tests/support/assisted-cases.ts';
import { anEmail, oscar } from '#tests/support/builders.ts';
import { type UseCaseDeps, useCaseDeps } from '#tests/support/use-case-deps.ts';

const done = { ok: true, value: null };
const notNow = { ok: false, error: 'notNow' };

const typed = async () => {
  const deps = await useCaseDeps();
  const { id } = await assigned(deps, anEmail());
  return { deps, id, mail: await checkOf(deps, id) };
};
const rightCode = (deps: UseCaseDeps, mailId: string) => codeOfMail(deps.keyring, mailId);
const anotherCode = (code: string) => (code === '000000' ? '000001' : '000000');

/** What an address that was shown changes: the binding, the mail, the request. */
const stateOf = async (deps: UseCaseDeps, id: string) => ({
  holder: await deps.store.holders.find(oscar),
  mails: (await deps.store.outbox.ofRequest(id)).map(({ kind, to }) => `${kind} ${to}`),
  request: await requestOf(deps, id),
});

describe('an address that staff typed', () => {
  test('T03: its code and its link end in the same state: the number bound to it, and the documents on their way', async () => {
    const byCode = await typed();
    const { deps, id, mail } = byCode;
    expect(await readBackCode(deps)(id, rightCode(deps, mail.id), staffId)).toEqual(done);
    const byLink = await typed();
    expect(await confirmMailboxLink(byLink.deps)(byLink.mail.id)).toEqual(done);
    const [one, other] = [await stateOf(deps, id), await stateOf(byLink.deps, byLink.id)];
    expect(one.mails).toEqual([`result ${anEmail()}`, `mailbox ${anEmail()}`]);
    expect(one.holder).toMatchObject({ email: anEmail(), boundAt: deps.time.now });
    expect(other.mails).toEqual(one.mails);
    expect(other.holder?.email).toEqual(one.holder?.email);
    expect(other.request.assisted).toEqual(one.request.assisted);
    expect((await acts(deps))[0]).toBe(`${actor} mailbox.shown code`);
    expect((await acts(byLink.deps))[0]).toBe('holder mailbox.shown link');
  });

  test('is shown once: the other way afterwards sends no second mail', async () => {
    const { deps, id, mail } = await typed();
    await confirmMailboxLink(deps)(mail.id);
    expect(await inspectMailboxLink(deps)(mail.id)).toBe('shown');
    expect(await confirmMailboxLink(deps)(mail.id)).toEqual(done);
    expect(await readBackCode(deps)(id, rightCode(deps, mail.id), staffId)).toEqual(notNow);
    expect((await stateOf(deps, id)).mails).toHaveLength(2);
  });

  test('gets the code of its newest mail alone, for half an hour; the link lives a day', async () => {
    const { deps, id, mail } = await typed();
    deps.time.now += mailboxCodeFor;
    expect(await readBackCode(deps)(id, rightCode(deps, mail.id), staffId)).toEqual({
      ok: false,
      error: 'expired',
    });
    await deps.store.outbox.sent(mail.id, deps.time.now);
    expect(await askMailboxAgain(deps)(id, staffId)).toEqual(done);
    const newer = await checkOf(deps, id);
    expect(await readBackCode(deps)(id, rightCode(deps, mail.id), staffId)).toMatchObject({ error: 'wrong' });
    expect(await inspectMailboxLink(deps)(mail.id)).toBe('over');
    expect(await inspectMailboxLink(deps)(newer.id)).toBe('open');
    deps.time.now += mailboxLinkFor;
    expect(await inspectMailboxLink(deps)(newer.id)).toBe('over');
    expect(await confirmMailboxLink(deps)(newer.id)).toEqual({ ok: false, error: 'over' });
  });

  test('T03: takes five tries for a code, and then not even the right one', async () => {
    const { deps, id, mail } = await typed();
    const right = rightCode(deps, mail.id);
    deps.limiter.left.mailboxCodePerMail = 5;
    for (let nth = 0; nth < 5; nth++)
      expect(await readBackCode(deps)(id, anotherCode(right), staffId)).toMatchObject({ error: 'wrong' });
    expect(await readBackCode(deps)(id, right, staffId)).toMatchObject({ error: 'tooMany' });
    expect((await stateOf(deps, id)).holder?.email).toBeNull();
  });

  test('is bound to nothing while the number is locked', async () => {
    const { deps, mail } = await typed();
    await deps.store.bindings.setLock(oscar, deps.time.now, null);
    expect(await confirmMailboxLink(deps)(mail.id)).toEqual({ ok: false, error: 'over' });
  });

  test('opens nothing of the holder alone, and the desk still shows and hands over the number', async () => {
    const { deps, id } = await typed();
    expect(await openNumber(deps)(id)).toEqual(notNow);
    expect((await offerToPhone(deps)(id, staffId)).ok).toBe(true);
  });

  test('is not checked where the number is bound elsewhere', async () => {
    const deps = await useCaseDeps();
    const { id } = await located(deps, anEmail('somebody'), anEmail());
    expect(await findMailboxCheck(deps)(id)).toBeNull();
    expect(await askMailboxAgain(deps)(id, staffId)).toEqual(notNow);
  });
});

describe('another address for the case in hand', () => {
  test('after the number it gets a new check, and the old mail opens nothing', async () => {
    const { deps, id, mail } = await typed();
    expect(await retypeEmailOfCase(deps)(id, anEmail('bien'), staffId)).toEqual(done);
    expect((await checkOf(deps, id)).to).toBe(anEmail('bien'));
    expect(await confirmMailboxLink(deps)(mail.id)).toEqual({ ok: false, error: 'over' });
    expect(await confirmMailboxLink(deps)((await checkOf(deps, id)).id)).toEqual(done);
    expect((await stateOf(deps, id)).holder?.email).toBe(anEmail('bien'));
    expect(await acts(deps)).toContain(`${actor} email.retyped `);
  });

  test('before the number it is only kept, and a person may turn out to have none', async () => {
    const deps = await useCaseDeps();
    const id = await opened(deps, anEmail());
    expect(await retypeEmailOfCase(deps)(id, null, staffId)).toEqual(done);
    expect((await requestOf(deps, id)).email).toBeNull();
    expect(await deps.store.outbox.ofRequest(id)).toEqual([]);
  });

  test('T03: is refused once the address was shown, and beyond what a mailbox may get', async () => {
    const { deps, id, mail } = await typed();
    deps.limiter.left.linkMailPerAddress = 0;
    expect(await retypeEmailOfCase(deps)(id, anEmail('otro'), staffId)).toMatchObject({ error: 'tooMany' });
    await confirmMailboxLink(deps)(mail.id);
    expect(await retypeEmailOfCase(deps)(id, anEmail('otro'), staffId)).toEqual(notNow);
  });
});

test('to a mailbox whose owner wants no mail goes no code, and none is asked for or taken', async () => {
  const { deps, id, mail } = await typed();
  expect(await findMailboxCheck(deps)(id)).toMatchObject({ isStopped: false, codeUntil: expect.any(Number) });
  await deps.store.mailStops.put(mailboxKey(deps.keyring, anEmail()), deps.time.now + 1);
  expect(await findMailboxCheck(deps)(id)).toMatchObject({ isStopped: true, codeUntil: null });
  await deps.store.outbox.sent(mail.id, deps.time.now);
  expect(await askMailboxAgain(deps)(id, staffId)).toEqual(notNow);
  expect((await checkOf(deps, id)).id).toBe(mail.id);
  expect(await readBackCode(deps)(id, rightCode(deps, mail.id), staffId)).toEqual(notNow);
  deps.time.now += 1;
  expect(await readBackCode(deps)(id, rightCode(deps, mail.id), staffId)).toEqual(done);
});

test.each([
  ['482913', '482913'],
  [' 482 913 ', '482913'],
  ['482-913', '482913'],
  ['48291', null],
  ['4829133', null],
  ['48291a', null],
])('reads a code as a clerk types it: %j', (text, code) => {
  expect(parseMailboxCode(text)).toBe(code);
});
