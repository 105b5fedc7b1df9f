import { hostileTexts, plainly } from '#tests/e2e/actions/hostile-texts.ts';
import { postForm, type RawForm, readForm, withField } from '#tests/e2e/actions/post-form.ts';
import { enter, reachAddress, reachIdentity, reachResult } from '#tests/e2e/actions/reach.ts';
import { openStart, startRequest } from '#tests/e2e/actions/start-request.ts';
import { expect, test } from '#tests/e2e/test.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

type HostileForm = {
  id: 'tramite' | 'nombre' | 'domicilio';
  /** Fields that a person fills; their values have to come back. */
  typed: readonly string[];
  /** Fields that travel unseen. */
  unseen: readonly string[];
  reach: (visit: Visit) => Promise<void>;
  submit: (visit: Visit) => string;
};

const forms: HostileForm[] = [
  {
    id: 'tramite',
    typed: ['curp', 'email', 'emailConfirmation'],
    unseen: [
      'locale',
      'intent',
      'curpKept',
      'emailKept',
      'humanToken',
      'humanSolution',
      'letters',
      'withoutSight',
      'website',
    ],
    reach: openStart,
    submit: ({ words }) => words.journey.start.submit,
  },
  {
    id: 'nombre',
    typed: ['givenNames', 'firstSurname', 'secondSurname'],
    unseen: ['locale', 'intent'],
    reach: (visit) => enter(visit, newPerson()),
    submit: ({ words }) => words.journey.identity.submit,
  },
  {
    id: 'domicilio',
    typed: ['postalCode', 'street', 'exteriorNumber', 'interiorNumber'],
    unseen: ['locale', 'intent', 'settlement', 'settlementName', 'municipio', 'withoutNumber'],
    reach: (visit) => reachAddress(visit, newPerson()),
    submit: ({ words }) => words.journey.address.submit,
  },
];

/** What stands in a field of the page that came back, read by the browser itself. */
const valueIn = ({ page }: Visit, html: string, id: string) =>
  page.evaluate(
    ([text = '', field = '']) => {
      const input = new DOMParser().parseFromString(text, 'text/html').getElementById(field);
      return input instanceof HTMLInputElement ? input.value : null;
    },
    [html, id],
  );

const waysToSend = (form: RawForm, field: string): [string, RawForm][] => [
  ...Object.entries(hostileTexts).map(([kind, text]): [string, RawForm] => [
    kind,
    withField(form, field, [text]),
  ]),
  ['missing', withField(form, field, [])],
  ['doubled', withField(form, field, ['uno', 'dos'])],
];

