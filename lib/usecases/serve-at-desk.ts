import type { Email } from '#lib/domain/email.ts';
import { cancelChangeFor } from '#lib/domain/email-change.ts';
import type { Issuance } from '#lib/domain/issuance.ts';
import { type Referred, refer } from '#lib/domain/request.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { entryAbout } from '#lib/usecases/audit-entry.ts';
import { aChange, type ChangeDeps } from '#lib/usecases/change-email.ts';
import { mailTo } from '#lib/usecases/new-mail.ts';
import type { Holder } from '#lib/usecases/ports.ts';

/** What an operator does for a person whose identity they saw, by the folio of one of that person's documents. */

type Found = { holder: Holder & { email: Email }; request: Referred };
export type DeskFailure = 'unknownFolio' | 'unbound';

/** A request of its own, so that the mails have one to stand under; it goes nowhere and shows nothing. */
const deskRequest = async (
  { store, random, clock }: ChangeDeps,
  { curp, requestId }: Issuance,
  email: Email,
): Promise<Referred> => {
  const locale = (await store.requests.find(requestId))?.request.locale ?? 'es';
  const base = { id: random.id(), curp, email, locale, startedAt: clock.now() };
  return refer({ ...base, stage: 'started' }, 'cannotContinueOnline');
};

const find = async (deps: ChangeDeps, folio: string, to?: Email): Promise<Result<Found, DeskFailure>> => {
  const issuance = await deps.store.issuances.findByFolio(folio);
  if (!issuance) return err('unknownFolio');
  const holder = await deps.store.holders.find(issuance.curp);
  if (!holder || holder.email === null) return err('unbound');
  const { email } = holder;
  return ok({ holder: { ...holder, email }, request: await deskRequest(deps, issuance, to ?? email) });
};

/** Opens the lock; the bound address is told. */
export const unlockByFolio =
  (deps: ChangeDeps) =>
  async (folio: string): Promise<Result<null, DeskFailure | 'notLocked'>> => {
    const found = await find(deps, folio);
    if (!found.ok) return found;
    const { holder, request } = found.value;
    const entry = entryAbout(deps, request, { actor: 'operator', action: 'holder.unlocked' });
    if (!(await deps.store.bindings.setLock(holder.curp, null, null, entry))) return err('notLocked');
    const mail = mailTo(deps, request, 'unlocked', { to: holder.email, locale: request.locale });
    await deps.store.requests.create(request, mail);
    deps.log.event('holder.unlocked', { requestId: request.id });
    return ok(null);
  };

/** Moves the number to another address in 72 hours; the old one is told and can cancel. */
export const changeEmailByFolio =
  (deps: ChangeDeps) =>
  async (folio: string, to: Email): Promise<Result<{ until: number }, DeskFailure | 'sameEmail'>> => {
    const found = await find(deps, folio, to);
    if (!found.ok) return found;
    const { holder, request } = found.value;
    if (holder.email === to) return err('sameEmail');
    const until = deps.clock.now() + cancelChangeFor;
    const mail = mailTo(deps, request, 'emailChanging', { to: holder.email, locale: request.locale });
    await deps.store.requests.create(request, mail);
    const begun = { state: 'waiting', until, linkMailId: null, noticeMailId: mail.id } as const;
    const about = { id: request.id, curp: holder.curp, email: to };
    const entry = entryAbout(deps, about, { actor: 'operator', action: 'email.changeAsked' });
    const change = aChange(deps, request, holder, to, begun);
    await deps.store.bindings.changes.begin(change, null, { ...entry, detail: 'withProof' });
    deps.log.event('email.changeAsked', { requestId: request.id, kind: 'desk' });
    return ok({ until });
  };
