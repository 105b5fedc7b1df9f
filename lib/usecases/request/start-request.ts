import type { Locale } from '#lib/domain/basics/locale.ts';
import { ok } from '#lib/domain/basics/result.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';
import {
  type Mailed,
  type PrivacyNoticeSeen,
  type Request,
  type Started,
  showedMailbox,
} from '#lib/domain/request/request.ts';
import { limitKeys, passStopOnce } from '#lib/usecases/limits/mail-limits.ts';
import { everybody, type TooMany, takeAll, tooMany } from '#lib/usecases/limits/take-limits.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter, LimitKind } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { NewMail } from '#lib/usecases/ports/mail.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';
import { newMail } from '#lib/usecases/rows/new-mail.ts';

type Deps = {
  store: Pick<Store, 'requests' | 'mailStops'>;
  clock: Clock;
  random: Random;
  keyring: Keyring;
  limiter: Limiter;
  log: Log;
  /** The privacy notice beside the form. */
  notice: PrivacyNoticeSeen;
  /** CURPs that belong to nobody, planted where only a thief finds them. A request for one raises an alarm (docs/threats.md T01). */
  canaries: ReadonlySet<Curp>;
};

export type StartInput = {
  curp: Curp;
  email: Email;
  locale: Locale;
  /** Network address of the browser, for limits only. */
  network: string;
  /** The person could not see the letters. No human check was passed, so the limits are narrower. */
  withoutSight: boolean;
  /**
   * The request that this browser began and did not confirm. A new address replaces its mistyped one, and its old link stops working.
   * Another CURP is another person at the same computer, and gets a request of its own.
   */
  unconfirmedRequestId: string | null;
  /** A person filled the form in. Then a mailbox that asked for no more mail gets its link of the day. */
  isOwn?: true;
};

/**
 * `tooMany`: links for this CURP and address. `tooManyHere`: requests from this network. `busy`: all requests. The answer is the same for
 * every CURP, because the worker counts what belongs to one address or one CURP (`withinMailLimits`).
 */
type StartRefusal = 'tooMany' | 'tooManyHere' | 'busy';

const refusals: Partial<Record<LimitKind, StartRefusal>> = {
  startWithoutSight: 'tooManyHere',
  startPerNetwork: 'tooManyHere',
  startOverall: 'busy',
  linkMailOverall: 'busy',
};

/** Counts for the longer proof of work and refuses nothing; the check of step 1 reads the counter. */
const takeLimits = async ({ limiter, keyring }: Deps, input: StartInput) => {
  const { curp, email, network, withoutSight } = input;
  const here = keyring.fingerprint(network);
  await limiter.take('startBeforeFriction', here);
  return takeAll(limiter, [
    ...(withoutSight ? [['startWithoutSight', here] as const] : []),
    ['startPerNetwork', here],
    ['linkMailPerPair', limitKeys(keyring, { curp, email }).pair],
    ['startOverall', everybody],
    ['linkMailOverall', everybody],
  ]);
};

/** Continues a request in the language of this visit, and restarts its time. An address that is not confirmed changes in place. */
const goOn = ({ clock, notice }: Deps, request: Request, { email, locale }: StartInput): Request => {
  const today = { locale, startedAt: clock.now(), notice };
  return request.stage === 'started' ? { ...request, ...today, email } : { ...request, ...today };
};

/**
 * The request that continues: the confirmed one of this CURP and address, or the one that this browser began. A request of another
 * browser stays as it is, because somebody else may have typed it there.
 */
const findPrevious = async ({ store }: Deps, input: StartInput) => {
  const open = await store.requests.findOpen(input.curp, input.email);
  // A person who only knows the address gets nothing of a request that staff opened.
  if (open && open.request.stage !== 'started' && showedMailbox(open.request)) return open;
  const begun = input.unconfirmedRequestId && (await store.requests.find(input.unconfirmedRequestId));
  return begun && begun.request.stage === 'started' && begun.request.curp === input.curp ? begun : null;
};

const linkMail = async (deps: Deps, { isOwn }: StartInput, request: Mailed): Promise<NewMail> => {
  const mail = newMail(deps, request, 'link');
  if (isOwn) await passStopOnce(deps, mail);
  return mail;
};

/** Writes the continued request, or a new one, with the mail that carries the link. Answers its identifier. */
const remember = async (deps: Deps, input: StartInput): Promise<string> => {
  const { store, clock, random, log, notice } = deps;
  const detail = deps.canaries.has(input.curp) ? 'canary' : null;
  const entry = (request: Request) =>
    entryAbout(deps, request, { actor: 'browser', action: 'request.started', detail });
  const previous = await findPrevious(deps, input);
  if (previous) {
    const request = goOn(deps, previous.request, input);
    const mail = await linkMail(deps, input, { ...request, email: input.email });
    if (await store.requests.save(request, previous.version, mail, entry(request))) return request.id;
  }
  const { curp, email, locale } = input;
  const startedAt = clock.now();
  const request: Started = { stage: 'started', id: random.id(), curp, email, locale, startedAt, notice };
  await store.requests.create(request, await linkMail(deps, input, request), entry(request));
  log.event('request.started', { requestId: request.id });
  return request.id;
};

type Begun = { ok: true; value: { requestId: string } } | TooMany<StartRefusal>;

/**
 * Step 1: keeps the request and queues the mail with the link. It looks up nothing about the CURP, so that the answer is the same for
 * every CURP (docs/threats.md T02).
 */
export const startRequest =
  (deps: Deps) =>
  async (input: StartInput): Promise<Begun> => {
    const { log, canaries } = deps;
    const isCanary = canaries.has(input.curp);
    const taken = await takeLimits(deps, input);
    if (!taken.allowed) {
      log.event('limit.reached', { kind: taken.kind });
      if (isCanary) log.event('canary.asked', { kind: taken.kind });
      return tooMany(refusals[taken.kind] ?? 'tooMany', taken.waitMilliseconds);
    }
    const requestId = await remember(deps, input);
    if (isCanary) log.event('canary.asked', { requestId });
    return ok({ requestId });
  };
