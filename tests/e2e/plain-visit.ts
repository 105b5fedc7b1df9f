import type { PersonName } from '#lib/domain/curp/name.ts';
import type { DocumentKind } from '#lib/domain/number/issuance.ts';
import type { HeldDocument, HeldDocuments } from '#tests/e2e/actions/documents.ts';
import { homeAddress } from '#tests/e2e/actions/give-address.ts';
import { receiveLink } from '#tests/e2e/actions/open-mail.ts';
import {
  beHuman,
  postAddress,
  postRequest,
  postReview,
  postUpToAddress,
} from '#tests/e2e/actions/post-ahead.ts';
import { expect } from '#tests/e2e/http-test.ts';
import { openPlainBrowser, type PlainBrowser, type PlainPage } from '#tests/e2e/plain-browser.ts';
import { pathIn, type Requester } from '#tests/e2e/visit.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';
import { plant } from '#tests/support/e2e-planted.ts';

/** A person in front of a browser without scripts that is only HTTP. */
export type PlainVisit = Requester & { browser: PlainBrowser };

type Typed = Pick<TestPerson, 'email'> & { curp: string };

/** The same person in another tab of the same browser, whatever browser that is. */
export const openPlainTab = (visit: Requester): PlainVisit => ({
  ...visit,
  browser: openPlainBrowser(visit.request),
});

export const openPath = (visit: PlainVisit, path: string): Promise<PlainPage> =>
  visit.browser.open(pathIn(visit, path));

/** Asks for the page that is shown once more. */
export const reload = ({ browser }: PlainVisit): Promise<PlainPage> => browser.open(browser.shown().url);

/** What this browser keeps, by name. */
export const cookiesOf = async ({ request }: PlainVisit): Promise<Record<string, string>> =>
  Object.fromEntries((await request.storageState()).cookies.map(({ name, value }) => [name, value]));

/** Fills in step 1 and presses "Continuar", whatever page answers. */
export const pressStart = async (visit: PlainVisit, { curp, email }: Typed): Promise<PlainPage> => {
  const { start } = visit.words.journey;
  await openPath(visit, '/tramite');
  const answers = { [start.curp]: curp, [start.email]: email, [start.emailConfirmation]: email };
  return visit.browser.press(start.submit, answers, await beHuman());
};

/** Step 1 up to "Revisa tu correo". */
export const startRequest = async (visit: PlainVisit, typed: Typed): Promise<void> => {
  expect((await pressStart(visit, typed)).path).toMatch(/\/tramite\/correo$/);
};

export const openMail = async (visit: PlainVisit, person: Pick<TestPerson, 'email'>): Promise<string> => {
  const link = await receiveLink(visit, person);
  await visit.browser.open(link);
  return link;
};

/** Answers the question of a page that a mail leads to with yes. The browser that began only presses the button. */
export const sayYes = ({ browser, words }: PlainVisit, yes: string, submit = words.holder.choice.submit) => {
  const isAsked = browser.shown().find('input[name=respuesta]').length > 0;
  return browser.press(submit, isAsked ? { [yes]: true } : {});
};

/** "Confirmar mi correo", from whatever page the link opened. */
export const confirmEmail = async (visit: PlainVisit): Promise<void> => {
  const { confirm } = visit.words.journey;
  const { path } = await sayYes(visit, confirm.yes, confirm.submit);
  expect(path).not.toContain('confirmar');
};

export const sayItsMe = (visit: PlainVisit): Promise<PlainPage> =>
  visit.browser.press(visit.words.journey.identity.yes);

export const sayItsNotMe = (visit: PlainVisit): Promise<PlainPage> =>
  visit.browser.press(visit.words.journey.identity.no);

export const giveNames = ({ browser, words }: PlainVisit, name: PersonName): Promise<PlainPage> => {
  const { identity } = words.journey;
  return browser.press(identity.submit, {
    [identity.givenNames]: name.givenNames,
    [identity.firstSurname]: name.firstSurname,
    [identity.secondSurnameOptional]: name.secondSurname,
  });
};

/** Step 2, from the postal code to "Revisa tus datos". */
export const giveAddress = async ({ browser, words }: PlainVisit): Promise<void> => {
  const { address } = words.journey;
  await browser.press(address.search, { [address.postalCode]: homeAddress.postalCode });
  const { path } = await browser.press(address.submit, {
    [address.settlement]: homeAddress.settlement,
    [address.street]: homeAddress.street,
    [address.exteriorNumber]: homeAddress.exteriorNumber,
  });
  expect(path).toMatch(/\/tramite\/revisar$/);
};

