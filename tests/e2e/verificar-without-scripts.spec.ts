import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { formatCode } from '#lib/domain/document/code.ts';
import { digitsOfStatement } from '#lib/domain/document/statement.ts';
import { type VerificationState, verificationStates } from '#lib/domain/document/verification.ts';
import { expect, test } from '#tests/e2e/http-test.ts';
import { fieldUnder } from '#tests/e2e/plain-browser.ts';
import { openPath, type PlainVisit } from '#tests/e2e/plain-visit.ts';
import { plantDocument } from '#tests/support/e2e-documents.ts';

const send = ({ browser, words }: PlainVisit, bytes: Buffer) => {
  const { label, submit } = words.verify.file;
  const file = new File([new Uint8Array(bytes)], 'documento.pdf', { type: 'application/pdf' });
  return browser.press(submit, { [label]: file });
};

/** Exactly one answer, in words, with its facts where there are any, and nothing of the person but initials and three digits. */
const expectAnswer = (
  { browser, words }: PlainVisit,
  state: VerificationState,
  title = words.verify.states[state].title,
  isOfFile = browser.shown().path === '/es/verificar',
): void => {
  const { find } = browser.shown();
  const answer = find('[data-state]');
  expect(answer.toArray().map((each) => find(each).attr('data-state'))).toEqual([state]);
  expect(answer.find('h2').text()).toBe(title);
  expect(answer.find('h2').attr('autofocus')).toBeDefined();
  // The answer about a file has no address of its own, and so no title of its own.
  if (!isOfFile)
    expect(find('title').first().text()).toMatch(new RegExp(`^${title} – ${words.verify.title}`));
  const hasFacts = state !== 'altered' && state !== 'unknown';
  expect(answer.find('dd').length).toBe(hasFacts ? 6 : 1);
  if (hasFacts)
    for (const fact of ['Ó. S. S.', '015', '21 de noviembre de 2026']) expect(answer.text()).toContain(fact);
  for (const secret of ['Santill', 'SASO750909', '00267500015'])
    expect(find('body').text()).not.toContain(secret);
};

for (const state of verificationStates)
  test(`a document is ${state} by its QR, its code and its file`, async ({ plain }) => {
    const { browser, site, words } = plain;
    const { sealed, code, makePdf, onPaper } = await plantDocument(site, state);
    const { path } = await browser.open(`/verificar/${digitsOfStatement(sealed)}`);
    expect(path).toMatch(/^\/es\/verificar\//);
    expectAnswer(plain, onPaper);
    const typed = await browser.press(words.verify.code.submit, {
      [words.verify.code.label]: formatCode(code),
    });
    expect(typed.path).toBe(`/es/verificar/${code}`);
    expectAnswer(plain, onPaper);
    // A slip is corrected in place.
    expect(fieldUnder(typed, words.verify.code.label).val()).toBe(
      onPaper === 'unknown' ? formatCode(code) : '',
    );
    await openPath(plain, '/verificar');
    await send(plain, await makePdf());
    expectAnswer(plain, state, state === 'unknown' ? words.verify.foreign.title : undefined);
  });

test('something that is no code says what to type, and keeps it', async ({ plain }) => {
  const { browser, words } = plain;
  const { label, submit, form } = words.verify.code;
  await openPath(plain, '/verificar');
  const { find } = await browser.press(submit, { [label]: '7KQ2 M9XD' });
  expect(find('#codigo-error').text()).toContain(form);
  expect(find('[data-state]').length).toBe(0);
  const field = fieldUnder(browser.shown(), label);
  expect(field.val()).toBe('7KQ2 M9XD');
  expect(field.attr('aria-invalid')).toBe('true');
});

test('a photo and a file of another kind are told what they are', async ({ plain }) => {
  const { verify } = plain.words;
  await openPath(plain, '/verificar');
  const photo = await send(plain, Buffer.from('\xff\xd8\xff\xe0', 'latin1'));
  expect(photo.find('[data-state="copy"]').text()).toContain(verify.picture.title);
  const letter = await send(plain, Buffer.from('PK letter'));
  expect(letter.find('#archivo-error').text()).toContain(verify.file.otherKind);
  expect(letter.find('.error-summary a[href="#archivo"]').length).toBe(1);
  expect(letter.find('[data-state]').length).toBe(0);
});

test('a file of more than 1 MB is refused in words', async ({ plain }) => {
  await openPath(plain, '/verificar');
  const { main, find } = await send(plain, Buffer.alloc(1_300_000, 'x'));
  expect(main).toContain(plain.words.verify.file.tooLarge);
  expect(find('[data-state]').length).toBe(0);
});

test('the answer about a file takes the place of the answer about a code, and says what to do about a copy', async ({
  plain,
}) => {
  const { browser, site, words } = plain;
  const { sealed, makePdf } = await plantDocument(site, 'copy');
  await browser.open(`/verificar/${digitsOfStatement(sealed)}`);
  await send(plain, await makePdf());
  expectAnswer(plain, 'copy', words.verify.states.copy.title, true);
  const answer = browser.shown().find('[data-state]');
  expect(answer.text()).toContain(words.verify.result.compareCopy);
  expect(answer.find('a[href="#qr"]').text()).toBe(words.verify.result.toCode);
  expect(browser.shown().find('#archivo-hint').text()).toBe(words.verify.file.hintSent);
});

test('a document with a date that has not come gets a warning with what to do', async ({ plain }) => {
  const { browser, site, words } = plain;
  const tomorrow = mexicoCityDate(Date.now() + 86_400_000);
  for (const [issuedOn, isWarned] of [
    [tomorrow, true],
    [mexicoCityDate(Date.now()), false],
  ] as const) {
    const { sealed } = await plantDocument(site, 'valid', issuedOn);
    await browser.open(`/verificar/${digitsOfStatement(sealed)}`);
    expect(browser.shown().find('[data-state="valid"]').text().includes(words.verify.result.early)).toBe(
      isWarned,
    );
  }
});

test('the language link keeps the document', async ({ plain }) => {
  const { sealed } = await plantDocument(plain.site, 'valid');
  await openPath(plain, `/verificar/${sealed}`);
  const { path, find } = await plain.browser.follow(plain.words.frame.switchLanguage);
  expect(path).toBe(`/en/verificar/${sealed}`);
  expect(find('[data-state="valid"]').length).toBe(1);
});

test('the two lists are open to every site, and to nobody else anything', async ({ plain }) => {
  for (const list of ['llaves', 'revocados']) {
    const response = await plain.request.get(`/api/verificar/${list}`);
    expect(response.status()).toBe(200);
    expect(response.headers()['access-control-allow-origin']).toBe('*');
    expect(await response.text()).not.toContain(plain.site.baseUrl);
  }
  for (const path of ['/es/verificar', '/api/health'])
    expect((await plain.request.get(path)).headers()['access-control-allow-origin']).toBeUndefined();
});
