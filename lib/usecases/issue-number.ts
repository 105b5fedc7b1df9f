import { buildCadena, invocanteOf } from '#lib/domain/cadena.ts';
import { buildFolio } from '#lib/domain/folio.ts';
import { type Issuance, isDemonstration, type Outcome } from '#lib/domain/issuance.ts';
import { mexicoCityDate } from '#lib/domain/mexico-city-time.ts';
import type { Nss } from '#lib/domain/nss.ts';
import type { Addressed, Identified } from '#lib/domain/request.ts';
import { err, ok, type Result } from '#lib/domain/result.ts';
import { chooseSeries, demonstrationSerie } from '#lib/domain/series.ts';
import { referRequest } from '#lib/usecases/identify-person.ts';
import { newMail } from '#lib/usecases/new-mail.ts';
import type { Clock, IssueFailure, Log, Random, Signer, Store } from '#lib/usecases/ports.ts';

type Deps = {
  store: Store;
  clock: Clock;
  random: Random;
  signer: Signer;
  log: Log;
  /** Who signs, as the cadena says it ("Invocante"); a demonstration adds DEMO. */
  invocante: string;
  /** Demonstration numbers come from a series that no catalogue lists (threats.md F3). */
  demonstration: boolean;
};
type Request = Identified | Addressed;

const complete =
  (deps: Deps, request: Request, id: string) =>
  (nss: Nss, outcome: Outcome): Issuance => {
    const { clock, random, signer } = deps;
    const issuedAt = clock.now();
    const { curp, person } = request;
    const demonstration = isDemonstration({ nss, demonstration: false }, deps);
    const invocante = invocanteOf(deps.invocante, demonstration);
    const folio = buildFolio(issuedAt, random.digits(9));
    const cadena = buildCadena({ invocante, outcome, issuedAt, folio, person, curp, nss });
    const secuencias = { constancia: random.uuid(), tarjeta: random.uuid() };
    const { serial } = signer;
    return {
      id,
      requestId: request.id,
      outcome,
      curp,
      nss,
      person,
      folio,
      issuedAt,
      cadena,
      sello: signer.sign(cadena),
      serial,
      secuencias,
      demonstration,
    };
  };

const seriesFor = async ({ store, demonstration }: Deps, request: Addressed): Promise<string[]> => {
  if (demonstration) return [demonstrationSerie.code];
  return chooseSeries(await store.series.list(), request.address).map(({ code }) => code);
};

const write = async (deps: Deps, request: Request, version: number, series: string[] | null) => {
  const registrationYear = mexicoCityDate(deps.clock.now()).year;
  const birthYear = request.person.birthDate.year;
  const issuanceId = deps.random.id();
  return deps.store.issuances.issue({
    request,
    version,
    allocation: series && { series, registrationYear, birthYear },
    complete: complete(deps, request, issuanceId),
    mail: newMail(deps, request, 'result', issuanceId),
  });
};

const report = async (deps: Deps, requestId: string, result: Result<Issuance, IssueFailure>) => {
  if (result.ok) {
    const { outcome, id: issuanceId } = result.value;
    deps.log.event(outcome === 'assigned' ? 'nss.assigned' : 'nss.located', { requestId, issuanceId });
  } else if (result.error === 'exhausted') deps.log.event('series.exhausted', { requestId });
  else if (result.error === 'boundElsewhere') await referRequest(deps)(requestId);
  return result;
};

export type IssueNumberFailure = IssueFailure | 'notNow';

/** Hands out the number that a CURP has already; `noNumber` when it has none and an address is needed first. */
export const locateNumber =
  (deps: Deps) =>
  async (requestId: string): Promise<Result<Issuance, IssueNumberFailure>> => {
    const stored = await deps.store.requests.find(requestId);
    if (stored?.request.stage !== 'identified') return err('notNow');
    return report(deps, requestId, await write(deps, stored.request, stored.version, null));
  };

/**
 * "Solicitar mi NSS": the person gets the number, once and for ever. Pressed again, in another tab or on another
 * device, it answers the same number. `exhausted`: no series has numbers left; staff are told through the log.
 */
export const assignNumber =
  (deps: Deps) =>
  async (requestId: string): Promise<Result<Issuance, IssueNumberFailure>> => {
    const stored = await deps.store.requests.find(requestId);
    const issued =
      stored?.request.stage === 'issued' && (await deps.store.issuances.findByRequest(requestId));
    if (issued) return ok(issued);
    if (stored?.request.stage !== 'addressed') return err('notNow');
    const series = await seriesFor(deps, stored.request);
    return report(deps, requestId, await write(deps, stored.request, stored.version, series));
  };