/** "Solicitar mi NSS". */
export const requestNumber = async ({ browser, words }: PlainVisit): Promise<void> => {
  expect((await browser.press(words.journey.review.submit)).path).toMatch(/\/tramite\/resultado$/);
};

/** The number and the folio as the result page shows them. */
export const readNumber = ({ browser }: PlainVisit): { nss: string; folio: string } => {
  const { find } = browser.shown();
  const nss = find('[data-nss]').first().text();
  const folio = find('[data-folio]').attr('data-folio') ?? '';
  expect(nss).toMatch(/^\d{11}$/);
  expect(folio).toMatch(/^\d{22}$/);
  plant(nss);
  return { nss, folio };
};

/** Presses a button that ends the visit: the last page tells the browser to keep nothing. */
export const leaveBy = async ({ browser, words }: PlainVisit, name: string): Promise<void> => {
  const { heading, headers } = await browser.press(name);
  expect(heading).toBe(words.journey.finished.title);
  expect(headers['clear-site-data']).toBe('"cache", "storage"');
};

/** "Finalizar trámite". */
export const finish = (visit: PlainVisit): Promise<void> => leaveBy(visit, visit.words.journey.result.finish);

/** Addresses of both PDFs on the result page. */
export const documentLinks = ({ browser }: PlainVisit): string[] => {
  const { find } = browser.shown();
  const links = find('a[href*="/documentos/"][href*="tipo="]').toArray();
  return links.map((link) => find(link).attr('href') ?? '');
};

/** Both PDFs through the links of the result page, as a browser keeps them. */
export const downloadDocuments = async (visit: PlainVisit): Promise<HeldDocuments> => {
  const download = async (kind: DocumentKind): Promise<HeldDocument> => {
    const link = visit.browser.shown().find(`a[href$="tipo=${kind}"]`).attr('href') ?? '';
    const answer = await visit.request.get(link);
    expect(answer.status()).toBe(200);
    const [, name = ''] =
      /^attachment; filename="(.+)"$/.exec(answer.headers()['content-disposition'] ?? '') ?? [];
    return { name, bytes: await answer.body() };
  };
  return { constancia: await download('constancia'), tarjeta: await download('tarjeta') };
};

// To a page of the journey by the posts on the way to it, because the test is about what comes then.

const openStep = async (visit: PlainVisit, step: string): Promise<void> => {
  expect((await openPath(visit, `/tramite/${step}`)).path).toMatch(new RegExp(`/tramite/${step}$`));
};

/** Up to whatever the service wants to know about who this is. */
export const enter = async (visit: PlainVisit, person: TestPerson): Promise<PlainPage> => {
  await postRequest(visit, person);
  return openPath(visit, '/tramite/identidad');
};

/** Up to "¿Eres tú?", for somebody whom the registry knows. */
export const reachIdentity = async (visit: PlainVisit, person: TestPerson): Promise<void> => {
  visit.site.records.register(person);
  await postRequest(visit, person);
  await openStep(visit, 'identidad');
};

export const reachAddress = async (visit: PlainVisit, person: TestPerson): Promise<void> => {
  await postUpToAddress(visit, person);
  await openStep(visit, 'domicilio');
};

export const reachReview = async (visit: PlainVisit, person: TestPerson): Promise<void> => {
  await postUpToAddress(visit, person);
  await postAddress(visit);
  await openStep(visit, 'revisar');
};

export const reachResult = async (
  visit: PlainVisit,
  person: TestPerson,
): Promise<{ nss: string; folio: string }> => {
  await postUpToAddress(visit, person);
  await postAddress(visit);
  await postReview(visit);
  await openStep(visit, 'resultado');
  return readNumber(visit);
};

/** From step 1 to the number, each page as a person goes through it. */
export const walkToResult = async (
  visit: PlainVisit,
  person: TestPerson,
): Promise<{ nss: string; folio: string }> => {
  visit.site.records.register(person);
  await startRequest(visit, person);
  await openMail(visit, person);
  await confirmEmail(visit);
  await sayItsMe(visit);
  await giveAddress(visit);
  await requestNumber(visit);
  return readNumber(visit);
};

/** The page that waits for the mail says that it was handed over. */
export const waitUntilDelivered = async (visit: PlainVisit): Promise<void> => {
  const delivered = visit.words.journey.inbox.delivered('').trim();
  await expect(async () =>
    expect((await openPath(visit, '/tramite/correo')).main).toContain(delivered),
  ).toPass();
};
