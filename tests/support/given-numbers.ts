import { createStore, type OpenStore } from '#lib/adapters/store/store.ts';
import type { WhenOlder } from '#lib/adapters/store/upkeep/compare-issued-numbers.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aCurp, addressed, aMail, anIssue, aRequest } from '#tests/support/builders.ts';
import { testSealing } from '#tests/support/secret.ts';
import type { Where } from '#tests/support/stores.ts';

/** The folder of the record. */
type Numbers = { folder: string; whenOlder?: WhenOlder };

/** Opens a store as a process that gives out numbers, and closes it. */
export const withGivingStore = async <T>(
  where: Where,
  { folder, whenOlder = 'refuse' }: Numbers,
  act: (store: OpenStore) => Promise<T>,
): Promise<T> => {
  const store = await createStore(where, { ...testSealing, issuedNumbers: { folder, whenOlder } });
  try {
    return await act(store);
  } finally {
    await store.close();
  }
};

/** A number for the n-th person. */
export const giveTo = async (store: Store, n: number): Promise<string> => {
  const request = aRequest({ curp: aCurp(n) });
  await store.requests.create(request, aMail(request));
  const issued = await store.issuances.issue(anIssue(addressed(request), 1, ['00', '68']));
  if (!issued.ok) throw new Error(issued.error);
  return issued.value.nss;
};

/** Numbers for `count` new people; `from` is the first of them. */
export const give = async (store: Store, from: number, count: number): Promise<string[]> => {
  const numbers: string[] = [];
  for (let n = from; n < from + count; n += 1) numbers.push(await giveTo(store, n));
  return numbers;
};
