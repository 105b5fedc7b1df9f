import { readFile } from 'node:fs/promises';
import { locales } from '#lib/domain/basics/locale.ts';
import { digitsOfStatement } from '#lib/domain/document/statement.ts';
import { verificationStates } from '#lib/domain/document/verification.ts';
import {
  chooseFile,
  expectAnswer,
  goOffline,
  openQr,
  openVerification,
  pointCameraAt,
  typeCode,
} from '#tests/e2e/actions/check-document.ts';
import { downloadDocuments } from '#tests/e2e/actions/documents.ts';
import { inspect } from '#tests/e2e/actions/inspect.ts';
import { reachResult } from '#tests/e2e/actions/reach.ts';
import { expect, phone, test } from '#tests/e2e/test.ts';
import { button, pathIn } from '#tests/e2e/visit.ts';
import { plantDocument } from '#tests/support/e2e-documents.ts';
import { newPerson } from '#tests/support/e2e-people.ts';
import { everyNode, readPdf } from '#tests/support/read-pdf.ts';

test.describe('with scripts', () => {
  test.use(phone);

  test('a document is known for what it is by its QR, its code and its file', async ({ visit }) => {
    for (const state of verificationStates) {
      const { sealed, code, makePdf } = await plantDocument(visit.site, state);
      await openQr(visit, sealed);
      await expect(visit.page).toHaveURL(/\/es\/verificar\//);
      await expectAnswer(visit, state);
      await typeCode(visit, code);
      await expect(visit.page).toHaveURL(pathIn(visit, `/verificar/${code}`));
      await expectAnswer(visit, state);
      await openVerification(visit);
      await chooseFile(visit, await makePdf());
      await expectAnswer(visit, state);
    }
  });

  test('something that is no code says what to type, and keeps it; a file of more than 1 MB is refused in words', async ({
    visit,
  }) => {
    const { page, words } = visit;
    await openVerification(visit);
    await typeCode(visit, '7KQ2 M9XD');
    const field = page.getByLabel(words.verify.code.label);
    await expect(page.locator('#codigo-error')).toContainText(words.verify.code.form);
    await expect(field).toHaveValue('7KQ2 M9XD');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[data-state]')).toHaveCount(0);
    await openVerification(visit);
    await chooseFile(visit, Buffer.alloc(1_300_000, 'x'));
    await expect(page.locator('main')).toContainText(words.verify.file.tooLarge);
    await expect(page.locator('[data-state]')).toHaveCount(0);
  });
});

test.describe('without a connection', () => {
  test.use({ ...phone, expectedNoise: [/Failed to load resource/] });

  test('a document is known for what it is by its QR, a pasted link and its file', async ({ visit }) => {
    const planted = [];
    for (const state of verificationStates)
      planted.push({ state, ...(await plantDocument(visit.site, state)) });
    await goOffline(visit);
    for (const { state, sealed, makePdf } of planted) {
      await openQr(visit, sealed);
      await expectAnswer(visit, state);
      await expect(visit.page.locator('[data-state]')).toContainText('lista de documentos retirados');
      await typeCode(visit, `${visit.site.baseUrl}/verificar/${sealed}`);
      await expectAnswer(visit, state);
      await visit.page.reload();
      await chooseFile(visit, await makePdf());
      await expectAnswer(visit, state);
    }
  });

  test('the page opens, in both languages, says how old its list is, and tells a typed code to wait', async ({
    visit,
  }) => {
    const { page, words } = visit;
    await goOffline(visit);
    await typeCode(visit, '7KQ2M9XD4TRAH0VN83WEJ5CP6B');
    await expect(page.locator('#codigo-error')).toContainText(words.verify.code.offline);
    await expect(page.getByLabel(words.verify.code.label)).toHaveValue(/7KQ2/);
    for (const language of locales) {
      await page.goto(`/${language}/verificar`);
      await expect(page.locator('[data-offline]')).toContainText(/\d\d\/\d\d\/\d{4}, \d\d:\d\d h/);
    }
  });

  test('keeps the verification page, its files and the two lists, and nothing else', async ({ visit }) => {
    const { page } = visit;
    const { sealed } = await plantDocument(visit.site, 'valid');
    await goOffline(visit);
    await page.context().setOffline(false);
    await openQr(visit, sealed);
    await page.goto(pathIn(visit, ''));
    await page.goto(pathIn(visit, '/tramite'));
    const kept = await page.evaluate(async () => {
      const requests = await (await caches.open('verificar-1')).keys();
      return requests.map(({ url }) => new URL(url).pathname);
    });
    const others = kept.filter((path) => !path.startsWith('/_next/static/')).toSorted();
    expect(others).toEqual([
      '/api/verificar/llaves',
      '/api/verificar/revocados',
      '/en/verificar',
      '/es/verificar',
      '/icon.svg',
      '/verificar.en.webmanifest',
      '/verificar.es.webmanifest',
    ]);
    await page.context().setOffline(true);
    await expect(page.goto(pathIn(visit, '/tramite'))).rejects.toThrow();
    await page.context().setOffline(false);
  });
});

test('there is no barrier for assistive technology in any of the answers', async ({ visit }) => {
  for (const state of verificationStates) {
    const { sealed } = await plantDocument(visit.site, state);
    await visit.page.goto(pathIn(visit, `/verificar/${sealed}`));
    await inspect(visit, state);
  }
});

test.describe('with a camera', () => {
  test.use(phone);

  test('the QR of a document is read and answered', async ({ visit }) => {
    const { page, words, site } = visit;
    const { sealed } = await plantDocument(site, 'valid');
    await pointCameraAt(visit, `${site.baseUrl}/verificar/${digitsOfStatement(sealed)}`);
    await openVerification(visit);
    await button(visit, words.verify.scan.start).click();
    await expectAnswer(visit, 'valid');
    await expect(page.locator('video')).toHaveCount(0);
  });

  test('another QR is told to be none of ours, and the camera can be closed', async ({ visit }) => {
    const { page, words } = visit;
    await pointCameraAt(visit, 'https://otro.example/');
    await openVerification(visit);
    await button(visit, words.verify.scan.start).click();
    await expect(page.getByText(words.verify.scan.notOurs)).toBeVisible();
    await button(visit, words.verify.scan.stop).click();
    await expect(page.locator('video')).toHaveCount(0);
    await expect(page.locator('[data-state]')).toHaveCount(0);
  });
});

test('what a person just got is known by its code and its file, has a picture, and can be revoked', async ({
  visit,
}) => {
  const { page, site } = visit;
  const person = newPerson();
  const { nss, folio } = await reachResult(visit, person);
  const { constancia } = await downloadDocuments(visit);

  const started = page.waitForEvent('download');
  await page.locator('a[href$="tipo=imagen"]').click();
  const picture = await started;
  expect(picture.suggestedFilename()).toBe(`NSS_tarjeta_DEMO_${folio}.svg`);
  const svg = await readFile(await picture.path(), 'utf8');
  expect(svg.length).toBeLessThanOrEqual(60_000);
  expect(svg).toContain(`Número de Seguridad Social: ${nss}.`);

  const { structure } = await readPdf(constancia.bytes);
  const code =
    everyNode(structure).find(({ text }) => /^([0-9A-Z]{4} ){6}[0-9A-Z]{2}$/.test(text))?.text ?? '';
  const state = page.locator('[data-state]');
  await openVerification(visit);
  await typeCode(visit, code);
  await expect(state).toHaveAttribute('data-state', 'demonstration');
  await expect(state).toContainText(nss.slice(-3, -1));
  await openVerification(visit);
  await chooseFile(visit, constancia.bytes);
  await expect(state).toHaveAttribute('data-state', 'demonstration');

  site.records.takeBack(folio, null);
  await openVerification(visit);
  await typeCode(visit, code);
  await expect(state).toHaveAttribute('data-state', 'revoked');
  await openVerification(visit);
  await chooseFile(visit, constancia.bytes);
  await expect(state).toHaveAttribute('data-state', 'revoked');
});
