import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder } from '#tests/e2e/plain-browser.ts';
import {
  choosePassword,
  openDeskRoom,
  openStaff,
  shownSecret,
  signIn,
  summaryOf,
  typeCode,
  typePassword,
} from '#tests/e2e/plain-desk.ts';
import { type PlainVisit, reload } from '#tests/e2e/plain-visit.ts';
import { addReadyStaff, addStaff, disableStaff, staffPassword } from '#tests/support/e2e-staff.ts';
import { totpCode } from '#tests/support/totp.ts';

const says = (visit: PlainVisit) => visit.words.deskStaff;

test('a link leads through password, second step and backup codes to the first room', async ({ plain }) => {
  const { browser, site } = plain;
  const { factor, codes, setup, messages } = says(plain);
  const { token } = await addStaff(site, { role: 'admin', name: 'Amalia R.' });
  expect((await choosePassword(plain, token, 'corta')).main).toContain(messages['password.SHORT']);
  const different = await choosePassword(plain, token, staffPassword, `${staffPassword}.`);
  expect(different.main).toContain(messages['passwordAgain.DIFFERENT']);
  const second = await choosePassword(plain, token, staffPassword);
  expect(second.path).toMatch(/mi-cuenta\/segundo-paso$/);
  const secret = shownSecret(second);
  expect((await browser.press(factor.submit, { [factor.label]: '12' })).main).toContain(
    messages['code.SHAPE'],
  );
  const third = await browser.press(factor.submit, { [factor.label]: totpCode(secret) });
  expect(third.path).toMatch(/mi-cuenta\/codigos\?paso=3$/);
  // Who is setting up an account gets the operator's contact, and nothing that is meant for the public.
  expect(third.find('aside h2').text()).toBe(plain.words.frame.help.internal);
  expect(third.find('aside a').toArray()).toHaveLength(1);
  expect(third.find(`ul[aria-label="${codes.list}"] li`).length).toBe(10);
  const room = await browser.press(codes.submit);
  expect(room.path).toMatch(/\/mostrador\/personal$/);
  expect(room.find('tr').text()).toContain('Amalia R.');
  expect((await openDeskRoom(plain, '/mi-cuenta/codigos')).path).toMatch(/\/mostrador\/mi-cuenta$/);
  expect((await openDeskRoom(plain, `/primera-vez/${token}`)).heading).toBe(setup.goneTitle);
});

test('password and code open the first room, and signing out shuts it', async ({ plain }) => {
  const { browser, site, request } = plain;
  const staff = await addReadyStaff(site, { role: 'admin' });
  expect((await signIn(plain, staff)).path).toMatch(/\/mostrador\/personal$/);
  const { cookies } = await request.storageState();
  const cookie = cookies.find(({ name }) => name === 'mesa');
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Strict', expires: -1, path: '/' });
  expect((await browser.press(says(plain).leave)).main).toContain(says(plain).signIn.left);
  expect((await openDeskRoom(plain, '/personal')).path).toMatch(/\/mostrador\/entrar$/);
  const kept = await plain.request.get('/es/mostrador/personal', {
    headers: { cookie: `mesa=${cookie?.value}` },
  });
  expect(kept.url()).toMatch(/\/mostrador\/entrar(?:\?|$)/);
});

test('a backup code takes the place of the telephone, once', async ({ openPlain, site }) => {
  const visit = await openStaff(openPlain, site, { role: 'admin' });
  const { account, codes, messages, signIn: asked } = says(visit);
  await openDeskRoom(visit, '/mi-cuenta');
  const wrong = await visit.browser.press(account.codesSubmit, { [asked.password]: `${staffPassword}?` });
  expect(wrong.main).toContain(messages['password.WRONG']);
  const made = await visit.browser.press(account.codesSubmit, { [asked.password]: staffPassword });
  expect(made.path).toMatch(/mi-cuenta\/codigos$/);
  const code = made.find('main li').first().text();
  expect(code).toMatch(/^[A-HJKMNP-TV-Z2-9]{5}-[A-HJKMNP-TV-Z2-9]{5}$/);
  await visit.browser.press(codes.submit);
  const enter = async () => {
    const other = await openPlain();
    await typePassword(other, visit.staff.email, staffPassword);
    return typeCode(other, code.toLowerCase());
  };
  expect((await enter()).path).toMatch(/\/mostrador\/personal$/);
  expect((await enter()).main).toContain(messages['code.WRONG']);
});

