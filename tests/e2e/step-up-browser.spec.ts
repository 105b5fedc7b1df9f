import { identifyAs } from '#tests/e2e/actions/identify-with-provider.ts';
import { inspect } from '#tests/e2e/actions/inspect.ts';
import { enter } from '#tests/e2e/actions/reach.ts';
import { expect } from '#tests/e2e/test.ts';
import { providerNoise, test } from '#tests/e2e/test-with-provider.ts';
import { pathIn } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

test.use({ expectedNoise: providerNoise });

test('the pages of the way there and back are as readable as all others', async ({ visit, provider }) => {
  const { page, site, words } = visit;
  const person = newPerson();
  site.records.register(person);
  site.records.giveNumber(person, null);
  await enter(visit, person);
  await inspect(visit, 'the way to the provider');
  await page.goto(pathIn(visit, '/tramite/identificado'));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.proof.failures.none.title);
  await inspect(visit, 'nobody has identified themselves');
  await identifyAs(visit, provider.addAccount({ curp: person.curp }));
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.proof.title);
  await inspect(visit, 'back from the provider');
});
