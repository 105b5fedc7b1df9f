import { type Locale, locales } from '#lib/domain/basics/locale.ts';
import type { ReferralReason } from '#lib/domain/request/request.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { type Desk, expect, isLetIn, lineOf, test } from '#tests/e2e/actions/desk-day.ts';
import { ask } from '#tests/e2e/actions/forge.ts';
import { tokenIn } from '#tests/e2e/actions/open-mail.ts';
import {
  announced,
  failuresInCode,
  messagesOf,
  noticeWords,
  type Refusal,
  reasonsInCode,
  saidBy,
  saidIn,
  waysOn,
} from '#tests/e2e/actions/refusals.ts';
import { routesOfTree, sampleOf } from '#tests/e2e/actions/routes.ts';
import type { OpenPlain } from '#tests/e2e/http-test.ts';
import {
  confirmEmail,
  enter,
  openMail,
  type PlainVisit,
  reachAddress,
  reachIdentity,
  reachResult,
  reachReview,
  startRequest,
} from '#tests/e2e/plain-visit.ts';
import { addressOf, rooms, roomsOfTree } from '#tests/support/desk-matrix.ts';
import { newPerson } from '#tests/support/e2e-people.ts';
import { sources } from '#tests/support/sources.ts';

/*
 * No refusal is the last page. The program finds what can be refused: the messages that each page brings for its forms, the notices that actions
 * lead to, the reasons for which a request leaves the online way, the links of mails that are over, files and posts that are not taken. For
 * each it asks the page for the sentence in both languages, and for the button or link that leads on. `npm run refusals` prints the list.
 */

test.describe.configure({ mode: 'default' });

type Get = (path: string) => Promise<{ status: number; text: string }>;
type Shown = { route: string; path: string; get: Get };

const getWith =
  ({ request }: PlainVisit): Get =>
  async (path) => {
    const answer = await request.get(path);
    return { status: answer.status(), text: await answer.text() };
  };

const inLanguage = (path: string, locale: Locale): string => path.replace(/^\/es(?=[/?]|$)/, `/${locale}`);

/** How far a person must be to see a page of the journey. */
const reaching: [reach: (visit: PlainVisit) => Promise<unknown>, routes: string[]][] = [
  [
    async () => {},
    [
      '/tramite',
      '/tramite/fin',
      '/verificar',
      '/verificar/[documento]',
      '/verificar/como',
      '/aviso/[token]',
      '/mostrador/entrar',
      '/mostrador/primera-vez/[token]',
      '/entrega/[token]',
      '/tramite/confirmar/[token]',
    ],
  ],
  [(visit) => startRequest(visit, newPerson()), ['/tramite/correo']],
  [(visit) => reachIdentity(visit, newPerson()), ['/tramite/identidad']],
  [(visit) => reachAddress(visit, newPerson()), ['/tramite/domicilio']],
  [(visit) => reachReview(visit, newPerson()), ['/tramite/revisar']],
  [
    (visit) => reachResult(visit, newPerson()),
    [
      '/tramite/resultado',
      '/tramite/mi-numero',
      '/tramite/mi-numero/bloquear',
      '/tramite/mi-numero/correo',
      '/tramite/mis-datos',
    ],
  ],
];

const journeyPages = async (openPlain: OpenPlain): Promise<Shown[]> => {
  const shown: Shown[] = [];
  for (const [reach, routes] of reaching) {
    const visit = await openPlain();
    await reach(visit);
    for (const route of routes)
      shown.push({ route, path: sampleOf(`/[locale]${route}`), get: getWith(visit) });
  }
  // Somebody whom the registry does not know types their names.
  const unknown = await openPlain();
  await enter(unknown, newPerson());
  shown.push({ route: '/tramite/identidad', path: '/es/tramite/identidad', get: getWith(unknown) });
  return shown;
};

/** Every page of the desk that some role may open, as somebody of that role. */
const deskPages = (desk: Desk): Shown[] =>
  roomsOfTree()
    .filter(({ route, isPage }) => isPage && typeof lineOf(rooms, route).may !== 'string')
    .flatMap(({ route }) => {
      const line = lineOf(rooms, route);
      const visitor = Object.values(desk.present).find((each) => isLetIn(line, each));
      if (!visitor || line.leadsTo) return [];
      const path = addressOf(route, visitor.world ?? desk.owner.world);
      return [
        { route: route.replace('/[locale]', ''), path, get: (at) => ask(desk.site, at, visitor.cookie) },
      ];
    });

