import { err, ok, type Result } from '#lib/domain/result.ts';
import { newMail } from '#lib/usecases/new-mail.ts';
import type { Clock, Keyring, Limiter, Log, Random, Store } from '#lib/usecases/ports.ts';

type Deps = { store: Store; clock: Clock; random: Random; keyring: Keyring; limiter: Limiter; log: Log };

/** Queues a new link to the address of a request ("Enviar de nuevo", or from a link that stopped working). The newer link replaces the older. */
export const sendLink =
  (deps: Deps) =>
  async (requestId: string): Promise<Result<null, 'unknown' | 'tooMany'>> => {
    const { store, limiter, keyring, log } = deps;
    const stored = await store.requests.find(requestId);
    if (!stored) return err('unknown');
    if (!(await limiter.take('linkMailPerAddress', keyring.digest(stored.request.email)))) {
      log.event('limit.reached', { kind: 'link', requestId });
      return err('tooMany');
    }
    await store.outbox.add(newMail(deps, stored.request, 'link'));
    return ok(null);
  };
