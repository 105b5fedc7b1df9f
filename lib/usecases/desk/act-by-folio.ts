import type { AuditActor } from '#lib/domain/audit/entry.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { isBoundTo, mayActByFolio } from '#lib/domain/number/disclosure.ts';
import { cancelChangeFor } from '#lib/domain/number/email-change.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { type Referred, refer } from '#lib/domain/request/request.ts';
import { aChange, type ChangeDeps } from '#lib/usecases/holder/change-email.ts';
import { applyChange } from '#lib/usecases/number/due-email-changes.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';
import { mailTo } from '#lib/usecases/rows/new-mail.ts';

/** What is done for a person whose identity was seen, by the folio of one of that person's documents. */

/** `evenUnbound`: also where no address is bound, so that nobody can be told. */
export type Doer = { actor: AuditActor; evenUnbound?: boolean };
export const byOperator: Doer = { actor: 'operator' };

type Found = { holder: Holder; issuance: Issuance };
export type DeskFailure = 'unknownFolio' | 'unbound';

/** A request of its own, so that the mails have one to stand under; it goes nowhere and shows nothing. */
export const deskRequest = async (
  { store, random, clock }: { store: Pick<Store, 'requests'>; random: Random; clock: Clock },
  { curp, requestId }: Issuance,
  email: Email,
): Promise<Referred> => {
  const locale = (await store.requests.find(requestId))?.request.locale ?? 'es';
  const base = { id: random.id(), curp, email, locale, startedAt: clock.now() };
  return refer({ ...base, stage: 'started' }, 'cannotContinueOnline');
};

const find = async (
  { store }: ChangeDeps,
  folio: string,
  { evenUnbound = false }: Doer,
): Promise<Result<Found, DeskFailure>> => {
  const issuance = await store.issuances.findByFolio(folio);
  if (!issuance) return err('unknownFolio');
  const holder = await store.holders.find(issuance.curp);
  return mayActByFolio(holder, evenUnbound) ? ok({ holder, issuance }) : err('unbound');
};

/** Opens the lock; the bound address is told. Inside the caller's transaction: lock, mail and audit are one (`inOneTransaction`). */
export const unlockWithin =
  (deps: ChangeDeps) =>
  async (folio: string, by = byOperator): Promise<Result<null, DeskFailure | 'notLocked'>> => {
    const found = await find(deps, folio, by);
    if (!found.ok) return found;
    const { holder, issuance } = found.value;
    const { email, curp } = holder;
    const request = email && (await deskRequest(deps, issuance, email));
    const about = { id: request ? request.id : issuance.requestId, curp, email };
    const entry = entryAbout(deps, about, { actor: by.actor, action: 'holder.unlocked' });
    if (!(await deps.store.bindings.setLock(curp, null, null, entry))) return err('notLocked');
    if (request && email) {
      const mail = mailTo(deps, request, 'unlocked', { to: email, locale: request.locale });
      await deps.store.requests.create(request, mail);
    }
    deps.log.event('holder.unlocked', { requestId: about.id });
    return ok(null);
  };

/**
 * Moves the number to another address in 72 hours; the old one is told and can cancel. Where none was bound nobody could, so it moves
 * at once, and the new address is told. Inside the caller's transaction: change, mail and audit are one (`inOneTransaction`).
 */
export const changeEmailWithin =
  (deps: ChangeDeps) =>
  async (
    folio: string,
    to: Email,
    by = byOperator,
  ): Promise<Result<{ until: number }, DeskFailure | 'sameEmail'>> => {
    const found = await find(deps, folio, by);
    if (!found.ok) return found;
    const { holder, issuance } = found.value;
    const { email, curp } = holder;
    if (isBoundTo(holder, to)) return err('sameEmail');
    const request = await deskRequest(deps, issuance, to);
    const until = deps.clock.now() + (email ? cancelChangeFor : 0);
    const mail = email && mailTo(deps, request, 'emailChanging', { to: email, locale: request.locale });
    await deps.store.requests.create(request, mail || null);
    const begun = { state: 'waiting', until, linkMailId: null, noticeMailId: mail ? mail.id : null } as const;
    const about = { id: request.id, curp, email: to };
    const entry = entryAbout(deps, about, { actor: by.actor, action: 'email.changeAsked' });
    const change = aChange(deps, request, holder, to, begun);
    await deps.store.bindings.changes.begin(change, null, { ...entry, detail: 'withProof' });
    if (!email) await applyChange(deps, change);
    deps.log.event('email.changeAsked', { requestId: request.id, kind: 'desk' });
    return ok({ until });
  };

type Act<A extends unknown[], T, E extends string> = (
  deps: ChangeDeps,
) => (...asked: A) => Promise<Result<T, E>>;

/** An act of the operator's command, in a transaction of its own, as the desk does it: half of it is never kept. */
const asOne =
  <A extends unknown[], T, E extends string>(act: Act<A, T, E>): Act<A, T, E> =>
  (deps) =>
  (...asked) =>
    deps.store.inOneTransaction((store) => act({ ...deps, store })(...asked));

export const unlockByFolio = asOne(unlockWithin);
export const changeEmailByFolio = asOne(changeEmailWithin);