const both = async ({ get, path }: Shown, query = '') => {
  const [es, en] = await Promise.all(locales.map((locale) => get(inLanguage(path, locale) + query)));
  for (const status of [es?.status, en?.status]) expect(status, path + query).toBeLessThan(500);
  return { es: es?.text ?? '', en: en?.text ?? '' };
};

/** What the forms of a page can answer. */
const ofForms = async (page: Shown): Promise<Refusal[]> => {
  const { es, en } = await both(page);
  const english = messagesOf(en);
  return [...messagesOf(es)]
    .filter(([key]) => !key.startsWith('wait.'))
    .map(([key, said]) => ({
      where: page.route,
      why: key,
      said: `${said} · ${english.get(key) ?? ''}`,
      ways: waysOn(es),
    }));
};

/** What a page says after an action led to it. */
const ofNotices = async (page: Shown, words: readonly string[]): Promise<Refusal[]> => {
  const usual = new Set(announced((await page.get(page.path)).text));
  const refusals: Refusal[] = [];
  for (const word of words) {
    const query = `?aviso=${word}&minutos=5&ref=123456`;
    const { es, en } = await both(page, query);
    const news = announced(es).filter((text) => !usual.has(text));
    const english = announced(en).at(announced(es).findIndex((text) => !usual.has(text)));
    if (news.length > 0)
      refusals.push({
        where: page.route,
        why: `?aviso=${word}`,
        said: `${news.join(' ')} · ${english ?? ''}`,
        ways: waysOn(es),
      });
  }
  return refusals;
};

/** A page that is itself a refusal. */
const ofPage = async (page: Shown, why: string): Promise<Refusal> => {
  const { es, en } = await both(page);
  return { where: page.route, why, said: `${saidBy(es)} · ${saidBy(en)}`, ways: waysOn(es) };
};

const isReason = (text: string): text is ReferralReason => reasonsInCode().includes(text);

const ofReferrals = async (openPlain: OpenPlain): Promise<Refusal[]> => {
  const refusals: Refusal[] = [];
  for (const reason of reasonsInCode().filter(isReason)) {
    const [visit, person] = [await openPlain(), newPerson()];
    await reachIdentity(visit, person);
    visit.site.records.refer(person, reason);
    const page = { route: '/tramite/otra-via', path: '/es/tramite/otra-via', get: getWith(visit) };
    refusals.push(await ofPage(page, reason));
  }
  return refusals;
};

/** Links of mails that no longer do what they were sent for, opened by somebody who has nothing else. */
const ofLinks = async (openPlain: OpenPlain): Promise<Refusal[]> => {
  const route = '/tramite/confirmar/[token]';
  const sent = async () => {
    const [visit, person] = [await openPlain(), newPerson()];
    await startRequest(visit, person);
    return { visit, token: tokenIn(await openMail(visit, person)) };
  };
  const [used, expired] = [await sent(), await sent()];
  await confirmEmail(used.visit);
  expired.visit.site.records.expireLink(expired.token);
  const stranger = getWith(await openPlain());
  const links = { used: used.token, expired: expired.token, unknown: 'x'.repeat(43), short: 'abc' };
  return Promise.all(
    Object.entries(links).map(([why, token]) =>
      ofPage({ route, path: `/es/tramite/confirmar/${token}`, get: stranger }, `link ${why}`),
    ),
  );
};

