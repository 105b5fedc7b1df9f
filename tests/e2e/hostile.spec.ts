import { load } from 'cheerio';
import { hostileTexts, plainly } from '#tests/e2e/actions/hostile-texts.ts';
import { postForm, type RawForm, readForm, withField } from '#tests/e2e/actions/post-form.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import {
  enter,
  openMail,
  openPath,
  type PlainVisit,
  reachAddress,
  reachIdentity,
  reachResult,
  startRequest,
} from '#tests/e2e/plain-visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

type HostileForm = {
  id: 'tramite' | 'nombre' | 'domicilio';
  /** Fields that a person fills; their values have to come back. */
  typed: readonly string[];
  /** Fields that travel unseen. */
  unseen: readonly string[];
  /** Up to the page with the form. */
  reach: (visit: PlainVisit) => Promise<unknown>;
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
    reach: (visit) => openPath(visit, '/tramite'),
  },
  {
    id: 'nombre',
    typed: ['givenNames', 'firstSurname', 'secondSurname'],
    unseen: ['locale', 'intent'],
    reach: (visit) => enter(visit, newPerson()),
  },
  {
    id: 'domicilio',
    typed: ['postalCode', 'street', 'exteriorNumber', 'interiorNumber'],
    unseen: ['locale', 'intent', 'settlement', 'settlementName', 'municipio', 'withoutNumber'],
    reach: (visit) => reachAddress(visit, newPerson()),
  },
];

/** What stands in a field of the page that came back. */
const valueIn = (html: string, id: string): string | undefined =>
  load(html)(`input[id="${id}"]`).attr('value');

const waysToSend = (form: RawForm, field: string): [string, RawForm][] => [
  ...Object.entries(hostileTexts).map(([kind, text]): [string, RawForm] => [
    kind,
    withField(form, field, [text]),
  ]),
  ['missing', withField(form, field, [])],
  ['doubled', withField(form, field, ['uno', 'dos'])],
];

for (const { id, typed, unseen, reach } of forms)
  test.describe(`the form «${id}»`, () => {
    test('T14: takes anything in any field, gives back what was typed, and keeps nothing', async ({
      plain,
    }) => {
      await reach(plain);
      const empty = readForm(plain.browser.shown(), `form#${id}`);
      const before = plain.site.records.counts();
      for (const field of [...typed, ...unseen])
        for (const [kind, form] of waysToSend(empty, field)) {
          const { status, text } = await postForm(plain, form);
          const sent = `${field}, ${kind}`;
          expect.soft(status, sent).toBe(200);
          expect.soft(text, sent).toContain('<h1');
          if (typed.includes(field) && kind in hostileTexts) {
            expect.soft(text, sent).toContain('error-summary');
            const given = form.fields.find(([name]) => name === field)?.[1] ?? '';
            expect.soft(plainly(valueIn(text, `${id}-${field}`) ?? ''), sent).toBe(plainly(given));
          }
        }
      expect(plain.site.records.counts()).toEqual(before);
    });

    test('T15: answers a hundred kilobytes in every field, and refuses what is longer in words', async ({
      plain,
    }) => {
      await reach(plain);
      const empty = readForm(plain.browser.shown(), `form#${id}`);
      const before = plain.site.records.counts();
      const filled = (length: number) =>
        [...typed, ...unseen].reduce((form, field) => withField(form, field, ['9'.repeat(length)]), empty);
      const { status, text } = await postForm(plain, withField(filled(100_000), 'intent', []));
      expect(status).toBe(200);
      expect(text).toContain('error-summary');
      const refused = await postForm(plain, filled(700_000));
      expect(refused.status).toBe(413);
      expect(refused.text).toContain('demasiado largo');
      expect(plain.site.records.counts()).toEqual(before);
    });

    test('T15: keeps nothing of a spoilt copy of what the framework sends along, and stays up', async ({
      plain,
    }) => {
      await reach(plain);
      const empty = readForm(plain.browser.shown(), `form#${id}`);
      const before = plain.site.records.counts();
      for (const [name] of empty.fields.filter(([each]) => each.startsWith('$')))
        for (const [kind, form] of waysToSend(empty, name)) {
          const { status, text } = await postForm(plain, form);
          expect.soft(status, `${name}, ${kind}`).toBeLessThan(500);
          expect.soft(text, `${name}, ${kind}`).not.toContain('    at ');
        }
      const [bound = ''] = empty.fields.map(([name]) => name).filter((name) => name.endsWith(':1'));
      for (const state of ['[null]', '[[]]', '["x"]', '[{"attempt":{}}]', '[{"fields":7,"values":null}]']) {
        const { status, text } = await postForm(plain, withField(empty, bound, [state]));
        expect.soft(status, state).toBe(200);
        expect.soft(text, state).toContain('error-summary');
      }
      expect(plain.site.records.counts()).toEqual(before);
      expect((await plain.request.get('/api/health')).status()).toBe(200);
    });
  });

test('T14: every other button survives spoilt fields', async ({ plain }) => {
  const { site } = plain;
  const spoil = async (selector: string, fields: readonly string[]) => {
    const form = readForm(plain.browser.shown(), selector);
    const before = site.records.counts();
    for (const field of fields)
      for (const [kind, spoilt] of waysToSend(form, field)) {
        if (field === 'locale') continue;
        const { status } = await postForm(plain, spoilt);
        expect.soft(status, `${selector}, ${field}, ${kind}`).toBeLessThan(500);
      }
    expect(site.records.counts()).toEqual(before);
  };
  const person = newPerson();
  await startRequest(plain, person);
  await openMail(plain, person);
  await spoil('main form', ['token']);
  await reachIdentity(plain, newPerson());
  await spoil('main form', ['$ACTION_ID_x']);
});

test('T14: what the addresses of pages carry is taken for text', async ({ plain }) => {
  await reachResult(plain, newPerson());
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
      const answer = await plain.request.get(path);
      expect.soft(answer.status(), path.slice(0, 80)).toBeLessThan(500);
      if (text.startsWith('<')) expect.soft(await answer.text(), path).not.toContain(text);
    }
});
