import { RateLimiterRes } from 'rate-limiter-flexible';
import RateLimiterStoreAbstract from 'rate-limiter-flexible/lib/RateLimiterStoreAbstract.js';
import type { Clock, Store } from '#lib/usecases/ports/store.ts';

type Count = { points: number; expiresAt: number };
type Options = {
  kind: string;
  points: number;
  seconds: number;
  counts: Store['limits'];
  clock: Clock;
};

/** One window of one limit, counted in the store: the four methods that the package asks of a store (README, «Contribution»). */
export class StoreCounter extends RateLimiterStoreAbstract {
  readonly #counts: Store['limits'];
  readonly #clock: Clock;

  constructor({ kind, points, seconds, counts, clock }: Options) {
    super({ keyPrefix: `${kind}/${seconds}`, points, duration: seconds, storeClient: counts });
    this.#counts = counts;
    this.#clock = clock;
  }

  _upsert(key: string, points: number, milliseconds: number, anew = false): Promise<Count> {
    const now = this.#clock.now();
    return this.#counts.add(key, points, { now, expiresAt: now + milliseconds, anew });
  }

  _get(key: string): Promise<Count | null> {
    return this.#counts.find(key, this.#clock.now());
  }

  _delete(key: string): Promise<boolean> {
    return this.#counts.remove(key);
  }

  _getRateLimiterRes(_: string, changed: number, { points, expiresAt }: Count): RateLimiterRes {
    const wait = Math.max(expiresAt - this.#clock.now(), 0);
    return new RateLimiterRes(Math.max(this.points - points, 0), wait, points, points === changed);
  }
}
