import type { Curp } from '#lib/domain/curp/curp.ts';
import { type Email, mailboxOf } from '#lib/domain/email/email.ts';
import { isBoundTo } from '#lib/domain/number/disclosure.ts';
import { takeAll } from '#lib/usecases/limits/take-limits.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter, LimitKind } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Mail } from '#lib/usecases/ports/mail.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type StopDeps = { store: Pick<Store, 'mailStops'>; keyring: Keyring; clock: Clock };
type Deps = StopDeps & { store: Pick<Store, 'outbox' | 'audit'>; limiter: Limiter; log: Log };

/** The letter of step 1. `bound`: the address that the CURP is bound to. */
type Asked = { curp: Curp; bound: Email | null; letter: 'link' | 'deadEnd' };

/** The key of the counter of a mailbox, without the tag that anybody may write after a +. */
export const mailboxKey = (keyring: Keyring, email: Email): string => keyring.fingerprint(mailboxOf(email));

/** The key of a CURP together with an address. */
export const pairOf = (keyring: Keyring, { curp, email }: { curp: Curp; email: Email | null }): string =>
  keyring.fingerprint(`${curp} ${email}`);

/** The keys of the counters of link mails. The pair is that of step 1. */
export const limitKeys = (keyring: Keyring, asked: { curp: Curp; email: Email }) => ({
  pair: pairOf(keyring, asked),
  address: mailboxKey(keyring, asked.email),
  curp: keyring.fingerprint(asked.curp),
});

/** Whether the owner of the mailbox asked for no more mail (docs/threats.md T13). */
export const isMailStopped = async ({ store, keyring, clock }: StopDeps, email: Email): Promise<boolean> => {
  const until = await store.mailStops.find(mailboxKey(keyring, email));
  return until !== null && until > clock.now();
};

const day = 24 * 3_600_000;

/** Under which a mailbox had its link of the day, and under which a mail is that link. */
const passKeys = (keyring: Keyring, mail: Pick<Mail, 'id' | 'to'>) => ({
  ofDay: keyring.fingerprint(`link of the day ${mailboxOf(mail.to)}`),
  ofMail: keyring.fingerprint(`link of the day in mail ${mail.id}`),
});

const isRunning = async ({ store, clock }: StopDeps, key: string): Promise<boolean> =>
  ((await store.mailStops.find(key)) ?? 0) > clock.now();

/**
 * Lets one mail pass to a mailbox that asked for no more mail, at most one a day. Its owner may begin a request of their own, and ends the stop
 * when they confirm it; a stranger reaches the mailbox no more often than that.
 */
export const passStopOnce = async (deps: StopDeps, mail: Pick<Mail, 'id' | 'to'>): Promise<void> => {
  if (!(await isMailStopped(deps, mail.to))) return;
  const { ofDay, ofMail } = passKeys(deps.keyring, mail);
  if (await isRunning(deps, ofDay)) return;
  for (const key of [ofDay, ofMail]) await deps.store.mailStops.put(key, deps.clock.now() + day);
};

const passesStop = async (deps: Deps, mail: Mail): Promise<boolean> =>
  !(await isMailStopped(deps, mail.to)) || isRunning(deps, passKeys(deps.keyring, mail).ofMail);

/** Whether the request queued link mails before and none of them was sent. This mail is then sent in their place and not refused. */
const takesOver = async ({ store }: Deps, mail: Mail): Promise<boolean> => {
  const mails = await store.outbox.ofRequest(mail.requestId);
  const others = mails.filter(({ id, kind, to }) => kind === 'link' && to === mail.to && id !== mail.id);
  return others.length > 0 && others.every(({ state }) => state !== 'sent');
};

const takeLimits = async (deps: Deps, mail: Mail, { curp, bound, letter }: Asked) => {
  const keys = limitKeys(deps.keyring, { curp, email: mail.to });
  const isHolder = isBoundTo({ email: bound }, mail.to);
  if (isHolder) {
    const own = await deps.limiter.take('linkMailToHolder', keys.pair);
    if (own.allowed) return own;
  }
  const perCurp: LimitKind = letter === 'link' ? 'linkMailPerFreeCurp' : 'linkMailPerCurp';
  return takeAll(deps.limiter, [
    ['linkMailPerAddress', keys.address],
    ...(isHolder ? [] : [[perCurp, keys.curp] as const]),
  ]);
};

/**
 * Whether a mail of step 1 may be sent. The worker asks, because the answer depends on what the CURP has and must not be seen at step 1
 * (T02). The address that a CURP is bound to has an allowance of its own, whatever strangers did (T12). Dead ends count alike, whatever
 * their cause. A mail counts once, however often it is tried. The audit says what was not sent.
 */
export const withinMailLimits = async (deps: Deps, mail: Mail, asked: Asked): Promise<boolean> => {
  const about = { id: mail.requestId, curp: asked.curp, email: mail.to };
  const drop = async (kind: LimitKind | 'mailStop'): Promise<false> => {
    deps.log.event('limit.reached', { kind, mailId: mail.id, requestId: mail.requestId });
    await deps.store.audit.append(entryAbout(deps, about, { actor: 'worker', action: 'mail.limited' }));
    return false;
  };
  if (!(await passesStop(deps, mail))) return drop('mailStop');
  if (mail.attempts > 1) return true;
  const taken = await takeLimits(deps, mail, asked);
  return taken.allowed || (await takesOver(deps, mail)) || drop(taken.kind);
};
