import { type Browser, chromium } from 'playwright';
import { cookieName } from '#bench/visits.ts';
import { chromiumArguments, findChromium } from '#tests/support/e2e-browser.ts';

/** Bytes of a page as they came over the wire (packed, without headers), by what they are. */
export type Weight = { html: number; styles: number; fonts: number; scripts: number; others: number };
export type Loaded = { weight: Weight; hasForm: boolean };

export type Load = { url: string; cookie?: string; withScripts?: boolean };

export const openBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: chromiumArguments });

const kinds: Record<string, keyof Weight> = {
  document: 'html',
  stylesheet: 'styles',
  font: 'fonts',
  script: 'scripts',
};

/** Opens a page with an empty cache and adds up everything that it fetched. Throws when it is not the page asked for. */
export const loadPage = async (
  browser: Browser,
  { url, cookie, withScripts = true }: Load,
): Promise<Loaded> => {
  const context = await browser.newContext({ javaScriptEnabled: withScripts, locale: 'es-MX' });
  if (cookie) await context.addCookies([{ name: cookieName, value: cookie, url }]);
  const page = await context.newPage();
  const weight: Weight = { html: 0, styles: 0, fonts: 0, scripts: 0, others: 0 };
  const sizes: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const add = async () => {
      const { responseBodySize } = await request.sizes();
      weight[kinds[request.resourceType()] ?? 'others'] += responseBodySize;
    };
    sizes.push(add());
  });
  const response = await page.goto(url, { waitUntil: 'networkidle' });
  if (!response?.ok() || page.url() !== url) throw new Error(`${url} answered ${page.url()}`);
  await Promise.all(sizes);
  const hasForm = (await page.locator('form').count()) > 0;
  await context.close();
  return { weight, hasForm };
};

export const totalOf = ({ html, styles, fonts, scripts, others }: Weight): number =>
  html + styles + fonts + scripts + others;
