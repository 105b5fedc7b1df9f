import { writeFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright';
import { demonstrationPeople } from '#lib/domain/registry/demonstration-people.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { giveAddress } from '#tests/e2e/actions/give-address.ts';
import { sayItsMe } from '#tests/e2e/actions/identify.ts';
import { confirmEmail, openMail } from '#tests/e2e/actions/open-mail.ts';
import { requestNumber } from '#tests/e2e/actions/request-number.ts';
import { startRequest } from '#tests/e2e/actions/start-request.ts';
import prepareRun from '#tests/e2e/global-setup.ts';
import type { Visit } from '#tests/e2e/visit.ts';
import { chromiumArguments, findChromium } from '#tests/support/e2e-browser.ts';
import { type Site, startSite } from '#tests/support/e2e-site.ts';

// Makes the picture of the README: builds the site, starts a demonstration, and visits it as a fictional person on a phone.

const phone = { width: 375, height: 1000 };
const target = 'docs/screens.png';
const [person] = demonstrationPeople;
if (!person) throw new Error('The demonstration has no people');
const typed = { curp: person.curp, email: 'oscar@correo.example' };

const shoot = async (page: Page): Promise<string> => {
  await page.waitForLoadState('networkidle');
  await page.evaluate('document.fonts.ready');
  await page.evaluate('window.scrollTo(0, 0)');
  return (await page.screenshot({ clip: { x: 0, y: 0, ...phone } })).toString('base64');
};

/** Four screens of one visit: start page, "¿Eres tú?", address, number. */
const takeScreens = async (visit: Visit): Promise<string[]> => {
  const { page } = visit;
  await page.goto('/es');
  const start = await shoot(page);
  await startRequest(visit, typed);
  await openMail(visit, typed);
  await confirmEmail(visit);
  const identity = await shoot(page);
  await sayItsMe(visit);
  await page.waitForURL(/\/tramite\/domicilio$/);
  const address = await shoot(page);
  await giveAddress(visit);
  await requestNumber(visit);
  return [start, identity, address, await shoot(page)];
};

const visitOn = async (browser: Browser, site: Site): Promise<Visit> => {
  const context = await browser.newContext({
    baseURL: site.baseUrl,
    viewport: phone,
    reducedMotion: 'reduce',
    locale: 'es-MX',
  });
  const page = await context.newPage();
  return { page, request: page.request, site, language: 'es', isScripted: true, words: dictionary('es') };
};

/** The screens side by side. */
const join = async (browser: Browser, screens: string[]): Promise<Uint8Array> => {
  const width = screens.length * (phone.width + 16) + 16;
  const page = await browser.newPage({ viewport: { width, height: phone.height + 32 } });
  const images = screens.map((screen) => `<img src="data:image/png;base64,${screen}">`).join('');
  await page.setContent(
    `<body style="margin:0;padding:16px;display:flex;gap:16px;background:#d8cdbb">${images}</body>`,
  );
  return page.screenshot();
};

const cleanUp = prepareRun();
const site = await startSite();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments });
try {
  const screens = await takeScreens(await visitOn(browser, site));
  writeFileSync(target, await join(browser, screens));
  console.log(`Wrote ${target}`);
} finally {
  await browser.close();
  await site.stop();
  cleanUp();
}
