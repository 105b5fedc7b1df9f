import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { type DisclosurePolicies, mayLocate } from '#lib/domain/number/disclosure.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { chooseSeries, demonstrationSerie } from '#lib/domain/number/series.ts';
import { type Addressed, askIdentityAgain, type Identified } from '#lib/domain/request/request.ts';
import { composeIssuance, type IssuanceDeps } from '#lib/usecases/number/compose-issuance.ts';
import { hasOtherSpelling } from '#lib/usecases/number/disclosure-facts.ts';
import type { IssueFailure } from '#lib/usecases/ports/issuances.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { referRequest } from '#lib/usecases/request/identify-person.ts';
import { actorIn, entryAbout } from '#lib/usecases/rows/audit-entry.ts';
import { mailTo, newMail } from '#lib/usecases/rows/new-mail.ts';

type Deps = IssuanceDeps & {
  store: Pick<Store, 'requests' | 'holders' | 'issuances' | 'bindings' | 'series'>;
  log: Log;
  policies: DisclosurePolicies;
};
type Request = Identified | Addressed;

const seriesFor = async ({ store, demonstration }: Deps, request: Addressed): Promise<string[]> => {
  if (demonstration) return [demonstrationSerie.code];
  return chooseSeries(await store.series.list(), request.address).map(({ code }) => code);
};

const write = async (deps: Deps, request: Request, version: number, series: string[] | null) => {
  const registrationYear = mexicoCityDate(deps.clock.now()).year;
  const birthYear = request.person.birthDate.year;
  const { id, complete, codes } = composeIssuance(deps, {
    requestId: request.id,
    curp: request.curp,
    person: request.person,
  });
  return deps.store.issuances.issue({
    request,
    version,
    allotment: series && { series, registrationYear, birthYear },
    locate: (holder) => mayLocate(holder, request, deps.policies),
    complete,
    codes,
    mail: request.email === null ? null : newMail(deps, request, 'result', id),
    check: request.email === null ? null : newMail(deps, request, 'mailbox', id),
    notice: (to) => mailTo(deps, request, 'notice', { to, locale: request.locale }),
    entry: (outcome) => entryAbout(deps, request, { actor: actorIn(request), action: `number.${outcome}` }),
  });
};

/** A number was imported since the person was identified: the request goes back to the identity page, which now asks for the name. */
const askAgain = async ({ store }: Deps, requestId: string): Promise<void> => {
  const stored = await store.requests.find(requestId);
  if (stored?.request.stage === 'identified' || stored?.request.stage === 'addressed')
    await store.requests.save(askIdentityAgain(stored.request), stored.version);
};

/** Why the online way ends. The page gives the same causes for all, because it must not say whether a number exists. */
const referring: ReadonlySet<IssueFailure> = new Set(['boundElsewhere', 'locked', 'contradicted'] as const);

const report = async (deps: Deps, requestId: string, result: Result<Issuance, IssueFailure>) => {
  if (result.ok) {
    const { outcome, id: issuanceId } = result.value;
    deps.log.event(outcome === 'assigned' ? 'nss.assigned' : 'nss.located', { requestId, issuanceId });
  } else if (result.error === 'exhausted') deps.log.event('series.exhausted', { requestId });
  else if (referring.has(result.error)) await referRequest(deps)(requestId);
  else if (result.error === 'nameNeeded') await askAgain(deps, requestId);
  return result;
};

export type IssueNumberFailure = IssueFailure | 'notNow';

/** Hands out the existing number of a CURP. `noNumber`: it has none, and an address is needed first. */
export const locateNumber =
  (deps: Deps) =>
  async (requestId: string): Promise<Result<Issuance, IssueNumberFailure>> => {
    const stored = await deps.store.requests.find(requestId);
    if (stored?.request.stage !== 'identified') return err('notNow');
    return report(deps, requestId, await write(deps, stored.request, stored.version, null));
  };

/**
 * "Solicitar mi NSS": gives the person the number, once and for ever. Pressed again, in another tab or on another device, it answers the
 * same number. `exhausted`: no series has numbers left; the log tells the operator.
 */
export const assignNumber =
  (deps: Deps) =>
  async (requestId: string): Promise<Result<Issuance, IssueNumberFailure>> => {
    const stored = await deps.store.requests.find(requestId);
    const issued =
      stored?.request.stage === 'issued' && (await deps.store.issuances.findByRequest(requestId));
    if (issued) return ok(issued);
    if (stored?.request.stage !== 'addressed') return err('notNow');
    if (await hasOtherSpelling(deps.store, stored.request.curp)) {
      await referRequest(deps)(requestId);
      return err('notNow');
    }
    const series = await seriesFor(deps, stored.request);
    return report(deps, requestId, await write(deps, stored.request, stored.version, series));
  };
