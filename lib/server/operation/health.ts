import { type Deps, getDeps } from '#lib/server/deps/deps.ts';

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

/** How long an answer is repeated, because each question costs a connection to the mail server. */
const freshMilliseconds = 5_000;
const latest = new WeakMap<Deps, { at: number; health: Promise<Health> }>();

/** The state of every part, at most five seconds old. */
export const checkHealth = async (): Promise<Health> => {
  const deps = await getDeps();
  const now = deps.clock.now();
  const known = latest.get(deps);
  if (known && now - known.at < freshMilliseconds) return known.health;
  const health = askEveryPart(deps);
  latest.set(deps, { at: now, health });
  return health;
};

/** Asks every part whether it works. A part that throws is down. */
const askEveryPart = async ({ store, mailer, signer, clock, demonstration }: Deps): Promise<Health> => {
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
