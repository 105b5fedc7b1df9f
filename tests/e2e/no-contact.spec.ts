import { expect, test } from '#tests/e2e/http-test.ts';
import { openPath } from '#tests/e2e/plain-visit.ts';

test.use({ settings: { HELP_EMAIL: '' } });

test('where the operator gave no contact, nothing pretends to be one', async ({ plain }) => {
  const { site, internal } = plain.words.frame.help;
  const lines = (await openPath(plain, '/ayuda')).find('main, aside').text();
  for (const words of [site, internal]) expect(lines).not.toContain(words);
  const { find } = await openPath(plain, '/mostrador/entrar');
  expect(find('aside').text()).not.toContain(internal);
  expect(find('a:is([href^="tel:"], [href^="mailto:"])').length).toBe(0);
});
