import type { Browser } from 'playwright';
import type { Bench } from '#bench/bench.ts';
import { type Loaded, loadPage, openBrowser, totalOf, type Weight } from '#bench/browser.ts';
import { compare, type Row } from '#bench/rounds.ts';
import { startNext } from '#bench/servers.ts';
import { startSite } from '#bench/site.ts';
import { type Prepared, prepareVisit } from '#bench/visits.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** Kilobytes of the page with the same fields in GOV.UK Frontend, everything packed (docs/decisions.md §7, P1). */
const governmentPage = 30;

type PublicPage = { path: string; cookie?: string };

const openToAll = [
  '',
  '/ayuda',
  '/ayuda/curp',
  '/ayuda/tu-caso',
  '/privacidad',
  '/accesibilidad',
  '/prueba',
  '/buzon',
  '/tramite',
  '/tramite/fin',
];
const inStages = [
  ['/tramite/correo', 'started'],
  ['/tramite/identidad', 'emailConfirmed'],
  ['/tramite/domicilio', 'identified'],
  ['/tramite/revisar', 'addressed'],
  ['/tramite/resultado', 'issued'],
  ['/tramite/otra-via', 'referred'],
] as const;

/** Every page that a person can meet, with a visit that may see it. */
const preparePages = async (store: Store): Promise<PublicPage[]> => {
  const pages: PublicPage[] = openToAll.map((path) => ({ path }));
  const visits: Prepared[] = [];
  for (const [nth, [path, stage]] of inStages.entries()) {
    const visit = await prepareVisit(store, stage, nth);
    visits.push(visit);
    pages.push({ path, cookie: visit.cookie });
  }
  pages.push({ path: `/tramite/confirmar/${visits[0]?.link}` });
  return pages;
};

type Weighed = { id: string; what: string; ours: number; reference: number; atMost: number | null };

/** In thousands of bytes, which are the same in every round: one load says it all. */
const row = ({ id, what, ours, reference, atMost }: Weighed): Row =>
  compare({
    id,
    what,
    unit: ' kB',
    pairs: [{ ours: ours / 1000, reference: reference / 1000 }],
    target: atMost === null ? null : { atMost },
  });

const partsOf = ({ html, styles, fonts, scripts }: Weight): string =>
  Object.entries({ HTML: html, CSS: styles, fonts, scripts })
    .map(([name, bytes]) => `${name} ${Math.round(bytes / 1000)}`)
    .join(' + ');

const firstPageRows = async (browser: Browser, origin: string): Promise<Row[]> => {
  const url = `${origin}/es/tramite`;
  const { weight: whole } = await loadPage(browser, { url });
  const { weight: bare } = await loadPage(browser, { url, withScripts: false });
  const reference = governmentPage * 1000;
  return [
    row({
      id: 'P1',
      what: `first page, all bytes: ${partsOf(whole)} | GOV.UK-like page`,
      ours: totalOf(whole),
      reference,
      atMost: 1.5,
    }),
    row({
      id: 'P1',
      what: `first page, JavaScript off: ${partsOf(bare)} | the same`,
      ours: totalOf(bare),
      reference,
      atMost: null,
    }),
  ];
};

type Smallest = { form: Loaded; plain: Loaded };

const scriptRow = (path: string, { weight, hasForm }: Loaded, smallest: Smallest): Row =>
  row({
    id: 'P2',
    what: `scripts of ${path.replace(/confirmar.*/, 'confirmar/…')} | smallest page ${hasForm ? 'with' : 'without'} a form`,
    ours: weight.scripts,
    reference: smallest[hasForm ? 'form' : 'plain'].weight.scripts,
    atMost: hasForm ? 1.35 : 1.05,
  });

/** P1, P2: what a first visit has to fetch, counted by Chromium, packed. */
export const measurePages = async (bench: Bench): Promise<Row[]> => {
  let pages: PublicPage[] = [];
  const site = await startSite(bench.newFolder(), async (store) => {
    pages = await preparePages(store);
  });
  const reference = await startNext(await bench.smallestApp(), '/plain');
  const browser = await openBrowser();
  try {
    const smallest = {
      form: await loadPage(browser, { url: `${reference.origin}/form` }),
      plain: await loadPage(browser, { url: `${reference.origin}/plain` }),
    };
    const rows = await firstPageRows(browser, site.origin);
    for (const { path, cookie } of bench.isSmall ? pages.filter((page) => page.cookie) : pages) {
      const loaded = await loadPage(browser, { url: `${site.origin}/es${path}`, cookie });
      rows.push(scriptRow(`/es${path}`, loaded, smallest));
    }
    return rows;
  } finally {
    await browser.close();
    await Promise.all([site.stop(), reference.stop()]);
  }
};
