import { formatPreparationCode } from '#lib/domain/preparation/preparation-code.ts';
import { homeAddress } from '#tests/e2e/actions/give-address.ts';
import { beHuman } from '#tests/e2e/actions/post-ahead.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder } from '#tests/e2e/plain-browser.ts';
import { attendTurn, openDeskRoom, openStaff } from '#tests/e2e/plain-desk.ts';
import { begin, codeOn, giveAddress, giveName, prepareAll } from '#tests/e2e/plain-prepare.ts';
import { openPath, type PlainVisit, sayItsMe } from '#tests/e2e/plain-visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import { plant } from '#tests/support/e2e-planted.ts';

/** What the window adds: the document that it saw, and the boxes of what it compared. */
const openPrepared = ({ browser, words }: PlainVisit, { name }: TestPerson) => {
  const { deskAssist, prepare } = words;
  const page = browser.shown();
  const box = (label: string) =>
    page
      .find('label')
      .toArray()
      .map((each) => page.find(each).text().replace(/\s+/g, ' ').trim())
      .find((text) => text.startsWith(label)) ?? label;
  expect(page.main).toContain(name.givenNames);
  return browser.press(deskAssist.open.submit, {
    [deskAssist.open.document]: deskAssist.documents.passport,
    [deskAssist.open.lastFour]: '43a1',
    [box(prepare.desk.parts.name)]: true,
    [box(prepare.desk.parts.address)]: true,
  });
};

const getNumber = async (visit: PlainVisit) => {
  const page = await visit.browser.press(visit.words.journey.review.submit);
  expect(page.path).toMatch(/\/entrega$/);
  const nss = page.find('[data-nss]').text();
  expect(nss).toMatch(/^\d{11}$/);
  plant(nss);
  return { nss };
};

