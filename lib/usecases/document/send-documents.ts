import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { mailboxKey } from '#lib/usecases/limits/mail-limits.ts';
import { type TooMany, tooMany } from '#lib/usecases/limits/take-limits.ts';
import { newestMail } from '#lib/usecases/mail/newest-mail.ts';
import { passDoor, passMailboxDoor } from '#lib/usecases/number/number-access.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { actorIn, entryAbout } from '#lib/usecases/rows/audit-entry.ts';
import { newMail } from '#lib/usecases/rows/new-mail.ts';

type Deps = {
  store: Pick<Store, 'requests' | 'holders' | 'outbox'>;
  clock: Clock;
  random: Random;
  keyring: Keyring;
  limiter: Limiter;
  log: Log;
};

/** "Enviar otra vez por correo": queues mail 2 again, unless one is queued. `staffId`: who pressed the button at the desk. */
export const sendDocuments =
  (deps: Deps) =>
  async (requestId: string, staffId?: string): Promise<Result<null, 'notNow'> | TooMany> => {
    const { store, limiter, keyring, log } = deps;
    const opened = await passMailboxDoor(deps, 'mailAgain')(requestId);
    if (!opened.ok) return err('notNow');
    const { request } = opened.value;
    const newest = await newestMail(deps)(requestId, 'result');
    if (newest?.state === 'queued') return ok(null);
    const taken = await limiter.take('documentMailPerAddress', mailboxKey(keyring, request.email));
    if (!taken.allowed) {
      log.event('limit.reached', { kind: 'documentMailPerAddress', requestId });
      return tooMany('tooMany', taken.waitMilliseconds);
    }
    const actor = staffId ? (`staff:${staffId}` as const) : actorIn(request);
    await store.outbox.add(
      newMail(deps, request, 'result', request.issuanceId),
      entryAbout(deps, request, { actor, action: 'documents.asked' }),
    );
    return ok(null);
  };

/** Whether the documents of a request may be mailed to its address now. */
export const mayMailAgain =
  (deps: Pick<Deps, 'store'>) =>
  async (requestId: string): Promise<boolean> =>
    (await passDoor(deps, 'mailAgain')(requestId)).ok;
