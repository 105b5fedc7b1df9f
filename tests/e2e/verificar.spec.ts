import { readFile } from 'node:fs/promises';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { locales } from '#lib/domain/basics/locale.ts';
import { digitsOfStatement } from '#lib/domain/document/statement.ts';
import { verificationStates } from '#lib/domain/document/verification.ts';
import {
  chooseFile,
  expectAnswer,
  expectFileAnswer,
  goOffline,
  openQr,
  openVerification,
  pointCameraAt,
  typeCode,
} from '#tests/e2e/actions/check-document.ts';
import { downloadDocuments } from '#tests/e2e/actions/documents.ts';
import { holdScripts } from '#tests/e2e/actions/hold-scripts.ts';
import { inspect } from '#tests/e2e/actions/inspect.ts';
import { reachResult } from '#tests/e2e/actions/reach.ts';
import { expect, phone, test } from '#tests/e2e/test.ts';
import { button, pathIn } from '#tests/e2e/visit.ts';
import { plantDocument } from '#tests/support/e2e-documents.ts';
import { newPerson } from '#tests/support/e2e-people.ts';
import { everyNode, readPdf } from '#tests/support/read-pdf.ts';

test.describe('with scripts', () => {
  test.use(phone);

  test('a file that was chosen before the scripts came is checked when they come', async ({ visit }) => {
    const { makePdf } = await plantDocument(visit.site, 'valid');
    const letGo = await holdScripts(visit);
    await visit.page.goto(pathIn(visit, '/verificar'), { waitUntil: 'commit' });
    await chooseFile(visit, await makePdf());
    await letGo();
    await expectAnswer(visit, 'valid');
  });

  test('a document is known for what it is by its QR, its code and its file', async ({ visit }) => {
    for (const state of verificationStates) {
      const { sealed, code, makePdf, onPaper } = await plantDocument(visit.site, state);
      await openQr(visit, sealed);
      await expect(visit.page).toHaveURL(/\/es\/verificar\//);
      await expectAnswer(visit, onPaper);
      await typeCode(visit, code);
      await expect(visit.page).toHaveURL(pathIn(visit, `/verificar/${code}`));
      await expectAnswer(visit, onPaper);
      await openVerification(visit);
      await chooseFile(visit, await makePdf());
      await expectFileAnswer(visit, state);
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
    await expect(page.locator('.error-summary')).toBeFocused();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(field).toHaveValue('7KQ2 M9XD');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('[data-state]')).toHaveCount(0);
    await openVerification(visit);
    await chooseFile(visit, Buffer.alloc(1_300_000, 'x'));
    await expect(page.locator('main')).toContainText(words.verify.file.tooLarge);
    await expect(page.locator('[data-state]')).toHaveCount(0);
  });
});

test.describe('a file that is not the PDF', () => {
  test.use(phone);

  test('is told what it is, and the QR in a photo is read where the browser can', async ({ visit }) => {
    const { page, words, site } = visit;
    const { sealed } = await plantDocument(site, 'valid');
    const photo = PNG.sync.write(new PNG({ width: 40, height: 40 }));
    await openVerification(visit);
    await chooseFile(visit, photo);
    await expectAnswer(visit, 'copy', words, words.verify.picture.title, 0);
    await expect(page.locator('[data-state]')).toContainText(words.verify.picture.text);
    await chooseFile(visit, Buffer.from('PK\u0003\u0004 a letter'));
    await expect(page.locator('#archivo-error')).toContainText(words.verify.file.otherKind);
    await expect(page.locator('.error-summary')).toBeFocused();
    await expect(page.locator('[data-state]')).toHaveCount(0);
    await typeCode(visit, sealed);
    await expectAnswer(visit, 'valid');
    await pointCameraAt(visit, `${site.baseUrl}/verificar/${digitsOfStatement(sealed)}`);
    await openVerification(visit);
    await chooseFile(visit, photo);
    await expectAnswer(visit, 'valid');
  });

  test('and the page is short, shows first where to look for its address, and folds its forms after an answer', async ({
    visit,
  }) => {
    const { page, words, site } = visit;
    const { sealed } = await plantDocument(site, 'valid');
    const height = () => page.evaluate(() => document.documentElement.scrollHeight);
    await openVerification(visit);
    const first = page.locator('main p').first();
    await expect(first).toContainText(`diga ${new URL(site.baseUrl).host}.`);
    await expect(button(visit, words.verify.code.submit)).toBeVisible();
    expect(await height()).toBeLessThanOrEqual(1_500);
    await openQr(visit, sealed);
    await expect(page.locator('[data-state]')).toBeVisible();
    await expect(button(visit, words.verify.code.submit)).toBeHidden();
    expect(await height()).toBeLessThanOrEqual(2_000);
    await page.goto(pathIn(visit, '/verificar/como'));
    // A line of it is the operator's contact.
    expect(await height()).toBeLessThanOrEqual(1_050);
  });
});

test('over plain http the page says that a PDF is sent, and sends it when its button is pressed, not before', async ({
  visit,
}) => {
  const { page, words, site } = visit;
  // Browsers give no cryptography to pages over plain http, except on the same machine.
  await page.addInitScript(() => Object.defineProperty(window.crypto, 'subtle', { value: undefined }));
  const { sealed, makePdf } = await plantDocument(site, 'valid');
  const posts: string[] = [];
  page.on('request', (request) => request.method() === 'POST' && posts.push(request.url()));
  await openVerification(visit);
  await chooseFile(visit, await makePdf());
  await expect(page.locator('#archivo-hint')).toHaveText(words.verify.file.hintSent);
  await expect(button(visit, words.verify.file.submit)).toBeVisible();
  expect(posts).toEqual([]);
  await button(visit, words.verify.file.submit).click();
  await expectAnswer(visit, 'valid');
  expect(posts).toHaveLength(1);
  await page.goto(pathIn(visit, `/verificar#${sealed}`));
  await expect(page).toHaveURL(pathIn(visit, `/verificar/${sealed}`));
  await expectAnswer(visit, 'valid');
});

test.describe('without a connection', () => {
  test.use({ ...phone, expectedNoise: [/Failed to load resource/] });

  test('a document is known for what it is by its QR, a pasted link and its file', async ({ visit }) => {
    const planted = [];
    for (const state of verificationStates)
      planted.push({ state, ...(await plantDocument(visit.site, state)) });
    await goOffline(visit);
    for (const { state, onPaper, sealed, makePdf } of planted) {
      await openQr(visit, sealed);
      await expectAnswer(visit, onPaper);
      await expect(visit.page.locator('[data-state]')).toContainText('lista de documentos retirados');
      await typeCode(visit, `${visit.site.baseUrl}/verificar/${sealed}`);
      await expectAnswer(visit, onPaper);
      await visit.page.reload();
      await chooseFile(visit, await makePdf());
      await expectFileAnswer(visit, state);
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
      await expect(page.locator('[data-offline]')).toContainText(/\d{4}, \d+:\d\d/);
    }
  });

  test('lists that are three days old say neither that a document is in force nor that a newer one is not from here', async ({
    visit,
  }) => {
    const { page, words, site } = visit;
    const { sealed } = await plantDocument(site, 'valid');
    await goOffline(visit);
    await page.clock.setFixedTime(Date.now() + 3 * 86_400_000);
    const newer = await plantDocument(site, 'valid');
    await openQr(visit, newer.sealed);
    await expect(page.locator('#respuesta')).toHaveText(words.verify.result.old.unknown.title);
    await openQr(visit, sealed);
    await expect(page.locator('#respuesta')).toHaveText(words.verify.result.old.valid.title);
    await expect(page.locator('[data-state]')).not.toContainText(words.verify.states.valid.title);
    await expect(page.locator('[data-offline]')).toContainText(words.verify.offline.old);
  });

  test('keeps the verification page, the one that explains it, their files and the two lists, and nothing else', async ({
    visit,
  }) => {
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
      '/en/verificar/como',
      '/es/verificar',
      '/es/verificar/como',
      '/icon.svg',
      '/verificar.en.webmanifest',
      '/verificar.es.webmanifest',
    ]);
    await page.context().setOffline(true);
    await page.goto(pathIn(visit, '/verificar/como'));
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(visit.words.verify.how.title);
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

test('what a person just got can be copied over plain http, is known by its code and its file, has a picture, and can be revoked', async ({
  visit,
}) => {
  const { page, site } = visit;
  const person = newPerson();
  const { nss, folio } = await reachResult(visit, person);
  const { constancia } = await downloadDocuments(visit);
  // As over plain http, where there is no Clipboard API.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await button(visit, visit.words.frame.copy.label).click();
  await expect(page.getByText(visit.words.frame.copy.done)).toBeVisible();

  const started = page.waitForEvent('download');
  await page.locator('a[href$="tipo=imagen"]').click();
  const picture = await started;
  expect(picture.suggestedFilename()).toBe(`NSS_tarjeta_DEMO_${folio}.png`);
  const { width, height, data } = PNG.sync.read(await readFile(await picture.path()));
  const qr = jsQR(Uint8ClampedArray.from(data), width, height)?.data ?? '';
  expect(qr).toMatch(/\/verificar\/\d+$/);

  const { structure } = await readPdf(constancia.bytes);
  const code =
    everyNode(structure).find(({ text }) => /^([0-9A-Z]{4} ){6}[0-9A-Z]{2}$/.test(text))?.text ?? '';
  const state = page.locator('[data-state]');
  await openVerification(visit);
  await typeCode(visit, code);
  await expect(state).toHaveAttribute('data-state', 'demonstration');
  await expect(state).toContainText(nss.slice(-3));
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
