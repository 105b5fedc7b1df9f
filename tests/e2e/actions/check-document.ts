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

/** A code typed as it is printed, or the link of a QR pasted in its place. */
export const typeCode = async (visit: Visit, text: string): Promise<void> => {
  const { verify } = visit.words;
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

/** Exactly one answer, in words, with its facts where there are any, and nothing of the person but initials and three digits. */
export const expectAnswer = async (visit: Visit, state: VerificationState): Promise<void> => {
  const { page, words } = visit;
  const answer = page.locator('[data-state]');
  await expect(answer).toHaveCount(1);
  await expect(answer).toHaveAttribute('data-state', state);
  await expect(answer.getByRole('heading', { level: 2 })).toHaveText(words.verify.states[state].title);
  const facts = state !== 'altered' && state !== 'unknown';
  await expect(answer.locator('dd')).toHaveCount(facts ? 6 : 1);
  if (facts) {
    await expect(answer).toContainText('Ó. S. S.');
    await expect(answer).toContainText('01 5');
    await expect(answer).toContainText('21/11/2026');
  }
  const shown = (await page.locator('body').textContent()) ?? '';
  for (const secret of ['Santill', 'SASO750909', '00267500015']) expect(shown).not.toContain(secret);
};

/** Waits until the page says that it works without a connection, and cuts it. */
export const goOffline = async (visit: Visit): Promise<void> => {
  await openVerification(visit);
  await expect(visit.page.locator('[data-offline]')).toBeVisible({ timeout: 15_000 });
  await visit.page.context().setOffline(true);
};
