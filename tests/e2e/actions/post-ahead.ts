import { createHumanCheck } from '#lib/adapters/human-check/human-check.ts';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { createMemoryCounts } from '#lib/adapters/limiter/memory-counts.ts';
import { ways } from '#tests/e2e/actions/forge.ts';
import { homeAddress } from '#tests/e2e/actions/give-address.ts';
import { receiveLink, tokenIn } from '#tests/e2e/actions/open-mail.ts';
import type { Requester } from '#tests/e2e/visit.ts';
import { actsOfBuild } from '#tests/support/desk-matrix.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';
import { operate } from '#tests/support/e2e-staff.ts';
import { siteSecret } from '#tests/support/secret.ts';

// The way to a page as the posts of a browser without JavaScript, without drawing the pages on it: tests of what comes before walk.

/** Posts the form of an action with the cookies of this browser, and follows nowhere. */
const post = async (visit: Requester, action: string, path: string, fields: Record<string, string> = {}) => {
  const act = actsOfBuild().find(({ name }) => name === `tramite/${action}`);
  if (!act) throw new Error(`${action} is not in the build`);
  const { body } = ways.plain(act, { locale: visit.language, ...fields });
  const { origin } = new URL(visit.site.baseUrl);
  const answer = await visit.request.post(`/${visit.language}/tramite${path}`, {
    multipart: body,
    headers: { origin },
    maxRedirects: 0,
  });
  const to = answer.headers().location ?? '';
  if (answer.status() !== 303 || to.includes('aviso=')) throw new Error(`${action} led nowhere: ${to}`);
};

/** The unseen fields of step 1, with the letters of an image that was drawn a while ago. */
export const beHuman = async () => {
  const check = createHumanCheck({
    mode: 'letters',
    clock: { now: () => Date.now() - 2_000 },
    random: systemRandom,
    keyring: createKeyring(siteSecret),
    uses: createMemoryCounts(),
  });
  const { token } = await check.newChallenge();
  return { humanToken: token, letters: check.lettersOf(token) ?? '' };
};

let settlement: string | undefined;

const settlementOf = async ({ site }: Requester): Promise<string> => {
  settlement ??= await operate(site, async ({ store }) => {
    const place = await store.postalCodes.find(homeAddress.postalCode);
    return place?.settlements.find(({ name, type }) => `${name} (${type})` === homeAddress.settlement)?.id;
  });
  return settlement ?? '';
};

/** Step 1 and the link of the mail. */
export const postRequest = async (visit: Requester, person: TestPerson): Promise<void> => {
  const { curp, email } = person;
  const fields = { curp, email, emailConfirmation: email, ...(await beHuman()) };
  await post(visit, 'actions.ts start', '', fields);
  const token = tokenIn(await receiveLink(visit, person));
  await post(visit, 'confirmar/[token]/actions.ts confirm', `/confirmar/${token}`, { token });
};

/** "Sí, soy yo". */
export const postIdentity = (visit: Requester): Promise<void> =>
  post(visit, 'identidad/actions.ts accept', '/identidad');

/** Up to the address, for somebody whom the registry knows. */
export const postUpToAddress = async (visit: Requester, person: TestPerson): Promise<void> => {
  visit.site.records.register(person);
  await postRequest(visit, person);
  await postIdentity(visit);
};

export const postAddress = async (visit: Requester): Promise<void> => {
  const { postalCode, street, exteriorNumber } = homeAddress;
  const fields = { postalCode, street, exteriorNumber, settlement: await settlementOf(visit) };
  await post(visit, 'domicilio/actions.ts giveAddress', '/domicilio', fields);
};

/** "Solicitar mi NSS". */
export const postReview = (visit: Requester): Promise<void> =>
  post(visit, 'revisar/actions.ts assign', '/revisar');