test('one session is ended from another browser, and all of them at once', async ({ openPlain, site }) => {
  const visit = await openStaff(openPlain, site, { role: 'supervisor' });
  const { account } = says(visit);
  const other = await openPlain({
    'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0',
  });
  await signIn(other, visit.staff);
  const { find } = await openDeskRoom(visit, '/mi-cuenta');
  expect(find('main tr').length).toBe(3);
  const [end = ''] = find('main tr')
    .filter((_, row) => find(row).text().includes('Firefox'))
    .toArray()
    .map((row) => find(row).find('button').text());
  expect((await visit.browser.press(end)).main).toContain(account.done);
  expect((await openDeskRoom(other, '/mi-cuenta')).path).toMatch(/\/mostrador\/entrar\?aviso=cerrada$/);
  expect((await visit.browser.press(account.endAll)).path).toMatch(/\/mostrador\/entrar/);
  expect((await openDeskRoom(visit, '/mi-cuenta')).path).toMatch(/\/mostrador\/entrar/);
});

test('T19: without the second step no room opens, with a password alone or without', async ({
  openPlain,
  site,
}) => {
  const { token, email } = await addStaff(site, { role: 'supervisor' });
  const expectAllLeadTo = async (visit: PlainVisit, place: RegExp) => {
    for (const room of ['/personal', '/mi-cuenta', '/mi-cuenta/codigos'])
      expect((await openDeskRoom(visit, room)).path, room).toMatch(place);
  };
  const first = await openPlain();
  await expectAllLeadTo(first, /\/mostrador\/entrar$/);
  expect((await choosePassword(first, token, staffPassword)).path).toMatch(/segundo-paso$/);
  await expectAllLeadTo(first, /segundo-paso$/);
  const second = await openPlain();
  expect((await typePassword(second, email, staffPassword)).path).toMatch(/segundo-paso$/);
  await expectAllLeadTo(second, /segundo-paso$/);
});

test('T19: says the same of a wrong password, an unknown address and a disabled member', async ({
  plain,
}) => {
  const { site } = plain;
  const staff = await addReadyStaff(site, { role: 'ventanilla' });
  const out = await addReadyStaff(site, { role: 'ventanilla' });
  await disableStaff(site, out);
  const answers = new Set<string>();
  for (const [email, password] of [
    [staff.email, 'otra frase que no es'],
    ['nadie@consulado.example', staffPassword],
    [out.email, staffPassword],
  ] as const) {
    const refused = await typePassword(plain, email, password);
    answers.add(summaryOf(refused));
    expect(fieldUnder(refused, says(plain).signIn.password).attr('value') ?? '').toBe('');
  }
  expect([...answers]).toHaveLength(1);
  expect([...answers][0]).toContain(says(plain).messages['staff.wrong']);
});

test('T19: a disabled member is out at the next click, and may come back', async ({ openPlain, site }) => {
  const admin = await openStaff(openPlain, site, { role: 'admin', name: 'Amalia R.' });
  const other = await openStaff(openPlain, site, { role: 'supervisor', name: 'Tomás Q.' });
  const { staff: words } = says(admin);
  const switchBy = (name: string) =>
    admin.browser.press({ row: other.staff.email, button: `${name} ${words.of('Tomás Q.')}` });
  expect((await openDeskRoom(other, '/mi-cuenta')).path).toMatch(/\/mostrador\/mi-cuenta$/);
  await openDeskRoom(admin, '/personal');
  expect((await switchBy(words.disable)).main).toContain(words.disabled);
  expect((await reload(other)).path).toMatch(/\/mostrador\/entrar\?aviso=cerrada$/);
  expect((await switchBy(words.enable)).main).toContain(words.enabled);
  await signIn(other, other.staff);
  expect((await openDeskRoom(other, '/mi-cuenta')).path).toMatch(/\/mostrador\/mi-cuenta$/);
});

