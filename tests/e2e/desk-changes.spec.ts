import { messageOf } from '#components/form/form-state.ts';
import { fullName } from '#lib/domain/curp/name.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { holderMail } from '#tests/e2e/actions/holder-mails.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder } from '#tests/e2e/plain-browser.ts';
import { openDeskRoom, openStaff, seenDocument, summaryOf } from '#tests/e2e/plain-desk.ts';
import type { PlainVisit } from '#tests/e2e/plain-visit.ts';
import { addCase, newestCase } from '#tests/support/e2e-cases.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

/** Opens the change that waits for this folio, from the list of all. */
const review = async (visit: PlainVisit, folio: string) => {
  const { approvals } = visit.words.deskChange;
  await openDeskRoom(visit, '/aprobaciones');
  return visit.browser.follow(`${approvals.review} ${approvals.of(formatFolio(folio))}`);
};

test('another mailbox for a number: seen at the window, agreed to by a supervisor, told to the old one', async ({
  openPlain,
  site,
}) => {
  const person = newPerson();
  const to = newPerson().email;
  const folio = await addCase(site, person);
  const visit = await openStaff(openPlain, site, { role: 'ventanilla' });
  const { browser, words } = visit;
  const { approvals, form, kinds, messages, states, told } = words.deskChange;
  const shown = await openDeskRoom(visit, `/caso/${folio}`);
  expect(shown.main).toContain(fullName(person.name));
  expect(shown.main).not.toContain(person.email);
  await openDeskRoom(visit, `/caso/${folio}/correo`);
  const refused = await browser.press(kinds.changeEmail.submit);
  expect(summaryOf(refused)).toContain(messages['reason.EMPTY']);
  const slip = await browser.press(kinds.changeEmail.submit, {
    [form.email]: 'jose@gmial.com',
    [form.reason]: 'lostMailbox',
    ...seenDocument(visit),
  });
  expect(summaryOf(slip)).toContain('jose@gmail.com');
  const asked = await browser.press(kinds.changeEmail.submit, {
    [form.email]: to,
    [form.reason]: 'lostMailbox',
    ...seenDocument(visit),
  });
  expect(asked.find('[role=status]').first().text()).toBe(told.pedido);
  expect(asked.main).toContain(states.asked);

  const other = await openStaff(openPlain, site, { role: 'supervisor', name: 'Rosa T.' });
  expect((await review(other, folio)).main).toContain(to);
  const agreed = await other.browser.press(approvals.agree);
  expect(agreed.find('[role=status]').first().text()).toBe(approvals.told.aprobado);
  await holderMail(visit, person.email, 'emailChanging');
});

test.describe('in English', () => {
  test.use({ language: 'en' });

  test('declared names are corrected with new documents, and nobody agrees to what they asked for', async ({
    openPlain,
    site,
  }) => {
    const person = newPerson();
    const folio = await addCase(site, person);
    const visit = await openStaff(openPlain, site, { role: 'supervisor' });
    const { browser, words } = visit;
    const { approvals, case: said, form, kinds, told } = words.deskChange;
    const corrected = { ...person.name, givenNames: `${person.name.givenNames} Sol` };
    await openDeskRoom(visit, `/caso/${folio}/nombre`);
    const refused = await browser.press(kinds.correctNames.submit, {
      [form.givenNames]: corrected.givenNames,
      [form.reason]: 'mistyped',
    });
    expect(summaryOf(refused)).toContain(words.deskAssist.messages['document.EMPTY']);
    expect(fieldUnder(refused, form.givenNames).attr('value')).toBe(corrected.givenNames);
    const titled = await browser.press(kinds.correctNames.submit, {
      [form.givenNames]: `Lic. ${corrected.givenNames}`,
      ...seenDocument(visit),
    });
    const cause = `namePart.TITLE|Lic.|${corrected.givenNames}` as const;
    expect(summaryOf(titled)).toContain(messageOf(words.deskErrors, cause));
    const asked = await browser.press(kinds.correctNames.submit, {
      [form.givenNames]: corrected.givenNames,
      ...seenDocument(visit),
    });
    expect(asked.main).toContain(told.pedido);
    const own = await review(visit, folio);
    expect(own.find('aside').text()).toContain(approvals.own);
    expect(own.find('button').text()).not.toContain(approvals.agree);

    const other = await openStaff(openPlain, site, { role: 'supervisor', name: 'Rosa T.' });
    const seen = await review(other, folio);
    expect(seen.find('mark.good').text()).toContain('Sol');
    expect(seen.main).toContain(approvals.fits);
    expect(seen.find('nav a[href$="/aprobaciones"]').text()).toMatch(/\(\d+\)/);
    const unreasoned = await other.browser.press(approvals.refuse);
    expect(unreasoned.find('#motivo-error').text()).toContain(approvals.noReason);
    expect(unreasoned.find('title').text()).toContain(words.frame.form.errorPrefix);
    expect((await other.browser.press(approvals.agree)).main).toContain(approvals.told.aprobado);
    const newest = await newestCase(site, person);
    expect(newest.name).toEqual(corrected);
    const before = await openDeskRoom(other, `/caso/${folio}`);
    expect(before.main).toContain(said.replaced);
    expect(before.main).toContain(said.printAnew);
    expect((await other.browser.follow(said.newer)).main).toContain(formatFolio(newest.folio));
  });
});
