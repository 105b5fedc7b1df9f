import { reachResult } from '#tests/e2e/actions/reach.ts';
import { expect, phone, test } from '#tests/e2e/test.ts';
import { button, type Visit } from '#tests/e2e/visit.ts';
import { newPerson } from '#tests/support/e2e-people.ts';

type Told = { name: string; type: string; size: number; also: string[] };

/** A browser with a share sheet. It refuses the first file, as browsers do when the press was too long ago. */
const giveShareSheet = async ({ page }: Visit): Promise<Told[]> => {
  const told: Told[] = [];
  await page.exposeFunction('tell', (file: Told) => told.push(file));
  await page.addInitScript(() => {
    let isFirst = true;
    const share = async ({ files = [], ...also }: ShareData) => {
      if (isFirst) {
        isFirst = false;
        throw new DOMException('', 'NotAllowedError');
      }
      const [file] = files;
      const tell: unknown = Reflect.get(window, 'tell');
      if (file && typeof tell === 'function')
        await tell({ name: file.name, type: file.type, size: file.size, also: Object.keys(also) });
    };
    Object.assign(navigator, { canShare: () => true, share });
  });
  return told;
};

test.use(phone);

test('picture and PDFs go to another app of the telephone, without name or number in their file names', async ({
  visit,
}) => {
  const { page, words } = visit;
  const told = await giveShareSheet(visit);
  const { folio, nss } = await reachResult(visit, newPerson());
  const { share } = words.journey.result;
  await page.getByText(share.label, { exact: true }).click();
  await expect(page.getByText(share.warning)).toBeVisible();
  await button(visit, share.picture).click();
  await expect(page.getByText(share.again)).toBeVisible();
  for (const label of [share.picture, share.tarjeta, share.constancia]) {
    const before = told.length;
    await button(visit, label).click();
    await expect.poll(() => told.length).toBe(before + 1);
  }
  expect(told.map(({ name, type, also }) => ({ name, type, also }))).toEqual([
    { name: `NSS_tarjeta_DEMO_${folio}.png`, type: 'image/png', also: [] },
    { name: `NSS_tarjeta_DEMO_${folio}.pdf`, type: 'application/pdf', also: [] },
    { name: `NSS_constancia_DEMO_${folio}.pdf`, type: 'application/pdf', also: [] },
  ]);
  for (const { name, size } of told) {
    expect(size).toBeGreaterThan(10_000);
    expect(name).not.toContain(nss);
  }
});

test.describe('when the session ended', () => {
  test.use({ expectedNoise: [/Failed to load resource/] });

  test('the page says so instead of sharing a page; a browser without a sheet offers nothing', async ({
    visit,
  }) => {
    const { page, words } = visit;
    const { share } = words.journey.result;
    await reachResult(visit, newPerson());
    await expect(page.locator('[data-share]')).toHaveCount(0);
    const told = await giveShareSheet(visit);
    await page.reload();
    await page.getByText(share.label, { exact: true }).click();
    await page.context().clearCookies();
    await button(visit, share.tarjeta).click();
    await expect(page.getByText(share.failed)).toBeVisible();
    expect(told).toEqual([]);
  });
});