/** Files, posts and addresses that get no page of the application. */
const ofAnswers = async (plain: PlainVisit): Promise<Refusal[]> => {
  const get = getWith(plain);
  const files = routesOfTree().filter((route) => /^\/(?:documentos|mis-datos|api\/buzon)/.test(route));
  const refusals: Refusal[] = [];
  const add = (where: string, why: string, text: string) =>
    refusals.push({ where, why, said: saidBy(text), ways: waysOn(text) });
  for (const route of files) {
    const { status, text } = await get(sampleOf(route));
    expect(status, route).toBe(404);
    add(route, 'file', text);
  }
  for (const locale of locales) {
    add(`/${locale}/no-existe`, 'missing', (await get(`/${locale}/no-existe`)).text);
    const post = async (options: Parameters<typeof plain.request.fetch>[1]) =>
      (await plain.request.fetch(`/${locale}/tramite`, { method: 'POST', ...options })).text();
    const elsewhere = { origin: 'https://otro-sitio.example' };
    add(`/${locale}/tramite`, 'post from elsewhere', await post({ headers: elsewhere }));
    const here = { origin: plain.site.baseUrl };
    add(`/${locale}/tramite`, 'post too long', await post({ headers: here, data: 'x'.repeat(2_100_000) }));
    add(
      `/${locale}/tramite`,
      'post not understood',
      await post({ headers: { ...here, 'content-type': 'multipart/form-data; boundary=b' }, data: 'x' }),
    );
    add(`/${locale}/tramite`, 'method', await post({ method: 'DELETE' }));
  }
  return refusals;
};

const publicCode = /^(?:app\/\[locale\]\/(?:tramite|aviso|verificar|forms|visit)\/|lib\/server\/)/;
const deskCode = /^(?:app\/\[locale\]\/(?:mostrador|entrega|forms|visit)\/|lib\/server\/)/;

const printed = ({ where, why, said, ways }: Refusal) => `${where}\t${why}\t${said}\t→ ${ways.join(' | ')}`;

test('every refusal says in both languages what happened, and its page has a button or a link that leads on', async ({
  openPlain,
  plain,
  desk,
}) => {
  const [ofJourney, ofDesk] = [await journeyPages(openPlain), deskPages(desk)];
  const refusals: Refusal[] = [];
  for (const page of [...ofJourney, ...ofDesk]) refusals.push(...(await ofForms(page)));
  for (const page of ofJourney) refusals.push(...(await ofNotices(page, noticeWords(publicCode))));
  for (const page of ofDesk) refusals.push(...(await ofNotices(page, noticeWords(deskCode))));
  refusals.push(
    ...(await ofReferrals(openPlain)),
    ...(await ofLinks(openPlain)),
    ...(await ofAnswers(plain)),
  );
  if (process.env.REFUSALS === 'print') console.log(refusals.map(printed).join('\n'));
  expect(refusals.length).toBeGreaterThan(200);
  expect(refusals.filter(({ ways }) => ways.length === 0).map(printed)).toEqual([]);
  const unsaid = refusals.filter(({ said }) => said.split(' · ').some((part) => part.trim().length < 8));
  expect(unsaid.map(printed)).toEqual([]);
});

/** Forms between password and desk, whose messages tests/e2e/staff-sign-in.spec.ts asks for. */
const beforeTheDesk = /^(?:code|passwordAgain)\./;

test('every message of every form is brought by a page of the list, or named where it is said', async ({
  openPlain,
  desk,
}) => {
  const brought = new Set<string>();
  for (const page of [...(await journeyPages(openPlain)), ...deskPages(desk)])
    for (const key of messagesOf((await page.get(page.path)).text).keys()) brought.add(key);
  const { errors, deskAssist, deskChange, deskStaff, deskTickets } = dictionary('es');
  const tables = [
    errors,
    ...[deskAssist, deskChange, deskStaff, deskTickets].map(({ messages }) => messages),
  ];
  const missing = tables
    .flatMap((table) => Object.keys(table))
    .filter((key) => !brought.has(key) && !beforeTheDesk.test(key));
  expect(missing.filter((key) => !sources.some(({ code }) => code.includes(`'${key}'`)))).toEqual([]);
});

/** Failures whose name nothing repeats, because each of these pages, or this setting, has one sentence for all that can fail there. */
const saidInGeneral: Record<string, string> = {
  capped: '/mostrador/tope',
  notInHand: '/mostrador?aviso=fue',
  changedMeanwhile: '/mostrador/aprobaciones',
  PHONE: 'HELP_PHONE',
};

test('every failure of a rule or a use case has words somewhere', () => {
  const failures = failuresInCode();
  expect(failures.length).toBeGreaterThan(80);
  const unsaid = failures.filter(({ failure }) => saidIn(failure).length === 0);
  expect([...new Set(unsaid.map(({ failure }) => failure))].toSorted()).toEqual(
    Object.keys(saidInGeneral).toSorted(),
  );
});
