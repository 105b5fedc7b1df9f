import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { isInHand, mayRetype } from '#lib/domain/number/disclosure.ts';
import type { Assistance } from '#lib/domain/request/assistance.ts';
import { type Request, retypeEmail, type Started } from '#lib/domain/request/request.ts';
import { staffActor } from '#lib/usecases/desk/staff-deps.ts';
import { mailboxKey } from '#lib/usecases/limits/mail-limits.ts';
import { type TooMany, tooMany } from '#lib/usecases/limits/take-limits.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { NewMail } from '#lib/usecases/ports/mail.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';
import { newMail } from '#lib/usecases/rows/new-mail.ts';

type Deps = {
  store: Pick<Store, 'requests' | 'holders'>;
  clock: Clock;
  random: Random;
  keyring: Keyring;
  limiter: Limiter;
};
type Open = Exclude<Request, Started> & { assisted: Assistance };

const isOpen = (request: Request): request is Open =>
  request.assisted !== undefined && isInHand(request) && !['started', 'referred'].includes(request.stage);

/** Whether staff may type another address for a case: while they act in it, and after the number only while it is bound to none. */
export const mayRetypeEmail =
  ({ store }: Pick<Deps, 'store'>) =>
  async (request: Request): Promise<boolean> =>
    isOpen(request) &&
    (request.stage !== 'issued' || mayRetype(await store.holders.find(request.curp), request));

/** The mail that checks the new address of a finished case; before the number, and without an address, there is none. */
const checkOf = (deps: Deps, request: Request): NewMail | null =>
  request.stage === 'issued' && request.email !== null
    ? newMail(deps, request, 'mailbox', request.issuanceId)
    : null;

/**
 * Staff type another address for the case in their hands, or none. Nothing was bound to the old one. After the number the new one gets a
 * check at once.
 */
export const retypeEmailOfCase =
  (deps: Deps) =>
  async (
    requestId: string,
    email: Email | null,
    staffId: string,
  ): Promise<Result<null, 'notNow'> | TooMany> => {
    const { store, limiter, keyring } = deps;
    const stored = await store.requests.find(requestId);
    if (!stored || !isOpen(stored.request) || !(await mayRetypeEmail(deps)(stored.request)))
      return err('notNow');
    const retyped = retypeEmail(stored.request, email);
    const mail = checkOf(deps, retyped);
    const taken = mail
      ? await limiter.take('linkMailPerAddress', mailboxKey(keyring, mail.to))
      : ({ allowed: true } as const);
    if (!taken.allowed) return tooMany('tooMany', taken.waitMilliseconds);
    const about = { actor: staffActor(staffId), action: 'email.retyped' } as const;
    const isSaved = await store.requests.save(
      retyped,
      stored.version,
      mail,
      entryAbout(deps, retyped, about),
    );
    return isSaved ? ok(null) : retypeEmailOfCase(deps)(requestId, email, staffId);
  };
