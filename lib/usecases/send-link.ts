import { err, ok, type Result } from '#lib/domain/result.ts';
import { newMail } from '#lib/usecases/new-mail.ts';
import type { Clock, Keyring, Limiter, Log, Random, Store } from '#lib/usecases/ports.ts';

type Deps = { store: Store; clock: Clock; random: Random; keyring: Keyring; limiter: Limiter; log: Log };

/** Queues a new link to the address of a request ("Enviar de nuevo", or from a link that stopped working). The newer link replaces the older. */
export const sendLink =
  (deps: Deps) =>
  async (requestId: string): Promise<Result<null, 'unknown' | 'tooMany'>> => {
    const { store, limiter, keyring, clock, log } = deps;
    const stored = await store.requests.find(requestId);
    if (!stored) return err('unknown');
    const { curp, email } = stored.request;
    const allowed =
      (await limiter.take('linkMailPerPair', keyring.fingerprint(`${curp} ${email}`))) &&
      (await limiter.take('linkMailPerAddress', keyring.fingerprint(email)));
    if (!allowed) {
      log.event('limit.reached', { kind: 'link', requestId });
      return err('tooMany');
    }
    const mail = newMail(deps, stored.request, 'link');
    // The request lives as long as its newest link; when it changes at this moment, the mail alone is queued.
    const renewed = { ...stored.request, startedAt: clock.now() };
    if (!(await store.requests.save(renewed, stored.version, mail))) await store.outbox.add(mail);
    return ok(null);
  };
