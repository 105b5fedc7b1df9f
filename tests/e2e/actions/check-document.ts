import { expect } from '@playwright/test';
import { formatCode } from '#lib/domain/document/code.ts';
import { digitsOfStatement } from '#lib/domain/document/statement.ts';
import type { VerificationState } from '#lib/domain/document/verification.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';

export const openVerification = async (visit: Visit): Promise<void> => {
  await visit.page.goto(pathIn(visit, '/verificar'));
};

/** What the QR of a document says, opened as the camera of a phone does. */
export const openQr = async ({ page }: Visit, sealed: string): Promise<void> => {
  await page.goto(`/verificar/${digitsOfStatement(sealed)}`);
};

/** After an answer the forms are folded. */
const unfoldForms = async ({ page, words }: Visit): Promise<void> => {
  const folded = page.locator('details:not([open])', { hasText: words.verify.again });
  if (await folded.count()) await page.getByText(words.verify.again).click();
};

/** A code typed as it is printed, or the link of a QR pasted in its place. */
export const typeCode = async (visit: Visit, text: string): Promise<void> => {
  const { verify } = visit.words;
  await unfoldForms(visit);
  await visit.page.getByLabel(verify.code.label).fill(/^[0-9A-Z]{26}$/.test(text) ? formatCode(text) : text);
  await button(visit, verify.code.submit).click();
};

/** Chooses a PDF; without JavaScript it is sent. */
export const chooseFile = async (visit: Visit, pdf: Buffer): Promise<void> => {
  const { verify } = visit.words;
  const file = { name: 'documento.pdf', mimeType: 'application/pdf', buffer: pdf };
  await visit.page.getByLabel(verify.file.label).setInputFiles(file);
  if (!visit.isScripted) await button(visit, verify.file.submit).click();
};

/** A browser that reads QR codes, and a camera that looks at this text. */
export const pointCameraAt = async (visit: Visit, text: string): Promise<void> => {
  await visit.page.addInitScript((rawValue) => {
    class Detector {
      static getSupportedFormats = async () => ['qr_code'];
      detect = async () => [{ rawValue }];
    }
    Object.defineProperty(window, 'BarcodeDetector', { value: Detector });
    const getUserMedia = async () => {
      const canvas = document.createElement('canvas');
      canvas.getContext('2d')?.fillRect(0, 0, 10, 10);
      return canvas.captureStream(10);
    };
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia } });
  }, text);
};

/** Exactly one answer, in words, first in the title and with the focus, with its facts where there are any, and nothing of the person but initials and three digits. */
export const expectAnswer = async (
  visit: Visit,
  state: VerificationState,
  { verify } = visit.words,
  title = verify.states[state].title,
  facts = state === 'altered' || state === 'unknown' ? 0 : 5,
): Promise<void> => {
  const { page } = visit;
  const answer = page.locator('[data-state]');
  await expect(answer).toHaveCount(1);
  await expect(answer).toHaveAttribute('data-state', state);
  await expect(answer.getByRole('heading', { level: 2 })).toHaveText(title);
  await expect(page).toHaveTitle(new RegExp(`^${title} – ${verify.title}`));
  await expect(page.locator('#respuesta')).toBeFocused();
  await expect(answer.locator('dd')).toHaveCount(facts + 1);
  if (facts) {
    await expect(answer).toContainText('Ó. S. S.');
    await expect(answer).toContainText('015');
    await expect(answer).toContainText('21 de noviembre de 2026');
  }
  const shown = (await page.locator('body').textContent()) ?? '';
  for (const secret of ['Santill', 'SASO750909', '00267500015']) expect(shown).not.toContain(secret);
};

/** The same about a file, which is told that it is not from here instead of a slip in its code. */
export const expectFileAnswer = (visit: Visit, state: VerificationState): Promise<void> => {
  const { words } = visit;
  return state === 'unknown'
    ? expectAnswer(visit, state, words, words.verify.foreign.title)
    : expectAnswer(visit, state);
};

/** Waits until the page says that it works without a connection, and cuts it. */
export const goOffline = async (visit: Visit): Promise<void> => {
  await openVerification(visit);
  await expect(visit.page.locator('[data-offline]')).toBeVisible({ timeout: 15_000 });
  await visit.page.context().setOffline(true);
};