for (const { id, typed, unseen, reach, submit } of forms)
  test.describe(`the form «${id}»`, () => {
    test.describe('without JavaScript', () => {
      test.use({ javaScriptEnabled: false });

      test('T14: takes anything in any field, gives back what was typed, and keeps nothing', async ({
        visit,
      }) => {
        test.slow();
        await reach(visit);
        const empty = await readForm(visit, `form#${id}`);
        const before = visit.site.records.counts();
        for (const field of [...typed, ...unseen])
          for (const [kind, form] of waysToSend(empty, field)) {
            const { status, text } = await postForm(visit, form);
            const sent = `${field}, ${kind}`;
            expect.soft(status, sent).toBe(200);
            expect.soft(text, sent).toContain('<h1');
            if (typed.includes(field) && kind in hostileTexts) {
              expect.soft(text, sent).toContain('error-summary');
              const given = form.fields.find(([name]) => name === field)?.[1] ?? '';
              expect
                .soft(plainly((await valueIn(visit, text, `${id}-${field}`)) ?? ''), sent)
                .toBe(plainly(given));
            }
          }
        expect(visit.site.records.counts()).toEqual(before);
      });

      test('T15: answers a hundred kilobytes in every field, and refuses what is longer in words', async ({
        visit,
      }) => {
        await reach(visit);
        const empty = await readForm(visit, `form#${id}`);
        const before = visit.site.records.counts();
        const filled = (length: number) =>
          [...typed, ...unseen].reduce((form, field) => withField(form, field, ['9'.repeat(length)]), empty);
        const { status, text } = await postForm(visit, withField(filled(100_000), 'intent', []));
        expect(status).toBe(200);
        expect(text).toContain('error-summary');
        const refused = await postForm(visit, filled(700_000));
        expect(refused.status).toBe(413);
        expect(refused.text).toContain('demasiado largo');
        expect(visit.site.records.counts()).toEqual(before);
      });

      test('T15: keeps nothing of a spoilt copy of what the framework sends along, and stays up', async ({
        visit,
      }) => {
        await reach(visit);
        const empty = await readForm(visit, `form#${id}`);
        const before = visit.site.records.counts();
        for (const [name] of empty.fields.filter(([each]) => each.startsWith('$')))
          for (const [kind, form] of waysToSend(empty, name)) {
            const { status, text } = await postForm(visit, form);
            expect.soft(status, `${name}, ${kind}`).toBeLessThan(500);
            expect.soft(text, `${name}, ${kind}`).not.toContain('    at ');
          }
        const [bound = ''] = empty.fields.map(([name]) => name).filter((name) => name.endsWith(':1'));
        for (const state of ['[null]', '[[]]', '["x"]', '[{"attempt":{}}]', '[{"fields":7,"values":null}]']) {
          const { status, text } = await postForm(visit, withField(empty, bound, [state]));
          expect.soft(status, state).toBe(200);
          expect.soft(text, state).toContain('error-summary');
        }
        expect(visit.site.records.counts()).toEqual(before);
        expect((await visit.page.request.get('/api/health')).status()).toBe(200);
      });
    });

    test.describe('typed, JavaScript on', () => {
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
  });

test.describe('buttons without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('T14: every other button survives spoilt fields', async ({ visit }) => {
    const { page, site } = visit;
    const spoil = async (selector: string, fields: readonly string[]) => {
      const form = await readForm(visit, selector);
      const before = site.records.counts();
      for (const field of fields)
        for (const [kind, spoilt] of waysToSend(form, field)) {
          if (field === 'locale') continue;
          const { status } = await postForm(visit, spoilt);
          expect.soft(status, `${selector}, ${field}, ${kind}`).toBeLessThan(500);
        }
      expect(site.records.counts()).toEqual(before);
    };
    const person = newPerson();
    await startRequest(visit, person);
    await page.goto(pathIn(visit, `/tramite/confirmar/${'z'.repeat(43)}`));
    const link =
      (await site.mail.waitForMail(person.email)).text?.match(/https?:\S+confirmar\/[\w-]+/)?.[0] ?? '';
    await page.goto(link);
    await spoil('main form', ['token']);
    await reachIdentity(visit, newPerson());
    await spoil('main form', ['$ACTION_ID_x']);
  });

  test('T14: what the addresses of pages carry is taken for text', async ({ visit }) => {
    const { page } = visit;
    await reachResult(visit, newPerson());
    const odd = [
      "'; drop table requests; --",
      '<script>alert(1)</script>',
      '%00',
      '%ff',
      '😀',
      'a'.repeat(5_000),
      '../../etc/passwd',
    ];
    for (const text of odd)
      for (const path of [
        `/es/tramite/resultado?aviso=${encodeURIComponent(text)}`,
        `/es/tramite/resultado?aviso=enviado&aviso=${encodeURIComponent(text)}`,
        `/es/tramite?aviso=${encodeURIComponent(text)}`,
        `/es/tramite/confirmar/${encodeURIComponent(text)}`,
        `/es/ayuda/${encodeURIComponent(text)}`,
        `/es/ayuda/tu-caso?lugar=${encodeURIComponent(text)}`,
        `/api/letras/${encodeURIComponent(text)}`,
        `/documentos/${encodeURIComponent(text)}?tipo=${encodeURIComponent(text)}`,
        `/${encodeURIComponent(text)}/tramite`,
      ]) {
        const answer = await page.request.get(path);
        expect.soft(answer.status(), path.slice(0, 80)).toBeLessThan(500);
        if (text.startsWith('<')) expect.soft(await answer.text(), path).not.toContain(text);
      }
  });
});
