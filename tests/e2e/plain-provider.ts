import { providerName } from '#tests/e2e/actions/identify-with-provider.ts';
import { expect } from '#tests/e2e/http-test.ts';
import type { PlainVisit } from '#tests/e2e/plain-visit.ts';

export const askProvider = async ({ browser, words }: PlainVisit): Promise<void> => {
  await browser.follow(words.proof.button(providerName));
};

/** On the provider's own pages; who changes accounts without scripts there has one more button to press. */
export const signInAs = async ({ browser }: PlainVisit, account: string): Promise<void> => {
  const { find } = await browser.press('Entrar', { Cuenta: account });
  if (find('button').text() === 'Continue') await browser.press('Continue');
};

/** There and back, up to the page that asks for one more press. */
export const identifyAs = async (visit: PlainVisit, account: string): Promise<void> => {
  await askProvider(visit);
  await signInAs(visit, account);
  expect(visit.browser.shown().path).toMatch(/\/tramite\/identificado$/);
};

export const goOnProven = async ({ browser, words }: PlainVisit): Promise<void> => {
  await browser.press(words.proof.submit);
};
