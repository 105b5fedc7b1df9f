import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { isBoundTo } from '#lib/domain/number/disclosure.ts';
import {
  confirmEmail,
  type Mailed,
  type Request,
  refer,
  showedMailbox,
} from '#lib/domain/request/request.ts';
import { resumeMail } from '#lib/usecases/holder/stop-mail.ts';
import { isMailStopped, limitKeys } from '#lib/usecases/limits/mail-limits.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Link } from '#lib/usecases/ports/links.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Mail } from '#lib/usecases/ports/mail.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { StoredRequest } from '#lib/usecases/ports/requests.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type Deps = {
  store: Pick<Store, 'requests' | 'links' | 'outbox' | 'holders' | 'mailStops' | 'audit'>;
  clock: Clock;
  random: Random;
  keyring: Keyring;
  limiter: Limiter;
  log: Log;
};

/** `unknown`: never existed or was deleted. The other three say why a link stopped working; a new one can be sent. */
type LinkFailure = 'unknown' | 'used' | 'superseded' | 'expired';
export type LinkState = {
  requestId: string;
  request: Mailed;
  /** Somebody opened the link already. In the browser that began the request it goes on all the same. */
  wasUsed: boolean;
  failure: Exclude<LinkFailure, 'unknown'> | null;
};

type Opened = LinkState & {
  version: number;
  /** The mail went to the address that the CURP is bound to, and its request has had another address since. */
  isHoldersOwn: boolean;
};

const mailOf = async ({ store }: Deps, { requestId, mailId }: Link): Promise<Mail | undefined> =>
  (await store.outbox.ofRequest(requestId)).find(({ id }) => id === mailId);

/**
 * Why a link does not work; null when it does. A link proves the mailbox that it went to, and not an address typed since. But a stranger
 * may have typed that one, and cannot take a link away from the address that the CURP is bound to (docs/threats.md T12).
 */
const failureOf = (
  { clock }: Deps,
  link: Link,
  { isHoldersOwn, isForAddress, isBegun }: Record<'isHoldersOwn' | 'isForAddress' | 'isBegun', boolean>,
) => {
  if (link.usedAt !== null && (!isBegun || isHoldersOwn)) return 'used';
  if (link.superseded && !isHoldersOwn) return 'superseded';
  if (link.expiresAt <= clock.now()) return 'expired';
  return isForAddress || isHoldersOwn ? null : 'superseded';
};

/**
 * `begun`: the request that this browser began or continues. There a used link goes on, because a program that reads mail may have pressed
 * the button before the person came. Nobody else has both the link and the browser (docs/threats.md T05).
 */
const open = async (deps: Deps, token: string, begun: string | null): Promise<Opened | null> => {
  const { store, keyring } = deps;
  const link = await store.links.find(keyring.digest(token));
  const stored = link && (await store.requests.find(link.requestId));
  if (!link || !stored || stored.request.email === null) return null;
  const { request, version } = stored;
  const to = (await mailOf(deps, link))?.to;
  const isForAddress = to === request.email;
  const isHoldersOwn =
    to !== undefined && !isForAddress && isBoundTo(await store.holders.find(request.curp), to);
  return {
    requestId: request.id,
    request: isHoldersOwn ? { ...request, email: to } : request,
    version,
    isHoldersOwn,
    wasUsed: link.usedAt !== null,
    failure: failureOf(deps, link, { isHoldersOwn, isForAddress, isBegun: begun === request.id }),
  };
};

/** Reads a link without using it, because mail scanners open links too (docs/threats.md T05). */
export const inspectLink =
  (deps: Deps) =>
  async (token: string, begun: string | null = null): Promise<Result<LinkState, 'unknown'>> => {
    const opened = await open(deps, token, begun);
    if (!opened) return err('unknown');
    const { requestId, request, wasUsed, failure } = opened;
    return ok({ requestId, request, wasUsed, failure });
  };

type Confirmed = Result<{ requestId: string }, LinkFailure>;

/**
 * Counts the different CURPs that one mailbox opens (docs/threats.md §2, families and carers), besides those that are bound to it. The
 * CURP is counted before the answer is kept, so that confirmations at the same moment cannot exceed the limit.
 */
