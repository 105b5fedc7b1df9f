import { expect, test } from '#tests/e2e/http-test.ts';
import { openPath } from '#tests/e2e/plain-visit.ts';
import { pathIn } from '#tests/e2e/visit.ts';

test.use({
  settings: {
    HELP_PHONE: '55 1234 5678 ext. 9',
    HELP_EMAIL: 'ayuda@escuela.example',
    HELP_HOURS: 'lunes a viernes, de 9 a 15 h',
    HELP_LANGUAGES: 'español, English',
  },
});

const own = ['tel:+525512345678;ext=9', 'mailto:ayuda@escuela.example'];

test('a page that does not exist shows the way back', async ({ plain }) => {
  const { notFound } = plain.words.help.problem;
  for (const path of ['/no-existe', '/ayuda/no-existe', '/tramite/no-existe']) {
    const { status, heading } = await openPath(plain, path);
    expect(status).toBe(404);
    expect(heading).toBe(notFound.title);
  }
  expect((await plain.browser.follow(notFound.start)).path).toBe(pathIn(plain, '/tramite'));
});

test('the help of a page names whose each line is, and the page of help says when somebody answers', async ({
  plain,
}) => {
  const { help } = plain.words.frame;
  const linesOf = async (path: string) => {
    const { find } = await openPath(plain, path);
    const hrefs = find('aside a').toArray();
    return { text: find('aside').text(), hrefs: hrefs.map((link) => find(link).attr('href')) };
  };
  const { text, hrefs } = await linesOf('/verificar');
  expect(hrefs).toEqual([...own, 'tel:+528006232323', 'tel:+525541665415', '/es/ayuda']);
  expect(text).toContain(`${help.site}55 1234 5678 ext. 9`);
  expect(text).toContain(`${help.imss}800 623 2323`);
  const { main } = await openPath(plain, '/ayuda');
  for (const part of ['55 1234 5678 ext. 9', 'lunes a viernes, de 9 a 15 h', 'español, English'])
    expect(main).toContain(part);
});

test('staff see the internal support alone', async ({ plain }) => {
  const { find } = await openPath(plain, '/mostrador/entrar');
  expect(find('aside').text()).toContain(plain.words.frame.help.internal);
  expect(
    find('aside a')
      .toArray()
      .map((link) => find(link).attr('href')),
  ).toEqual(own);
});
