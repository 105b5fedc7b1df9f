import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { isMailStopped, limitKeys } from '#lib/usecases/limits/mail-limits.ts';
import { everybody, type TooMany, takeAll, tooMany } from '#lib/usecases/limits/take-limits.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';
import { newMail } from '#lib/usecases/rows/new-mail.ts';

type Deps = {
  store: Pick<Store, 'requests' | 'outbox' | 'mailStops'>;
  clock: Clock;
  random: Random;
  keyring: Keyring;
  limiter: Limiter;
  log: Log;
};

/**
 * Queues a new link to the address of a request ("Enviar de nuevo", or from a link that stopped working). The newer link replaces the older.
 * `stopped`: the mailbox asked for no more mail, so that only a new request sends its link of the day.
 */
export const sendLink =
  (deps: Deps) =>
  async (requestId: string): Promise<Result<null, 'unknown' | 'stopped'> | TooMany> => {
    const { store, limiter, keyring, clock, log } = deps;
    const stored = await store.requests.find(requestId);
    if (!stored || stored.request.email === null) return err('unknown');
    const { curp, email } = stored.request;
    if (await isMailStopped(deps, email)) return err('stopped');
    const taken = await takeAll(limiter, [
      ['linkMailPerPair', limitKeys(keyring, { curp, email }).pair],
      ['linkMailOverall', everybody],
    ]);
    if (!taken.allowed) {
      log.event('limit.reached', { kind: taken.kind, requestId });
      return tooMany('tooMany', taken.waitMilliseconds);
    }
    const mail = newMail(deps, stored.request, 'link');
    // The request lives as long as its newest link. When it changes meanwhile, only the mail is queued.
    const renewed = { ...stored.request, startedAt: clock.now() };
    const entry = entryAbout(deps, stored.request, { actor: 'browser', action: 'link.asked' });
    if (!(await store.requests.save(renewed, stored.version, mail, entry)))
      await store.outbox.add(mail, entry);
    return ok(null);
  };
