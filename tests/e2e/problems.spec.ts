import { expect, test } from '#tests/e2e/http-test.ts';
import { openPath } from '#tests/e2e/plain-visit.ts';
import { pathIn } from '#tests/e2e/visit.ts';

test('a page that does not exist shows the way back', async ({ plain }) => {
  const { notFound } = plain.words.help.problem;
  for (const path of ['/no-existe', '/ayuda/no-existe', '/tramite/no-existe']) {
    const { status, heading } = await openPath(plain, path);
    expect(status).toBe(404);
    expect(heading).toBe(notFound.title);
  }
  expect((await plain.browser.follow(notFound.start)).path).toBe(pathIn(plain, '/tramite'));
});