test('T19: an admin adds somebody with a link that is shown once, changes them and gives a new link', async ({
  openPlain,
  site,
}) => {
  const admin = await openStaff(openPlain, site, { role: 'admin', name: 'Amalia R.' });
  const { browser } = admin;
  const { staff: words, member, link, messages } = says(admin);
  const email = `nueva-${Date.now()}@consulado.example`;
  const typed = {
    [member.name]: 'Nadia P.',
    [member.email]: email,
    [member.role]: 'supervisor',
    [member.window]: 'Ventanilla 9',
  };
  await openDeskRoom(admin, '/personal/nuevo');
  const empty = await browser.press(member.add, { ...typed, [member.name]: '' });
  expect(empty.main).toContain(messages['staffName.EMPTY']);
  expect(empty.main).toContain(messages['password.EMPTY']);
  const wrong = await browser.press(member.add, { ...typed, [member.password]: 'no es esta frase' });
  expect(wrong.main).toContain(messages['password.WRONG']);
  expect(fieldUnder(wrong, member.email).attr('value')).toBe(email);
  const made = await browser.press(member.add, { ...typed, [member.password]: staffPassword });
  expect(made.path).toMatch(/\/mostrador\/personal\/enlace$/);
  const url = made.find('[data-setup-link]').attr('data-setup-link') ?? '';
  const newcomer = await openPlain();
  const opened = await openDeskRoom(newcomer, url.slice(url.indexOf('/primera-vez')));
  expect(opened.main).toContain(says(admin).setup.step(1));
  expect((await browser.press(link.done)).path).toMatch(/\/mostrador\/personal$/);
  expect((await openDeskRoom(admin, '/personal/enlace')).path).toMatch(/\/mostrador\/personal$/);
  await openDeskRoom(admin, '/personal/nuevo');
  const again = await browser.press(member.add, { ...typed, [member.password]: staffPassword });
  expect(again.main).toContain(messages['staff.known']);
  const list = await openDeskRoom(admin, '/personal');
  expect(list.main).toContain(words.you);
  const row = list.find(`tr:contains("${email}")`);
  expect(row.text()).toContain('Supervisión · Ventanilla 9');
  const page = `/personal/${row.find('a').attr('href')?.split('/').at(-1)}`;
  await openDeskRoom(admin, page);
  const change = { [member.role]: 'auditor', [member.window]: '', [member.password]: staffPassword };
  expect((await browser.press(member.save, change)).main).toContain(words.changed);
  expect((await openDeskRoom(admin, '/personal')).find(`tr:contains("${email}")`).text()).toContain(
    'Auditoría',
  );
  await openDeskRoom(admin, page);
  const renewed = await browser.press(member.renew, { [member.password]: staffPassword });
  expect(renewed.find('[data-setup-link]').attr('data-setup-link')).not.toBe(url);
  expect((await openDeskRoom(newcomer, url.slice(url.indexOf('/primera-vez')))).heading).toBe(
    says(admin).setup.goneTitle,
  );
});

test('T19: nobody changes their own role, and an address of nobody does not exist', async ({
  openPlain,
  site,
}) => {
  const admin = await openStaff(openPlain, site, { role: 'admin', name: 'Amalia R.' });
  const own = await openDeskRoom(admin, `/personal/${admin.staff.id}`);
  expect(own.main).toContain(says(admin).member.self);
  expect(own.find('main form').length).toBe(0);
  expect((await openDeskRoom(admin, '/personal/nadie')).path).toMatch(/\/no-existe$/);
});

test('T19: a role sees a room of another one as an address that does not exist', async ({
  openPlain,
  site,
}) => {
  const { path, status } = await openDeskRoom(
    await openStaff(openPlain, site, { role: 'auditor' }),
    '/personal',
  );
  expect(path).toMatch(/\/no-existe$/);
  expect(status).toBe(404);
});
