import { setTimeout as sleep } from 'node:timers/promises';
import type { Bench } from '#bench/bench.ts';
import { openClient } from '#bench/client.ts';
import { attributeOf, type DeskBrowser, openBrowser, type Page } from '#bench/desk-browser.ts';
import { openWindow } from '#bench/desk-staff.ts';
import { prepareFor } from '#bench/preparing.ts';
import { compareWithLimit, percentile, type Row } from '#bench/rounds.ts';
import { openStoreIn, startSite } from '#bench/site.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { aCurp, aPerson } from '#tests/support/builders.ts';

const mostWindows = 10;
const mostPeoplePerWindow = 3;
const mostMilliseconds = 1_500;
/** A fast typist, so that the windows press the harder on the machine. */
const millisecondsPerKey = 25;

const type = async (answers: Record<string, string>): Promise<Record<string, string>> => {
  const keys = Object.values(answers).join('').length + 1;
  await sleep(keys * millisecondsPerKey * (0.5 + Math.random()));
  return answers;
};

const settlementIn = ({ path, answer }: Page): string => {
  const [option = ''] = /<option[^>]*>Roma Norte[^<]*<\/option>/.exec(answer.text()) ?? [];
  const value = attributeOf(option, 'value');
  if (!value) throw new Error(`${path} does not list the colonia`);
  return value;
};

const mustBe = ({ path, answer }: Page, place: RegExp): void => {
  if (!place.test(path) || answer.status !== 200)
    throw new Error(`the desk came to ${path}, ${answer.status}`);
};

/** Somebody without an e-mail, from the key that opens a new ticket to the file with both documents; answers what the machine took. */
const serve = async (browser: DeskBrowser, curp: Curp): Promise<number> => {
  browser.takeTime();
  let page = await browser.visit('/es/mostrador/turno/nuevo');
  page = await browser.post(page, 'name="label"', await type({ label: 'Óscar S', language: 'es' }));
  const seen = { curp, situation: 'bornAbroad', document: 'passport', lastFour: '43A1', email: '' };
  page = await browser.post(page, 'name="curp"', await type(seen));
  mustBe(page, /identidad$/);
  page = await browser.post(page, 'name="tramite"', await type({}));
  mustBe(page, /domicilio$/);
  page = await browser.post(page, 'name="postalCode"', await type({ postalCode: '06700', intent: 'search' }));
  const address = {
    postalCode: '06700',
    settlement: settlementIn(page),
    street: 'Calle de Prueba',
    exteriorNumber: '1',
  };
  page = await browser.post(page, 'name="postalCode"', await type(address));
  mustBe(page, /revisar$/);
  return printBoth(browser, page);
};

/** From the last look at the answers to both papers; the time of the whole walk, in milliseconds. */
const printBoth = async (browser: DeskBrowser, review: Page): Promise<number> => {
  const delivery = await browser.post(review, 'name="tramite"', await type({}));
  mustBe(delivery, /entrega$/);
  mustBe(await browser.post(delivery, 'value="ambos"', await type({})), /^\/documentos\//);
  return browser.takeTime();
};

/** Somebody who prepared at home: the code instead of a name, the document that was seen, and a mark at the address. */
const servePrepared = async (browser: DeskBrowser, code: string): Promise<number> => {
  browser.takeTime();
  let page = await browser.visit('/es/mostrador/turno/nuevo');
  page = await browser.post(page, 'name="label"', { label: code, language: 'es' });
  const { curp, situation } = filledIn(page);
  const seen = { document: 'passport', lastFour: '43A1', revisado: 'address' };
  page = await browser.post(page, 'name="curp"', { ...(await type(seen)), curp, situation, email: '' });
  mustBe(page, /identidad$/);
  page = await browser.post(page, 'name="tramite"', await type({}));
  mustBe(page, /revisar$/);
  return printBoth(browser, page);
};

/** What the code filled in. */
const filledIn = ({ path, answer }: Page): { curp: string; situation: string } => {
  const [field = ''] = /<input[^>]* name="curp"[^>]*>/.exec(answer.text()) ?? [];
  const curp = attributeOf(field, 'value');
  if (!curp) throw new Error(`${path} is not filled in`);
  return { curp, situation: 'bornAbroad' };
};

/** L-05: the machine's part of the time at the window, ten windows at once: for a walk-in, and for somebody who prepared at home. */
export const measureDesk = async (bench: Bench): Promise<Row[]> => {
  const windows = bench.share(mostWindows);
  const peoplePerWindow = bench.share(mostPeoplePerWindow);
  const count = 2 * (bench.rounds + 1) * windows * peoplePerWindow;
  const waiting = Array.from({ length: count }, (_, nth) => aCurp(nth));
  const folder = bench.newFolder();
  const site = await startSite(folder, (store) =>
    store.people.put(waiting.map((curp) => ({ curp, person: aPerson(curp) }))),
  );
  const store = await openStoreIn(folder);
  const client = openClient(site.origin);
  const walkIns = {
    'a walk-in': serve,
    'a prepared walk-in': async (browser: DeskBrowser, curp: Curp) =>
      servePrepared(browser, await prepareFor(store, curp)),
  };
  try {
    const browsers: DeskBrowser[] = [];
    for (let nth = 0; nth < windows; nth++)
      browsers.push(openBrowser(client, { mesa: encodeURIComponent(await openWindow(store, nth)) }));
    const rows: Row[] = [];
    for (const [who, serveOne] of Object.entries(walkIns)) {
      const shift = async (browser: DeskBrowser): Promise<number[]> => {
        const times: number[] = [];
        for (let nth = 0; nth < peoplePerWindow; nth++) {
          const curp = waiting.pop();
          if (curp) times.push(await serveOne(browser, curp));
        }
        return times;
      };
      const values: number[] = [];
      for (let round = 0; round <= bench.rounds; round++) {
        const times = (await Promise.all(browsers.map(shift))).flat();
        // The first round warms up.
        if (round > 0) values.push(percentile(times, 0.95));
      }
      const what = `desk, ${who}, ${windows} windows at once: p95 of the machine’s part from the first key to both documents | goal`;
      rows.push(compareWithLimit({ id: 'L5', what, unit: ' ms', values, limit: mostMilliseconds }));
    }
    return rows;
  } finally {
    client.close();
    await store.close();
    await site.stop();
  }
};
