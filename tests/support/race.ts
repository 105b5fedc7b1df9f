import { createStore } from '#lib/adapters/store/store.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aCurp, addressed, aMail, anEmail, anIssue, aRequest } from '#tests/support/builders.ts';
import { testSealing } from '#tests/support/secret.ts';
import type { Where } from '#tests/support/stores.ts';

/** What a client saw: its CURP and the number or the refusal. */
export type Seen = { curp: string; answer: string };

/** The nth person asks for a number, with a new request. */
export const askOnce = async (store: Store, n: number): Promise<Seen> => {
  const request = aRequest({ curp: aCurp(n), email: anEmail(`persona${n}`) });
  await store.requests.create(request, aMail(request));
  const result = await store.issuances.issue(anIssue(addressed(request), 1, ['00', '68']));
  return { curp: request.curp, answer: result.ok ? result.value.nss : result.error };
};

/** Every one of `clients` asks for each of `curps` people, all at the same time. */
export const everybodyAsks = (store: Store, clients: number, curps: number): Promise<Seen[]> =>
  Promise.all(Array.from({ length: clients * curps }, (_, at) => askOnce(store, at % curps)));

const runAlone = async (where: Where, clients: number, curps: number): Promise<void> => {
  const store = await createStore(where, testSealing);
  process.stdout.write(JSON.stringify(await everybodyAsks(store, clients, curps)));
  await store.close();
};

const [where, clients, curps] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && where)
  await runAlone(JSON.parse(where), Number(clients), Number(curps));
