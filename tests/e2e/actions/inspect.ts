import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Visit } from '#tests/e2e/visit.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Millimetres do not matter here: the phone, the desk, the narrowest screen, and a desk at 400 %. */
const sizes = {
  phone: { width: 375, height: 740 },
  desktop: { width: 1280, height: 900 },
  narrow: { width: 320, height: 640 },
  zoomed: { width: 320, height: 256 },
} as const;

const expectNoAxeFindings = async ({ page }: Visit, stop: string) => {
  // Without frames there is nothing that the slower mode, with a page of its own, would find.
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: rules, resultTypes: ['violations'], preload: false })
    .setLegacyMode()
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target).join(' | ')}`);
  expect.soft(found, stop).toEqual([]);
};

/** Names what sticks out to the right, so that a failure can be mended. */
const expectNoSidewaysScroll = async ({ page }: Visit, stop: string) => {
  const sticksOut = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const culprits = Array.from(document.querySelectorAll('body *'))
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .map(({ tagName, className }) => `${tagName}.${className}`);
    return [`${scrollWidth} > ${clientWidth}`, ...culprits];
  });
  expect.soft(sticksOut, stop).toEqual([]);
};

/** What every page says: a demonstration, free of charge, who runs it, and help in the same place and order; rooms of staff have no phones alone. */
const expectCommonGround = async ({ page, words, language }: Visit, stop: string) => {
  const { footer, demonstration } = words.frame;
  const body = await page.locator('body').innerText();
  for (const text of [demonstration.title, footer.freeTitle, footer.operator('').split('.')[0] ?? ''])
    expect.soft(body, stop).toContain(text.trim());
  await expect.soft(page.locator('html'), stop).toHaveAttribute('lang', language === 'es' ? 'es-MX' : 'en');
  await expect.soft(page.locator('h1'), stop).toHaveCount(1);
  await expect.soft(page.locator('main'), stop).toHaveCount(1);
  const links = await page
    .locator('aside a[href^="tel:"], footer a')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const isDesk = new URL(page.url()).pathname.split('/')[2] === 'mostrador';
  const hasPhones = !isDesk || (await page.locator('aside h2').count()) > 0;
  const phones = hasPhones ? ['tel:+528006232323', 'tel:+525541665415'] : [];
  expect
    .soft(links.slice(0, phones.length + 4), stop)
    .toEqual([
      ...phones,
      `/${language}/ayuda`,
      `/${language}/verificar`,
      `/${language}/privacidad`,
      `/${language}/accesibilidad`,
    ]);
};

/** Both languages have the same markup, so that each screen is checked in the language that the other one is not. */
const screenOfAxe = { es: 'phone', en: 'desktop' } as const;

/** Everything that has to hold of any page in any state, at four sizes of screen. */
export const inspect = async (visit: Visit, stop: string): Promise<void> => {
  const { page } = visit;
  await expect(page.locator('h1')).toBeVisible();
  await expectCommonGround(visit, stop);
  for (const [name, size] of Object.entries(sizes)) {
    await page.setViewportSize(size);
    const where = `${stop}, ${name}`;
    if (name === screenOfAxe[visit.language]) await expectNoAxeFindings(visit, where);
    await expectNoSidewaysScroll(visit, where);
  }
};
