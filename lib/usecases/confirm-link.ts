import type { Email } from '#lib/domain/email.ts';
import { confirmEmail, type Request } from '#lib/domain/request.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import type { Clock, Keyring, Link, Log, Store, StoredRequest } from '#lib/usecases/ports.ts';

type Deps = { store: Store; clock: Clock; keyring: Keyring; log: Log };

/** `unknown`: never existed or was deleted. The other three name why a link stopped working; a new one can be sent. */
export type LinkFailure = 'unknown' | 'used' | 'superseded' | 'expired';
export type LinkState = {
  requestId: string;
  request: Request;
  failure: Exclude<LinkFailure, 'unknown'> | null;
};

type Opened = LinkState & { version: number };

/** The address that the link went to; null once the mail was purged, when its link has expired too. */
const addressOf = async ({ store }: Deps, { requestId, mailId }: Link): Promise<Email | null> =>
  (await store.outbox.ofRequest(requestId)).find(({ id }) => id === mailId)?.to ?? null;

const failureOf = (link: Link, address: Email | null, request: Request, now: number) => {
  if (link.usedAt !== null) return 'used';
  if (link.superseded) return 'superseded';
  if (link.expiresAt <= now || address === null) return 'expired';
  // A link shows that one mailbox is the person's: for an address typed since then it says nothing.
  return address === request.email ? null : 'superseded';
};

const open = async (deps: Deps, token: string): Promise<Opened | null> => {
  const { store, clock, keyring } = deps;
  const link = await store.links.find(keyring.digest(token));
  const stored = link && (await store.requests.find(link.requestId));
  if (!link || !stored) return null;
  const { request, version } = stored;
  const failure = failureOf(link, await addressOf(deps, link), request, clock.now());
  return { requestId: request.id, request, version, failure };
};

/** Looks at a link without touching it: mail scanners open links too (threats.md T05). */
export const inspectLink =
  (deps: Deps) =>
  async (token: string): Promise<Result<LinkState, 'unknown'>> => {
    const opened = await open(deps, token);
    if (!opened) return err('unknown');
    const { requestId, request, failure } = opened;
    return ok({ requestId, request, failure });
  };

type Confirmed = Result<{ requestId: string }, LinkFailure>;

/** Again when the request changed meanwhile, unless its address did. */
const keep = async (deps: Deps, { request, version }: StoredRequest): Promise<Confirmed> => {
  const { store, clock, log } = deps;
  if (await store.requests.save(confirmEmail(request, clock.now()), version)) {
    log.event('link.confirmed', { requestId: request.id });
    return ok({ requestId: request.id });
  }
  const changed = await store.requests.find(request.id);
  if (!changed) return err('unknown');
  return changed.request.email === request.email ? keep(deps, changed) : err('superseded');
};

/** The person pressed the button: the link is used up and the mailbox is theirs. Works once; `used` afterwards. */
export const confirmLink =
  (deps: Deps) =>
  async (token: string): Promise<Confirmed> => {
    const opened = await open(deps, token);
    if (!opened) return err('unknown');
    if (opened.failure) return err(opened.failure);
    const { store, clock, keyring } = deps;
    if (!(await store.links.use(keyring.digest(token), clock.now()))) return err('used');
    return keep(deps, opened);
  };
