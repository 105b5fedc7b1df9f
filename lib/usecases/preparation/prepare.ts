import { fromBase64url } from '#lib/domain/basics/base64url.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { ok } from '#lib/domain/basics/result.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { beginPreparing, type FirstAnswers, type Preparation } from '#lib/domain/preparation/preparation.ts';
import { buildPreparationCode } from '#lib/domain/preparation/preparation-code.ts';
import type { Retention } from '#lib/domain/privacy/retention.ts';
import { everybody, type TooMany, takeAll, tooMany } from '#lib/usecases/limits/take-limits.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { StoredPreparation } from '#lib/usecases/ports/preparations.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Kept = { store: Pick<Store, 'preparations'>; clock: Clock; keyring: Keyring };
type Deps = Kept & {
  random: Random;
  limiter: Limiter;
  log: Log;
  retention: Retention;
  /** In a demonstration nothing of a visitor is kept for longer than `retention.visitors`. */
  demonstration: boolean;
  canaries: ReadonlySet<Curp>;
};

const hour = 3_600_000;

/** The code is derived from the secret of the browser, so that its page can show it again and nothing stores it. */
export const codeOf = ({ keyring }: Pick<Deps, 'keyring'>, secret: string): string =>
  buildPreparationCode(fromBase64url(keyring.derive('preparation', secret)) ?? new Uint8Array());

/** A keyed digest, because a code is short enough to try them all. */
export const codeDigestOf = ({ keyring }: Pick<Deps, 'keyring'>, code: string): string =>
  keyring.fingerprint(`preparation ${code}`);

const endOf = ({ clock, retention, demonstration }: Deps): number => {
  const { preparations, visitors } = retention;
  return clock.now() + (demonstration ? Math.min(preparations, visitors) : preparations) * hour;
};

/** Writes a new preparation under a secret whose code nobody else has. */
const create = async (deps: Deps, preparation: Preparation, idle: number): Promise<string> => {
  const secret = deps.random.secret();
  const digests = {
    browser: deps.keyring.digest(secret),
    code: codeDigestOf(deps, codeOf(deps, secret)),
  };
  const times = { openUntil: deps.clock.now() + idle, expiresAt: endOf(deps) };
  return (await deps.store.preparations.create(digests, preparation, times))
    ? secret
    : create(deps, preparation, idle);
};

/** `idle`: for how many milliseconds the browser may read what it typed. */
type Beginning = {
  answers: FirstAnswers;
  locale: Locale;
  network: string;
  withoutSight: boolean;
  idle: number;
};
type Begun = { ok: true; value: { secret: string } } | TooMany<'tooManyHere' | 'busy'>;

/**
 * Keeps the first answers and gives the secret for the browser. It looks nothing up about the CURP, so that the answer is the same for every
 * CURP (docs/threats.md T02).
 */
export const beginPreparation =
  (deps: Deps) =>
  async ({ answers, locale, network, withoutSight, idle }: Beginning): Promise<Begun> => {
    const here = deps.keyring.fingerprint(network);
    await deps.limiter.take('startBeforeFriction', here);
    const taken = await takeAll(deps.limiter, [
      ...(withoutSight ? [['startWithoutSight', here] as const] : []),
      ['preparePerNetwork', here],
      ['prepareOverall', everybody],
    ]);
    if (!taken.allowed) {
      deps.log.event('limit.reached', { kind: taken.kind });
      return tooMany(taken.kind === 'prepareOverall' ? 'busy' : 'tooManyHere', taken.waitMilliseconds);
    }
    if (deps.canaries.has(answers.curp)) deps.log.event('canary.asked', { kind: 'prepared' });
    return ok({ secret: await create(deps, beginPreparing(answers, locale), idle) });
  };

/** The preparation of a browser; null when it was deleted. */
export const findPreparation =
  ({ store, clock, keyring }: Kept) =>
  async (secret: string): Promise<StoredPreparation | null> => {
    const stored = await store.preparations.find(keyring.digest(secret));
    return stored && stored.expiresAt > clock.now() ? stored : null;
  };

/** Keeps other answers, or the same ones for a longer look. False when staff used the code. The code and its end stay. */
export const savePreparation =
  (deps: Kept) =>
  async (secret: string, preparation: Preparation, idle: number): Promise<boolean> => {
    const stored = await findPreparation(deps)(secret);
    if (!stored) return false;
    const times = { openUntil: deps.clock.now() + idle, expiresAt: stored.expiresAt };
    return deps.store.preparations.save(deps.keyring.digest(secret), preparation, times);
  };

/** Deletes what was typed; the code no longer works. */
export const forgetPreparation =
  ({ store, keyring }: Pick<Kept, 'store' | 'keyring'>) =>
  (secret: string): Promise<void> =>
    store.preparations.remove(keyring.digest(secret));
