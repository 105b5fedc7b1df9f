import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@playwright/test';
import type { Visit } from '#tests/e2e/visit.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The narrowest screen, which is a desk at 400 % too, and a desk: between them a page only gets more room. */
const widths = [320, 1280];

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

/** As somebody who enlarges the text alone (WCAG 1.4.4). */
const setTextSize = ({ page }: Visit, size: string) =>
  page.evaluate((given) => {
    document.documentElement.style.fontSize = given;
  }, size);

const spaced = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The title of the page says what its heading says, so that tabs, history and a screen reader tell pages apart. */
const expectTitle = async ({ page }: Visit, stop: string) => {
  const heading = spaced(await page.locator('h1').innerText());
  expect.soft(spaced(await page.title()), stop).toContain(heading);
};

/** Everything that has to hold of any page in any state: on the screen of the test with assistive technology, and at every width. */
export const inspect = async (visit: Visit, stop: string): Promise<void> => {
  const { page } = visit;
  const screen = page.viewportSize();
  await expect(page.locator('h1')).toBeVisible();
  await expect.soft(page.locator('h1, main'), stop).toHaveCount(2);
  await expectTitle(visit, stop);
  await expectNoAxeFindings(visit, stop);
  for (const width of widths) {
    await page.setViewportSize({ width, height: 640 });
    await expectNoSidewaysScroll(visit, `${stop}, ${width} px`);
  }
  await page.setViewportSize({ width: widths[0] ?? 320, height: 640 });
  await setTextSize(visit, '200%');
  await expectNoSidewaysScroll(visit, `${stop}, text at 200 %`);
  await setTextSize(visit, '');
  if (screen) await page.setViewportSize(screen);
};
