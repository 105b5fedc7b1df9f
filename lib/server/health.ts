import { getDeps } from '#lib/server/deps.ts';

export type Health = {
  healthy: boolean;
  store: 'up' | 'down';
  mail: 'up' | 'down';
  key: 'up' | 'down';
  catalogue: { state: 'up' | 'down'; postalCodes: number };
  demonstration: boolean;
};

const upWhen = (works: boolean) => (works ? 'up' : 'down');
const tries = <T>(act: () => Promise<T> | T, otherwise: T): Promise<T> =>
  Promise.resolve()
    .then(act)
    .catch(() => otherwise);

/** Asks every part for a sign of life; a part that throws is down. */
export const checkHealth = async (): Promise<Health> => {
  const { store, mailer, signer, clock, demonstration } = await getDeps();
  const [storeWorks, mailWorks, keyWorks, postalCodes] = await Promise.all([
    tries(store.check, false),
    tries(mailer.check, false),
    tries(() => signer.notAfter > clock.now() && signer.sign('health').length > 0, false),
    tries(store.postalCodes.count, 0),
  ]);
  return {
    healthy: storeWorks && mailWorks && keyWorks && postalCodes > 0,
    store: upWhen(storeWorks),
    mail: upWhen(mailWorks),
    key: upWhen(keyWorks),
    catalogue: { state: upWhen(postalCodes > 0), postalCodes },
    demonstration,
  };
};