const openOrRefer = async (deps: Deps, request: Mailed): Promise<Request> => {
  const { store, clock, keyring, limiter, log } = deps;
  const confirmed = confirmEmail(request, clock.now());
  const holder = await store.holders.find(request.curp);
  if (request.stage === 'referred' || isBoundTo(holder, request.email)) return confirmed;
  const { address, curp } = limitKeys(keyring, request);
  const taken = await limiter.takeMember('curpPerAddress', address, curp);
  if (taken.allowed) return confirmed;
  log.event('limit.reached', { kind: 'curpPerAddress', requestId: request.id });
  return refer(confirmed, 'tooManyForAddress', clock.now() + taken.waitMilliseconds);
};

/** Forgets what was counted for a mailbox that answers, and its stop, because it is not being bombed and wants its mail (T12, T13). */
const forgetMails = async (deps: Deps, request: Mailed): Promise<void> => {
  const { limiter, keyring } = deps;
  const { address, pair } = limitKeys(keyring, request);
  if (await isMailStopped(deps, request.email)) await resumeMail(deps)(address);
  await limiter.reset('linkMailPerAddress', address);
  await limiter.reset('linkMailPerPair', pair);
};

/** The entries about a confirmed mailbox, and about a request that ended there. */
const entriesOf = (deps: Deps, request: Request, kept: Request): AuditEntry[] => {
  const confirmed = entryAbout(deps, request, { actor: 'holder', action: 'link.confirmed' });
  if (kept.stage !== 'referred' || request.stage === 'referred') return [confirmed];
  const what = { actor: 'holder', action: 'request.referred', detail: kept.reason } as const;
  return [confirmed, entryAbout(deps, request, what)];
};

type MailedStored = { request: Mailed; version: number };

/** Confirms the request, and tries again when it changed meanwhile, unless its address did. */
const keep = async (deps: Deps, { request, version }: MailedStored): Promise<Confirmed> => {
  const { store, log } = deps;
  const kept = await openOrRefer(deps, request);
  if (await store.requests.save(kept, version, null, ...entriesOf(deps, request, kept))) {
    log.event('link.confirmed', { requestId: request.id });
    if (kept.stage === 'referred' && request.stage !== 'referred')
      log.event('request.referred', { requestId: request.id, reason: kept.reason });
    await forgetMails(deps, request);
    return ok({ requestId: request.id });
  }
  const changed = await store.requests.find(request.id);
  if (!changed) return err('unknown');
  const { request: now, version: newer } = changed;
  if (now.email === null || now.email !== request.email) return err('superseded');
  return keep(deps, { request: now, version: newer });
};

/** A request that staff opened does not continue by mail. */
const isMailed = (stored: StoredRequest | null): stored is MailedStored =>
  stored !== null && stored.request.email !== null && showedMailbox(stored.request);

/** Opens a request of the holder's own. The browser that began the other one sees nothing of it. */
const requestForHolder = async (deps: Deps, { request }: Opened): Promise<MailedStored | null> => {
  const { store, clock, random } = deps;
  const { curp, email, locale } = request;
  const existing = await store.requests.findOpen(curp, email);
  if (isMailed(existing)) return existing;
  const id = random.id();
  await store.requests.create({ stage: 'started', id, curp, email, locale, startedAt: clock.now() }, null);
  const created = await store.requests.find(id);
  return isMailed(created) ? created : null;
};

const keepForHolder = async (deps: Deps, opened: Opened): Promise<Confirmed> => {
  const stored = await requestForHolder(deps, opened);
  return stored ? keep(deps, stored) : err('unknown');
};

/** Finds the request that a replacement link belongs to, so that it goes to the same mailbox. */
export const requestToRenew =
  (deps: Deps) =>
  async (token: string): Promise<string | null> => {
    const opened = await open(deps, token, null);
    if (!opened?.isHoldersOwn) return opened?.requestId ?? null;
    return (await requestForHolder(deps, opened))?.request.id ?? null;
  };

/**
 * The person presses the button: the link is used up and the mailbox proven. Works once, and again in the browser that began the request;
 * elsewhere it is `used`.
 */
export const confirmLink =
  (deps: Deps) =>
  async (token: string, begun: string | null = null): Promise<Confirmed> => {
    const opened = await open(deps, token, begun);
    if (!opened) return err('unknown');
    if (opened.failure) return err(opened.failure);
    const { store, clock, keyring } = deps;
    const mayOpen = opened.wasUsed || (await store.links.use(keyring.digest(token), clock.now()));
    if (!mayOpen) return err('used');
    return opened.isHoldersOwn ? keepForHolder(deps, opened) : keep(deps, opened);
  };
