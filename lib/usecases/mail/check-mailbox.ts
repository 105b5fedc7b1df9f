import type { AuditActor } from '#lib/domain/audit/entry.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { mailboxCode, mailboxCodeFor, mailboxLinkFor } from '#lib/domain/email/mailbox-check.ts';
import { addressToBind, addressToCheck } from '#lib/domain/number/disclosure.ts';
import type { Assistance } from '#lib/domain/request/assistance.ts';
import { type Issued, type Mailed, showMailbox } from '#lib/domain/request/request.ts';
import { isMailStopped, mailboxKey } from '#lib/usecases/limits/mail-limits.ts';
import { type TooMany, tooMany } from '#lib/usecases/limits/take-limits.ts';
import { newestMail } from '#lib/usecases/mail/newest-mail.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Mail } from '#lib/usecases/ports/mail.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';
import { newMail } from '#lib/usecases/rows/new-mail.ts';

type Deps = {
  store: Pick<Store, 'requests' | 'holders' | 'outbox' | 'bindings' | 'mailStops'>;
  clock: Clock;
  random: Random;
  keyring: Keyring;
  limiter: Limiter;
  log: Log;
};
type Checked = Mailed<Issued> & { assisted: Assistance };
type Found = { request: Checked; version: number };

/** The code of a mail. The same mail always has the same code, and nothing stores it. */
export const codeOfMail = (keyring: Keyring, mailId: string): string =>
  mailboxCode(keyring.derive('mailboxCode', mailId));

const isChecked = (request: Issued): request is Checked =>
  request.email !== null && request.assisted !== undefined;

/** The finished case with an address that staff typed; null for any other. */
const findChecked = async ({ store }: Pick<Deps, 'store'>, requestId: string): Promise<Found | null> => {
  const stored = await store.requests.find(requestId);
  if (stored?.request.stage !== 'issued' || !isChecked(stored.request)) return null;
  return { request: stored.request, version: stored.version };
};

/**
 * `isStopped`: the owner of the mailbox wants no mail, so nothing goes there. `codeUntil`: until when the code of the newest mail works;
 * null too where nothing goes.
 */
export type MailboxCheck = { email: Email; mail: Mail | null; codeUntil: number | null; isStopped: boolean };

/** What is to be checked about the address of a finished case; null where nothing is. */
export const findMailboxCheck =
  (deps: Pick<Deps, 'store' | 'clock' | 'keyring'>) =>
  async (requestId: string): Promise<MailboxCheck | null> => {
    const found = await findChecked(deps, requestId);
    if (!found) return null;
    const { request } = found;
    const email = addressToCheck(await deps.store.holders.find(request.curp), request);
    if (email === null) return null;
    const mail = await newestMail(deps)(requestId, 'mailbox');
    const codeUntil = mail && mail.createdAt + mailboxCodeFor;
    const isStopped = await isMailStopped(deps, email);
    const isOpen = codeUntil !== null && deps.clock.now() < codeUntil && !isStopped;
    return { email, mail, codeUntil: isOpen ? codeUntil : null, isStopped };
  };

/** How the reader of a mailbox showed themselves. Both ways end in the same state. */
type Shown = { actor: AuditActor; detail: 'code' | 'link' };

/** Binds the number, queues the documents, and tries again when the case changed meanwhile. Done twice it changes nothing. */
const keepShown = async (deps: Deps, requestId: string, how: Shown): Promise<Result<null, 'notNow'>> => {
  const { store, clock, log } = deps;
  const found = await findChecked(deps, requestId);
  if (!found) return err('notNow');
  const { request, version } = found;
  if (addressToBind(request) !== null) return ok(null);
  const shown = showMailbox(request, clock.now());
  const mail = newMail(deps, request, 'result', request.issuanceId);
  const entry = entryAbout(deps, request, { action: 'mailbox.shown', ...how });
  const kept = { before: request, version, request: shown, at: clock.now() };
  if (await store.bindings.bindShown(kept, mail, entry)) {
    log.event('mailbox.shown', { requestId, kind: how.detail });
    return ok(null);
  }
  const now = await findChecked(deps, requestId);
  return now && now.version !== version ? keepShown(deps, requestId, how) : err('notNow');
};

