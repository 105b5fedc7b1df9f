import { hostileTexts, plainly } from '#tests/e2e/actions/hostile-texts.ts';
import { enter, reachAddress } from '#tests/e2e/actions/reach.ts';
import { openStart } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

type HostileForm = {
  id: 'tramite' | 'nombre' | 'domicilio';
  typed: readonly string[];
  reach: (visit: Visit) => Promise<void>;
  submit: (visit: Visit) => string;
};

const forms: HostileForm[] = [
  {
    id: 'tramite',
    typed: ['curp', 'email', 'emailConfirmation'],
    reach: openStart,
    submit: ({ words }) => words.journey.start.submit,
  },
  {
    id: 'nombre',
    typed: ['givenNames', 'firstSurname', 'secondSurname'],
    reach: (visit) => enter(visit, newPerson()),
    submit: ({ words }) => words.journey.identity.submit,
  },
  {
    id: 'domicilio',
    typed: ['postalCode', 'street', 'exteriorNumber', 'interiorNumber'],
    reach: (visit) => reachAddress(visit, newPerson()),
    submit: ({ words }) => words.journey.address.submit,
  },
];

for (const { id, typed, reach, submit } of forms)
  test.describe(`the form «${id}» with scripts`, () => {
    test('T14: says what is wrong beside the field and keeps it', async ({ visit }) => {
      const { page } = visit;
      page.on('dialog', (dialog) => expect(dialog.message()).toBe('no dialog'));
      await reach(visit);
      const before = visit.site.records.counts();
      for (const [kind, text] of Object.entries(hostileTexts)) {
        for (const field of typed)
          await page.locator(`#${id}-${field}`).fill(kind === 'long' ? text.slice(0, 50_000) : text);
        await button(visit, submit(visit)).click();
        await expect(page.locator('.error-summary'), kind).toBeVisible();
        await expect(page.locator('.error').first(), kind).toBeVisible();
        for (const field of typed) {
          const value = await page.locator(`#${id}-${field}`).inputValue();
          expect(plainly(value), `${field}, ${kind}`).toBe(
            plainly(kind === 'long' ? text.slice(0, 50_000) : text),
          );
        }
      }
      expect(visit.site.records.counts()).toEqual(before);
    });
  });
