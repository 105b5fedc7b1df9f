import { systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { decodeCurp } from '#lib/domain/curp/curp.ts';
import { parseEmail } from '#lib/domain/email/email.ts';
import { confirmEmail, identify, type Started } from '#lib/domain/request/request.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { anAddress, anIssue } from '#tests/support/builders.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';
import { plant } from '#tests/support/e2e-planted.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import { siteSecret } from '#tests/support/secret.ts';

const withStore = async <T>({ file }: Site, act: (store: Store) => Promise<T>): Promise<T> => {
  const store = await createStore({ file }, { secretKey: siteSecret });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
};

/** Somebody whom the registry does not know and who got a number a while ago, without a browser; answers their folio. */
export const addCase = (site: Site, { curp, name, email: address }: TestPerson): Promise<string> =>
  withStore(site, async (store) => {
    const email = parseEmail(address);
    if (!email.ok) throw new Error(email.error);
    const about = {
      id: systemRandom.id(),
      curp,
      email: email.value,
      locale: 'es',
      startedAt: Date.now(),
    } as const;
    const started: Started = { ...about, stage: 'started' };
    const { birthDate, sex, entity } = decodeCurp(curp);
    const person = { name, birthDate, sex, birthEntity: entity };
    const request = identify(confirmEmail(started, Date.now()), person, 'declared');
    await store.requests.create(request, null);
    const input = anIssue({ ...request, stage: 'addressed', address: anAddress() }, 1);
    const issued = await store.issuances.issue({ ...input, mail: null });
    if (!issued.ok) throw new Error(issued.error);
    plant(issued.value.nss);
    return issued.value.folio;
  });

/** The folio of the newest documents of a person, and what they call them. */
export const newestCase = (site: Site, { curp }: TestPerson) =>
  withStore(site, async (store) => {
    const issuance = await store.issuances.findByCurp(curp);
    if (!issuance) throw new Error('This person has no documents');
    return { folio: issuance.folio, name: issuance.person.name };
  });
