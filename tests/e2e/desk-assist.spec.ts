import { locales } from '#lib/domain/locale.ts';
import type { Ticket } from '#lib/domain/ticket.ts';
import { giveAddress } from '#tests/e2e/actions/give-address.ts';
import { giveNames } from '#tests/e2e/actions/identify.ts';
import { signInStaff } from '#tests/e2e/actions/sign-in-staff.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import { disableStaff } from '#tests/support/e2e-staff.ts';
import { openTicket } from '#tests/support/e2e-tickets.ts';

const turn = (visit: Visit, { id }: { id: string }) => pathIn(visit, `/mostrador/turno/${id}`);

/** Somebody of the window who has a ticket in hand. */
const atTheWindow = async (visit: Visit) => {
  const staff = await signInStaff(visit, { role: 'ventanilla' });
  return { staff, ticket: await openTicket(visit.site, staff) };
};
const field = ({ page }: Visit, label: string) => page.getByLabel(label, { exact: true });

const openCase = async (visit: Visit, ticket: Ticket, { curp }: TestPerson) => {
  const { open } = visit.words.deskAssist;
  await visit.page.goto(turn(visit, ticket));
  await field(visit, open.curp).fill(curp);
  await field(visit, open.document).selectOption('consular');
  await field(visit, open.lastFour).fill('43 a1');
  await field(visit, open.situation).selectOption('bornAbroad');
  await button(visit, open.submit).click();
  await expect(visit.page).toHaveURL(/\/tramite\/identidad$/);
};

const throughTheSteps = async (visit: Visit, person: TestPerson) => {
  await giveNames(visit, person.name);
  await giveAddress(visit);
  await button(visit, visit.words.journey.review.submit).click();
  await expect(visit.page).toHaveURL(/\/mostrador\/turno\/[\w-]+\/entrega$/);
};

const print = async ({ page }: Visit, kind: 'constancia' | 'tarjeta') => {
  const opened = page.context().waitForEvent('page');
  await page.locator(`form:has(input[value="${kind}"]) button`).click();
  const document = await opened;
  await document.close();
  await page.reload();
  return page.locator(`[data-copies="${kind}"]`).innerText();
};

for (const language of locales)
  for (const javaScriptEnabled of [true, false])
    test.describe(`${language}, JavaScript ${javaScriptEnabled ? 'on' : 'off'}`, () => {
      // The browser’s own viewer of PDFs.
      test.use({ language, javaScriptEnabled, expectedNoise: [/ chrome(-extension)?:/] });

      test('somebody without an e-mail leaves the window with a number, two prints and their own telephone', async ({
        visit,
      }) => {
        const { page, site, words } = visit;
        const { hand } = words.deskAssist;
        const person = newPerson();
        const { ticket } = await atTheWindow(visit);
        await openCase(visit, ticket, person);
        await throughTheSteps(visit, person);
        const nss = await page.locator('[data-nss]').innerText();
        expect(site.records.numbersOf(person)).toEqual([nss]);
        expect(await print(visit, 'constancia')).toBe('1');
        expect(await print(visit, 'tarjeta')).toBe('1');
        expect(await print(visit, 'tarjeta')).toBe('2');
        await button(visit, hand.phoneSubmit).click();
        await expect(page.getByRole('img', { name: hand.phonePicture })).toBeVisible();
        await expect(page.locator('main')).toContainText(hand.noMail);
      });

      test('the case is nobody’s when its member of staff is shut out', async ({ visit }) => {
        const { staff, ticket } = await atTheWindow(visit);
        await openCase(visit, ticket, newPerson());
        await disableStaff(visit.site, staff);
        await visit.page.reload();
        await expect(visit.page).not.toHaveURL(/\/tramite\/identidad/);
      });
    });

test.use({ language: 'es', expectedNoise: [/404 \(Not Found\)/] });

test('what is missing in the form is said, and nothing is opened', async ({ visit }) => {
  const { open, messages } = visit.words.deskAssist;
  const { ticket } = await atTheWindow(visit);
  await visit.page.goto(turn(visit, ticket));
  await button(visit, open.submit).click();
  for (const message of Object.values(messages).filter((text) => text !== messages['lastFour.SHAPE']))
    await expect(visit.page.locator('main')).toContainText(message);
  await expect(visit.page).toHaveURL(/\/mostrador\/turno\//);
});

for (const role of ['auditor', 'admin'] as const)
  test(`somebody of the role ${role} opens no case`, async ({ visit }) => {
    const { ticket } = await atTheWindow(visit);
    await signInStaff(visit, { role });
    await visit.page.goto(turn(visit, ticket));
    await expect(visit.page).toHaveURL(/\/no-existe$/);
  });
