import { locales } from '#lib/domain/basics/locale.ts';
import { fullName } from '#lib/domain/curp/name.ts';
import { guidePath, guides } from '#lib/domain/help/guides.ts';
import { helpTopics } from '#lib/domain/help/topics.ts';
import { demonstrationPeople } from '#lib/domain/registry/demonstration-people.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder, type PlainPage } from '#tests/e2e/plain-browser.ts';
import { openPath, reachAddress, reachResult } from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

const publicPages = [
  '',
  '/tramite',
  '/tramite/fin',
  '/ayuda',
  ...helpTopics.map(({ slug }) => `/ayuda/${slug}`),
  ...guides.map(guidePath),
  '/ayuda/tu-caso?lugar=fuera&persona=mexicana&curp=bien',
  '/preparar',
  '/verificar',
  '/verificar/como',
  '/privacidad',
  '/seguridad',
  '/accesibilidad',
  '/prueba',
  '/no-existe',
];

for (const language of locales)
  test.describe(`in ${language}`, () => {
    test.use({ language });

    test('every page says that it is a demonstration, free and by whom, and has help in the same place and order', async ({
      plain,
    }) => {
      const { footer, demonstration } = plain.words.frame;
      const expectCommonGround = ({ find, path }: PlainPage) => {
        const body = find('body').text();
        for (const text of [demonstration.title, footer.freeTitle, footer.operator('').split('.')[0] ?? ''])
          expect.soft(body, path).toContain(text.trim());
        expect.soft(find('html').attr('lang'), path).toBe(language === 'es' ? 'es-MX' : 'en');
        expect.soft(find('h1').length, path).toBe(1);
        expect.soft(find('main').length, path).toBe(1);
        const panel = [
          'mailto:ayuda@correo.example',
          'tel:+528006232323',
          'tel:+525541665415',
          `/${language}/ayuda`,
        ];
        const links = find('aside .help-lines a, footer a').toArray();
        expect
          .soft(
            links.slice(0, 8).map((link) => find(link).attr('href')),
            path,
          )
          .toEqual([
            // The page of help has the same lines itself.
            ...(path === `/${language}/ayuda` ? [] : panel),
            `/${language}/ayuda`,
            `/${language}/verificar`,
            `/${language}/privacidad`,
            `/${language}/accesibilidad`,
          ]);
      };
      const headings = new Set<string>();
      for (const path of publicPages) {
        const page = await openPath(plain, path);
        expectCommonGround(page);
        headings.add(page.heading);
      }
      expect(headings.size).toBeGreaterThanOrEqual(publicPages.length - 1);
      await reachAddress(plain, newPerson());
      expectCommonGround(plain.browser.shown());
      await reachResult(plain, newPerson());
      expectCommonGround(plain.browser.shown());
    });
  });

test('«Usar» on the page of fictional people fills step 1', async ({ plain }) => {
  const { trial, journey } = plain.words;
  const [person] = demonstrationPeople;
  if (!person) throw new Error('the demonstration has nobody');
  await openPath(plain, '/prueba');
  const page = await plain.browser.press(`${trial.use} ${fullName(person.name)}`);
  expect(page.heading).toBe(journey.start.title);
  expect(fieldUnder(page, journey.start.curp).attr('value')).toBe(person.curp);
});
