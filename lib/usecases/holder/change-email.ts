import type { AuditActor } from '#lib/domain/audit/entry.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { isBoundTo } from '#lib/domain/number/disclosure.ts';
import {
  cancelChangeFor,
  confirmChangeFor,
  type EmailChange,
  isDue,
  mayCancel,
  mayConfirm,
} from '#lib/domain/number/email-change.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { limitKeys, mailboxKey } from '#lib/usecases/limits/mail-limits.ts';
import { type TooMany, takeAll, tooMany } from '#lib/usecases/limits/take-limits.ts';
import { applyChange, entryOfEmailChange } from '#lib/usecases/number/due-email-changes.ts';
import { passMailboxDoor } from '#lib/usecases/number/number-access.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { actorIn, entryAbout } from '#lib/usecases/rows/audit-entry.ts';
import { mailTo } from '#lib/usecases/rows/new-mail.ts';

export type ChangeDeps = {
  store: Pick<Store, 'requests' | 'holders' | 'bindings'>;
  clock: Clock;
  random: Random;
  keyring: Keyring;
  log: Log;
};

type Begun = Pick<EmailChange, 'state' | 'until' | 'linkMailId' | 'noticeMailId'>;

/** A change that begins. */
const aChange = (
  deps: ChangeDeps,
  request: Pick<Request, 'id' | 'locale'>,
  holder: Holder,
  to: Email,
  begun: Begun,
): EmailChange => ({
  id: deps.random.id(),
  subject: deps.keyring.fingerprint(holder.curp),
  requestId: request.id,
  curp: holder.curp,
  from: holder.email,
  to,
  locale: request.locale,
  createdAt: deps.clock.now(),
  ...begun,
});

/** The address of a link to confirm that is less than 24 hours old and unused; null when there is none. */
export const findAsked =
  ({ store, keyring, clock }: Pick<ChangeDeps, 'store' | 'keyring' | 'clock'>) =>
  async ({ curp }: Pick<Request, 'curp'>): Promise<Email | null> => {
    const change = await store.bindings.changes.findOpen(keyring.fingerprint(curp), 'asked');
    return change && mayConfirm(change, clock.now()) ? change.to : null;
  };

/**
 * Asks for a change with access to the old address: a link goes to the new one, and nothing changes before it is confirmed there.
 * `sameEmail`: the address is bound already.
 */
export const askEmailChange =
  (deps: ChangeDeps & { limiter: Limiter }) =>
  async (requestId: string, to: Email): Promise<Result<null, 'notNow' | 'sameEmail'> | TooMany> => {
    const { store, clock, keyring, limiter, log } = deps;
    const opened = await passMailboxDoor(deps, 'changeEmail')(requestId);
    if (!opened.ok) return err('notNow');
    const { request, holder } = opened.value;
    if (isBoundTo(holder, to)) return err('sameEmail');
    const taken = await takeAll(limiter, [['linkMailPerAddress', mailboxKey(keyring, to)]]);
    if (!taken.allowed) return tooMany('tooMany', taken.waitMilliseconds);
    const mail = mailTo(deps, request, 'emailChange', { to, locale: request.locale });
    const until = clock.now() + confirmChangeFor;
    const change = aChange(deps, request, holder, to, {
      state: 'asked',
      until,
      linkMailId: mail.id,
      noticeMailId: null,
    });
    const entry = entryAbout(deps, request, { actor: actorIn(request), action: 'email.changeAsked' });
    await store.bindings.changes.begin(change, mail, { ...entry, detail: 'withMailbox' });
    log.event('email.changeAsked', { requestId, kind: 'withMailbox' });
    return ok(null);
  };

/**
 * Moves the number of somebody who showed who they are and cannot read the old address. It takes effect after 72 hours, in which the
 * old address can cancel it; at once where no address is bound, because nobody could. The caller has checked who they are.
 */
export const beginRebind = async (
  deps: ChangeDeps,
  request: Pick<Request, 'id' | 'locale'>,
  holder: Holder,
  to: Email,
  actor: AuditActor,
): Promise<EmailChange> => {
  const { store, clock, log } = deps;
  const until = clock.now() + (holder.email ? cancelChangeFor : 0);
  const mail =
    holder.email && mailTo(deps, request, 'emailChanging', { to: holder.email, locale: request.locale });
  const noticeMailId = mail ? mail.id : null;
  const change = aChange(deps, request, holder, to, {
    state: 'waiting',
    until,
    linkMailId: null,
    noticeMailId,
  });
  const about = { id: request.id, curp: holder.curp, email: to };
  const entry = entryAbout(deps, about, { actor, action: 'email.changeAsked', detail: 'withProof' });
  await store.bindings.changes.begin(change, mail || null, entry);
  if (!holder.email) await applyChange(deps, change);
  const kind = actor === 'identified' ? 'withProof' : 'desk';
  log.event('email.changeAsked', { requestId: request.id, kind });
  return change;
};

/**
 * "Confirmar el cambio", from the new address. The old one is told and can restore itself for 72 hours. `full`: the new address holds as
 * many CURPs as one may (docs/threats.md §2).
 */
export const confirmEmailChange =
  (deps: ChangeDeps & { limiter: Limiter }) =>
  async (mailId: string): Promise<Result<null, 'over' | 'full'>> => {
    const { store, clock, keyring, limiter, log } = deps;
    const now = clock.now();
    const change = await store.bindings.changes.findByMail(mailId);
    const stored = change && (await store.requests.find(change.requestId));
    if (!change || !stored || change.linkMailId !== mailId || !mayConfirm(change, now)) return err('over');
    const keys = limitKeys(keyring, { curp: change.curp, email: change.to });
    if (!(await limiter.takeMember('curpPerAddress', keys.address, keys.curp)).allowed) return err('full');
    const { locale } = change;
    const mail = change.from && mailTo(deps, stored.request, 'emailChanged', { to: change.from, locale });
    const applied = { ...change, until: now + cancelChangeFor, noticeMailId: mail ? mail.id : null };
    const entry = entryOfEmailChange(deps, change, 'holder');
    if (!(await store.bindings.changes.apply(applied, now, mail || null, entry))) return err('over');
    log.event('email.changed', { requestId: change.requestId });
    return ok(null);
  };

/** The state of a change, found by one of its mails. */
export const inspectChange =
  ({ store, clock }: Pick<ChangeDeps, 'store' | 'clock'>) =>
  async (mailId: string) => {
    const change = await store.bindings.changes.findByMail(mailId);
    if (!change) return null;
    const now = clock.now();
    return {
      requestId: change.requestId,
      state: change.state,
      until: change.until,
      mayConfirm: change.linkMailId === mailId && mayConfirm(change, now),
      mayCancel: change.noticeMailId === mailId && mayCancel(change, now),
      isOver: isDue(change, now),
    };
  };

/** "Cancelar el cambio", from the old address: it stays bound, or is bound again. */
export const cancelEmailChange =
  (deps: ChangeDeps) =>
  async (mailId: string): Promise<Result<null, 'over'>> => {
    const { store, clock, log } = deps;
    const change = await store.bindings.changes.findByMail(mailId);
    if (!change || change.noticeMailId !== mailId || !mayCancel(change, clock.now())) return err('over');
    const about = { id: change.requestId, curp: change.curp, email: change.from };
    const entry = entryAbout(deps, about, { actor: 'holder', action: 'email.changeCancelled' });
    if (!(await store.bindings.changes.cancel(change, clock.now(), entry))) return err('over');
    log.event('email.changeCancelled', { requestId: change.requestId });
    return ok(null);
  };
