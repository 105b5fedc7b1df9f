import { keyring, type openStoreIn } from '#bench/site.ts';
import { systemRandom } from '#lib/adapters/keyring/keyring.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { defaultRetention } from '#lib/domain/privacy/retention.ts';
import { beginPreparation, codeOf, savePreparation } from '#lib/usecases/preparation/prepare.ts';
import { anAddress, aPerson } from '#tests/support/builders.ts';

type OpenedStore = Awaited<ReturnType<typeof openStoreIn>>;

const anything = async () => ({ allowed: true }) as const;

/** Prepares at home for somebody; answers the code. */
export const prepareFor = async (store: OpenedStore, curp: Curp): Promise<string> => {
  const deps = {
    store,
    keyring,
    random: systemRandom,
    clock: { now: Date.now },
    limiter: { take: anything, look: anything, takeMember: anything, reset: async () => undefined },
    log: { event: () => undefined },
    retention: defaultRetention,
    demonstration: false,
    canaries: new Set<Curp>(),
  };
  const answers = { curp, specialCase: 'bornAbroad', email: null } as const;
  const at = { locale: 'es', network: 'bench', withoutSight: false, idle: 60_000 } as const;
  const begun = await beginPreparation(deps)({ ...at, answers });
  if (!begun.ok) throw new Error(begun.error);
  const prepared = { ...answers, locale: 'es', name: aPerson(curp).name, address: anAddress() } as const;
  await savePreparation(deps)(begun.value.secret, prepared, 60_000);
  return codeOf(deps, begun.value.secret);
};
