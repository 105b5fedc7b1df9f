import { confirmEmail, type Request } from '#lib/domain/request.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Clock, Keyring, Link, Log, Store } from '#lib/usecases/ports.ts';

type Deps = { store: Store; clock: Clock; keyring: Keyring; log: Log };

/** `unknown`: never existed or was deleted. The other three name why a link stopped working; a new one can be sent. */
export type LinkFailure = 'unknown' | 'used' | 'superseded' | 'expired';
export type LinkState = {
  requestId: string;
  request: Request;
  failure: Exclude<LinkFailure, 'unknown'> | null;
};

const failureOf = (link: Link, now: number) => {
  if (link.usedAt !== null) return 'used';
  if (link.superseded) return 'superseded';
  return link.expiresAt <= now ? 'expired' : null;
};

/** Looks at a link without touching it: mail scanners open links too (threats.md T05). */
export const inspectLink =
  ({ store, clock, keyring }: Deps) =>
  async (token: string): Promise<Result<LinkState, 'unknown'>> => {
    const link = await store.links.find(keyring.digest(token));
    const stored = link && (await store.requests.find(link.requestId));
    if (!link || !stored) return err('unknown');
    const { request } = stored;
    return ok({ requestId: request.id, request, failure: failureOf(link, clock.now()) });
  };

/** The person pressed the button: the link is used up and the mailbox is theirs. Works once; `used` afterwards. */
export const confirmLink =
  (deps: Deps) =>
  async (token: string): Promise<Result<{ requestId: string }, LinkFailure>> => {
    const { store, clock, keyring, log } = deps;
    const state = await inspectLink(deps)(token);
    if (!state.ok) return state;
    if (state.value.failure) return err(state.value.failure);
    if (!(await store.links.use(keyring.digest(token), clock.now()))) return err('used');
    const { requestId } = state.value;
    const stored = await store.requests.find(requestId);
    if (!stored) return err('unknown');
    await store.requests.save(confirmEmail(stored.request, clock.now()), stored.version);
    log.event('link.confirmed', { requestId });
    return ok({ requestId });
  };