export type CodeFailure = 'wrong' | 'expired' | 'notNow';

/**
 * The person read the code of the newest mail to the window. Five tries for each mail, counted before they are compared, so that tries at
 * the same moment do not exceed them.
 */
export const readBackCode =
  (deps: Deps) =>
  async (requestId: string, code: string, staffId: string): Promise<Result<null, CodeFailure> | TooMany> => {
    const check = await findMailboxCheck(deps)(requestId);
    if (!check?.mail || check.isStopped) return err('notNow');
    if (check.codeUntil === null) return err('expired');
    const { keyring, limiter, log } = deps;
    const taken = await limiter.take('mailboxCodePerMail', keyring.fingerprint(`code of ${check.mail.id}`));
    if (!taken.allowed) {
      log.event('limit.reached', { kind: 'mailboxCodePerMail', requestId });
      return tooMany('tooMany', taken.waitMilliseconds);
    }
    const expected = codeOfMail(keyring, check.mail.id);
    if (keyring.digest(code) !== keyring.digest(expected)) return err('wrong');
    return keepShown(deps, requestId, { actor: `staff:${staffId}`, detail: 'code' });
  };

/** The mail of a link, if it is the newest check of a case that still waits for one, and young enough. */
const findLink = async (deps: Pick<Deps, 'store' | 'clock'>, mailId: string) => {
  const mail = await deps.store.outbox.find(mailId);
  if (mail?.kind !== 'mailbox' || deps.clock.now() >= mail.createdAt + mailboxLinkFor) return null;
  const newest = await newestMail(deps)(mail.requestId, 'mailbox');
  const found = newest?.id === mailId ? await findChecked(deps, mail.requestId) : null;
  return found && { ...found, holder: await deps.store.holders.find(found.request.curp) };
};

/** What the link of a mail would do now. Changes nothing. */
export const inspectMailboxLink =
  (deps: Pick<Deps, 'store' | 'clock'>) =>
  async (mailId: string): Promise<'open' | 'shown' | 'over'> => {
    const found = await findLink(deps, mailId);
    if (!found) return 'over';
    if (addressToBind(found.request) !== null) return 'shown';
    return addressToCheck(found.holder, found.request) === null ? 'over' : 'open';
  };

/** "Sí, es mi correo", on the page behind the link. */
export const confirmMailboxLink =
  (deps: Deps) =>
  async (mailId: string): Promise<Result<null, 'over'>> => {
    const found = await findLink(deps, mailId);
    if (!found) return err('over');
    const kept = await keepShown(deps, found.request.id, { actor: 'holder', detail: 'link' });
    return kept.ok ? kept : err('over');
  };

/** Mails the check again, with a new code. Nothing goes to a mailbox whose owner wants no mail. */
export const askMailboxAgain =
  (deps: Deps) =>
  async (requestId: string, staffId: string): Promise<Result<null, 'notNow'> | TooMany> => {
    const { store, limiter, keyring } = deps;
    const [check, found] = await Promise.all([
      findMailboxCheck(deps)(requestId),
      findChecked(deps, requestId),
    ]);
    if (!check || !found || check.isStopped) return err('notNow');
    if (check.mail?.state === 'queued') return ok(null);
    const taken = await limiter.take('linkMailPerAddress', mailboxKey(keyring, check.email));
    if (!taken.allowed) return tooMany('tooMany', taken.waitMilliseconds);
    const mail = newMail(deps, found.request, 'mailbox', found.request.issuanceId);
    const about = { actor: `staff:${staffId}`, action: 'mailbox.asked' } as const;
    await store.outbox.add(mail, entryAbout(deps, found.request, about));
    return ok(null);
  };
