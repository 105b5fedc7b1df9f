import type { AuditActor } from '#lib/domain/audit/entry.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { isBoundTo, mayActByFolio } from '#lib/domain/number/disclosure.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { type Referred, type Request, refer } from '#lib/domain/request/request.ts';
import { beginRebind, type ChangeDeps } from '#lib/usecases/holder/change-email.ts';
import { openLock } from '#lib/usecases/holder/lock-number.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/**
 * Who acts for a person whose identity was seen, by the folio of one of that person's documents. `evenUnbound`: also where no address
 * is bound, so that nobody can be told.
 */
export type Doer = { actor: AuditActor; evenUnbound?: boolean };
/** The operator acts with a command. */
export const byOperator: Doer = { actor: 'operator' };

type ActDeps = ChangeDeps & { store: Pick<Store, 'issuances'> };
type Found = { holder: Holder; issuance: Issuance };
export type DeskFailure = 'unknownFolio' | 'unbound';

type RequestDeps = { store: Pick<Store, 'requests'>; random: Random; clock: Clock };

/** The language of the person who got the documents; Spanish when their request is purged. */
const localeOf = async ({ store }: Pick<RequestDeps, 'store'>, { requestId }: Issuance): Promise<Locale> =>
  (await store.requests.find(requestId))?.request.locale ?? 'es';

/** A request that the mails of an act belong to; it leads nowhere and shows nothing. */
export const deskRequest = async (
  { store, random, clock }: RequestDeps,
  issuance: Issuance,
  email: Email,
): Promise<Referred> => {
  const locale = await localeOf({ store }, issuance);
  const base = { id: random.id(), curp: issuance.curp, email, locale, startedAt: clock.now() };
  return refer({ ...base, stage: 'started' }, 'cannotContinueOnline');
};

const find = async (
  { store }: ActDeps,
  folio: string,
  { evenUnbound = false }: Doer,
): Promise<Result<Found, DeskFailure>> => {
  const issuance = await store.issuances.findByFolio(folio);
  if (!issuance) return err('unknownFolio');
  const holder = await store.holders.find(issuance.curp);
  return mayActByFolio(holder, evenUnbound) ? ok({ holder, issuance }) : err('unbound');
};

/** The request that the act and its mails belong to: one of its own, or that of the documents where no address is told. */
const requestOfAct = async (
  deps: ChangeDeps,
  issuance: Issuance,
  email: Email | null,
): Promise<Pick<Request, 'id' | 'locale'>> => {
  if (email === null) return { id: issuance.requestId, locale: await localeOf(deps, issuance) };
  const request = await deskRequest(deps, issuance, email);
  await deps.store.requests.create(request, null);
  return request;
};

/** Opens the lock, and tells the bound address. Only inside a transaction of the caller (`inOneTransaction`), so that lock, mail and audit are one. */
export const unlockWithin =
  (deps: ActDeps) =>
  async (folio: string, by = byOperator): Promise<Result<null, DeskFailure | 'notLocked'>> => {
    const found = await find(deps, folio, by);
    if (!found.ok) return found;
    const { holder, issuance } = found.value;
    const request = await requestOfAct(deps, issuance, holder.email);
    return (await openLock(deps, request, holder, by.actor)) ? ok(null) : err('notLocked');
  };

/**
 * Moves the number to another address as `beginRebind` does. Only inside a transaction of the caller (`inOneTransaction`), so that
 * change, mail and audit are one.
 */
export const changeEmailWithin =
  (deps: ActDeps) =>
  async (
    folio: string,
    to: Email,
    by = byOperator,
  ): Promise<Result<{ until: number }, DeskFailure | 'sameEmail'>> => {
    const found = await find(deps, folio, by);
    if (!found.ok) return found;
    const { holder, issuance } = found.value;
    if (isBoundTo(holder, to)) return err('sameEmail');
    const request = await requestOfAct(deps, issuance, to);
    const { until } = await beginRebind(deps, request, holder, to, by.actor);
    return ok({ until });
  };

type Act<A extends unknown[], T, E extends string> = (
  deps: ActDeps,
) => (...asked: A) => Promise<Result<T, E>>;
type OwnTransactionDeps = ChangeDeps & { store: Pick<Store, 'inOneTransaction'> };

/** Runs an act of the operator's command in a transaction, as the desk does, so that half of it is never kept. */
const asOne =
  <A extends unknown[], T, E extends string>(act: Act<A, T, E>) =>
  (deps: OwnTransactionDeps) =>
  (...asked: A): Promise<Result<T, E>> =>
    deps.store.inOneTransaction((store) => act({ ...deps, store })(...asked));

/** `unlockWithin` in a transaction of its own, for the operator's command. */
export const unlockByFolio = asOne(unlockWithin);
/** `changeEmailWithin` in a transaction of its own, for the operator's command. */
export const changeEmailByFolio = asOne(changeEmailWithin);
