import { join } from 'node:path';
import { perSecond } from '#bench/rounds.ts';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { createLog } from '#lib/adapters/log/log.ts';
import { createStore, type StoreOptions } from '#lib/adapters/store/store.ts';
import { assignNumber } from '#lib/usecases/request/issue-number.ts';
import { aCurp, addressed, aMail, anEmail, aRequest, openPolicies } from '#tests/support/builders.ts';
import { testSealing } from '#tests/support/secret.ts';
import { anIdentity } from '#tests/support/signed-documents.ts';

/** A store in an empty folder, as the service opens it, and people who assign one after the other. */
export const openCore = async (folder: string, options: Partial<StoreOptions> = {}) => {
  const issuedNumbers = { folder: join(folder, 'record'), whenOlder: 'refuse' } as const;
  const file = join(folder, 'ventanilla.sqlite');
  const store = await createStore({ file }, { ...testSealing, issuedNumbers, ...options });
  const assign = assignNumber({
    store,
    clock: { now: Date.now },
    random: systemRandom,
    signer: await anIdentity(),
    keyring: createKeyring('bench'.repeat(8)),
    log: createLog('silent'),
    invocante: 'Ventanilla NSS DEMO',
    demonstration: true,
    policies: openPolicies,
  });
  let people = 0;
  const prepare = async (): Promise<string> => {
    const nth = people++;
    const started = aRequest({ curp: aCurp(nth), email: anEmail(`persona${nth}`), startedAt: Date.now() });
    const request = addressed(started);
    await store.requests.create(request, aMail(started));
    return request.id;
  };
  const assignOne = async (requestId: string) => {
    const issued = await assign(requestId);
    if (!issued.ok) throw new Error(`assigning failed: ${issued.error}`);
  };
  /** Assignments per second; the requests are there before. */
  const rate = async (count: number): Promise<number> => {
    const requests: string[] = [];
    for (let nth = 0; nth < count; nth++) requests.push(await prepare());
    return perSecond(count, async () => {
      for (const id of requests) await assignOne(id);
    });
  };
  return { rate, close: store.close };
};