test.describe('where a window attends people', () => {
  test('T30: from home to the window and to the number: the code has nothing personal, opens once, and fills everything in', async ({
    openPlain,
    plain,
    site,
  }) => {
    const window = await openStaff(openPlain, site, { role: 'ventanilla' });
    const person = newPerson();
    const code = await prepareAll(plain, person, { specialCase: 'noEmail' });
    const shown = plain.browser.shown();
    expect(shown.main).toContain(formatPreparationCode(code));
    expect(shown.main).toContain(plain.words.deskAssist.papers.officialId);
    // The paper shows the code and what to bring; everything personal stays on the screen.
    const paper = shown.find('main').clone();
    paper.find('.screen-only').remove();
    for (const personal of [person.curp, person.name.firstSurname, homeAddress.street])
      expect(paper.text()).not.toContain(personal);

    // Scanned into the field for the name of a new ticket.
    await openDeskRoom(window, '/turno/nuevo');
    const { deskTickets, deskAssist } = window.words;
    const turn = await window.browser.press(deskTickets.create.now, { [deskTickets.create.label]: code });
    expect(turn.path).toMatch(/\/mostrador\/turno\/[^/]+$/);
    expect(fieldUnder(turn, deskAssist.open.curp).attr('value')).toBe(person.curp);
    expect(turn.main).toContain(homeAddress.street);
    expect((await openPrepared(window, person)).path).toMatch(/\/tramite\/revisar$/);
    const { nss } = await getNumber(window);
    expect(site.records.numbersOf(person)).toEqual([nss]);
    const acts = site.records.actsOf(person);
    for (const act of ['preparation.opened ', 'preparation.checked name', 'preparation.checked address'])
      expect(acts).toContain(`staff:${window.staff.id} ${act}`.trim());

    // Used up: neither the window nor the browser at home gets it again.
    await openDeskRoom(window, '/turno/nuevo');
    const again = await window.browser.press(deskTickets.create.now, { [deskTickets.create.label]: code });
    expect(again.main).toContain(window.words.prepare.messages['preparedCode.UNKNOWN']);
    const home = await openPath(plain, '/preparar/codigo');
    expect(home.heading).toBe(plain.words.prepare.usedTitle);
    expect(home.find('title').text()).toContain(plain.words.prepare.usedTitle);
    expect(home.main).not.toContain(person.curp);
  });

  test('with an e-mail, for somebody whom the registry knows: a ticket that waits is filled in, and «¿Es la persona?» stays', async ({
    openPlain,
    plain,
    site,
  }) => {
    const window = await openStaff(openPlain, site, { role: 'ventanilla' });
    const person = newPerson();
    site.records.register(person);
    const code = await prepareAll(plain, person, { specialCase: 'bornAbroad', email: person.email });
    await attendTurn(window);
    const { desk } = window.words.prepare;
    const wrong = await window.browser.press(desk.fill, { [desk.code]: '2AAA AAAA' });
    expect(wrong.main).toContain(window.words.prepare.messages['preparedCode.UNKNOWN']);
    const turn = await window.browser.press(desk.fill, {
      [desk.code]: formatPreparationCode(code).toLowerCase(),
    });
    expect(fieldUnder(turn, window.words.deskAssist.open.email).attr('value')).toBe(person.email);
    expect(turn.find('[name=situation] option[selected]').attr('value')).toBe('bornAbroad');
    expect((await openPrepared(window, person)).path).toMatch(/\/tramite\/identidad$/);
    expect((await sayItsMe(window)).path).toMatch(/\/tramite\/revisar$/);
    await getNumber(window);
  });

  test('what was typed is corrected with the same code; another browser sees nothing of it', async ({
    openPlain,
    plain,
    site,
  }) => {
    await openStaff(openPlain, site, { role: 'ventanilla' });
    const person = newPerson();
    const code = await prepareAll(plain, person, { specialCase: 'nameDiffers' });
    await openPath(plain, '/preparar/nombre');
    const other = { ...person, name: { ...person.name, givenNames: 'Wenceslao' } };
    const refused = await giveName(plain, other);
    expect(refused.path).toMatch(/\/preparar\/nombre$/);
    const { prepare } = plain.words;
    const page = await plain.browser.press(prepare.insist);
    expect(page.main).toContain('Wenceslao');
    expect(codeOn(page)).toBe(code);

    const stranger = await openPlain();
    for (const path of ['/preparar/codigo', '/preparar/nombre', '/preparar/domicilio']) {
      const answer = await openPath(stranger, path);
      expect(answer.path, path).toMatch(/\/preparar\?aviso=nada$/);
      expect(answer.main, path).toContain(prepare.gone);
    }
  });

  test('whoever deletes what they typed has a code that opens nothing; whoever signs out leaves nothing in the browser', async ({
    openPlain,
    plain,
    site,
  }) => {
    const window = await openStaff(openPlain, site, { role: 'ventanilla' });
    const { prepare } = plain.words;
    const code = await prepareAll(plain, newPerson(), { specialCase: 'minor' });
    expect((await plain.browser.press(prepare.delete)).main).toContain(prepare.deleted);
    await attendTurn(window);
    const { desk, messages } = window.words.prepare;
    expect((await window.browser.press(desk.fill, { [desk.code]: code })).main).toContain(
      messages['preparedCode.UNKNOWN'],
    );
    await prepareAll(plain, newPerson(), { specialCase: 'oneName' }).catch(() => undefined);
    await openPath(plain, '/preparar/domicilio');
    await giveAddress(plain);
    await plain.browser.press(prepare.leave);
    expect((await openPath(plain, '/preparar/codigo')).main).toContain(prepare.gone);
  });

  test('T02: the answer is the same for a CURP with a number, without one, and unknown', async ({
    openPlain,
    plain,
    site,
  }) => {
    await openStaff(openPlain, site, { role: 'ventanilla' });
    const [withNumber, known, unknown] = [newPerson(), newPerson(), newPerson()];
    site.records.register(withNumber);
    site.records.giveNumber(withNumber, null);
    site.records.register(known);
    const pages = new Set<string>();
    for (const person of [withNumber, known, unknown]) {
      const { path, main } = await begin(plain, person, { specialCase: 'noEmail' });
      pages.add(path + main);
    }
    expect(pages.size).toBe(1);
  });

  test('a mistyped CURP and a missing case are said beside their fields, and nothing typed is lost', async ({
    openPlain,
    plain,
    site,
  }) => {
    await openStaff(openPlain, site, { role: 'ventanilla' });
    const { words } = plain;
    await openPath(plain, '/preparar');
    const answers = {
      [words.journey.start.curp]: 'SASO750909HDFNNS06',
      [words.prepare.email]: 'ana@gmial.com',
    };
    const page = await plain.browser.press(words.prepare.submit, answers, await beHuman());
    expect(page.path).toMatch(/\/preparar$/);
    expect(page.main).toContain(words.errors['specialCase.EMPTY']);
    expect(page.find('#tramite-curp-proposal, .proposal').length).toBeGreaterThan(0);
    expect(fieldUnder(page, words.prepare.email).attr('value')).toBe('ana@gmial.com');
  });
});
