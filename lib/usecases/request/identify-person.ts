import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { foldText } from '#lib/domain/basics/typed-text.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { decodeCurp } from '#lib/domain/curp/curp.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { nameFits } from '#lib/domain/curp/name-diagnosis.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { sameName } from '#lib/domain/curp/same-name.ts';
import { settleName } from '#lib/domain/curp/settled-name.ts';
import {
  type DisclosurePolicies,
  decideIdentityCheck,
  type IdentityCheck,
  isInHand,
  mostNameTries,
} from '#lib/domain/number/disclosure.ts';
import {
  type Addressed,
  type EmailConfirmed,
  type Identified,
  identify,
  type ReferralReason,
  refer,
} from '#lib/domain/request/request.ts';
import { type FactsDeps, findFacts } from '#lib/usecases/number/disclosure-facts.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';
import type { StoredRequest } from '#lib/usecases/ports/requests.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { actorIn, entryAbout } from '#lib/usecases/rows/audit-entry.ts';

type Deps = {
  store: FactsDeps['store'];
  random: Random;
  registry: Registry;
  limiter: Limiter;
  keyring: Keyring;
  clock: Clock;
  log: Log;
  policies: DisclosurePolicies;
};
type Identifiable = EmailConfirmed | Identified | Addressed;

/** What the identity page shows. `registered` is for comparing, and is shown only when the check is `confirm`. */
export type IdentityView = { check: IdentityCheck; registered: Person | null };

/** Decides, after the mailbox is confirmed, how the person shows that the CURP is theirs. */
export const viewIdentity =
  (deps: Deps) =>
  async (request: Identifiable): Promise<IdentityView> => {
    const { facts, registered } = await findFacts(deps, request);
    return { check: decideIdentityCheck(facts, deps.policies), registered };
  };

type StoredIdentifiable = { request: Identifiable; version: number };

const isIdentifiable = (stored: StoredRequest | null): stored is StoredIdentifiable =>
  stored !== null && ['emailConfirmed', 'identified', 'addressed'].includes(stored.request.stage);

const load = async (store: Pick<Store, 'requests'>, requestId: string) => {
  const stored = await store.requests.find(requestId);
  return isIdentifiable(stored) ? stored : null;
};

type Saved = Result<null, 'notNow'>;

const save = async (deps: Deps, request: Identified | Addressed, version: number): Promise<Saved> => {
  const { store, log } = deps;
  const what = { actor: actorIn(request), action: 'request.identified', detail: request.source } as const;
  if (!(await store.requests.save(request, version, null, entryAbout(deps, request, what))))
    return err('notNow');
  log.event('request.identified', { requestId: request.id, kind: request.source });
  return ok(null);
};

/** "Sí, soy yo": accepts the registry's data as shown. `notNow`: the request is at another step. */
export const confirmIdentity =
  (deps: Deps) =>
  async (requestId: string): Promise<Saved> => {
    const stored = await load(deps.store, requestId);
    if (!stored) return err('notNow');
    const { check, registered } = await viewIdentity(deps)(stored.request);
    if (check !== 'confirm' || !registered) return err('notNow');
    return save(deps, identify(stored.request, registered, 'registry'), stored.version);
  };

const declaredPerson = (curp: Curp, name: PersonName): Person => {
  const { birthDate, sex, entity } = decodeCurp(curp);
  return { name, birthDate, sex, birthEntity: entity };
};

/** False when another try of the same request was counted at the same moment: then this one answers nothing. */
const countMismatch = async (
  deps: Deps,
  { request, version }: StoredIdentifiable,
  tried: string,
): Promise<boolean> => {
  const triedNames = [...request.triedNames, tried];
  const entry = entryAbout(deps, request, { actor: actorIn(request), action: 'name.mismatched' });
  return triedNames.length < mostNameTries
    ? deps.store.requests.save({ ...request, triedNames }, version, null, entry)
    : referStored(deps, { request, version }, 'nameDoesNotMatch', undefined, entry);
};

/** A name as a keyed digest, the same for every spelling of it. */
const digestOf = (
  { keyring }: Pick<Deps, 'keyring'>,
  { givenNames, firstSurname, secondSurname }: PersonName,
) => keyring.fingerprint([givenNames, firstSurname, secondSurname].map(foldText).join('|'));

/**
 * Counts the name for the CURP before anything is compared. When no other name may be tried, not even the right one is accepted. A name
 * that was wrong before, in this request or another, is wrong again and costs no try, because it tells a guesser nothing.
 */
const matchName = async (
  deps: Deps,
  { request, version }: StoredIdentifiable,
  name: PersonName,
  registered: Person,
): Promise<Result<null, 'notNow' | 'nameDoesNotMatch'>> => {
  const tried = digestOf(deps, name);
  if (request.triedNames.includes(tried)) return err('nameDoesNotMatch');
  const key = deps.keyring.fingerprint(request.curp);
  const taken = await deps.limiter.takeMember('nameTryPerCurp', key, tried);
  if (!taken.allowed) {
    deps.log.event('limit.reached', { kind: 'nameTryPerCurp', requestId: request.id });
    const until = deps.clock.now() + taken.waitMilliseconds;
    await referStored(deps, { request, version }, 'nameDoesNotMatch', until);
    return err('notNow');
  }
  if (!sameName(name, registered.name))
    return err((await countMismatch(deps, { request, version }, tried)) ? 'nameDoesNotMatch' : 'notNow');
  await deps.limiter.reset('nameTryPerCurp', key);
  return save(deps, identify(request, registered, 'matched'), version);
};

/** Whether a member of staff sees the person's document, which then says more than the letters that we expect. */
const isSeenAtDesk = (request: Identifiable): boolean => request.assisted !== undefined && isInHand(request);

/**
 * Checks names typed as on the birth certificate: against the registry where a number exists that was never bound to an address (five
 * different names), or against the CURP where the registry does not know the person. `asSeen`: a member of staff says that the document
 * has this name, although the letters of the CURP are others.
 */
export const identifyByName =
  (deps: Deps) =>
  async (
    requestId: string,
    typed: PersonName,
    asSeen = false,
  ): Promise<Result<null, 'notNow' | 'nameDoesNotMatch' | 'nameDisagrees'>> => {
    const stored = await load(deps.store, requestId);
    if (!stored) return err('notNow');
    const { request, version } = stored;
    const name = settleName(typed, request.curp);
    const { check, registered } = await viewIdentity(deps)(request);
    if (check === 'matchNames' && registered) return matchName(deps, stored, name, registered);
    if (check !== 'declareNames') return err('notNow');
    const agrees = nameFits(name, request.curp);
    if (!agrees && !(asSeen && isSeenAtDesk(request))) return err('nameDisagrees');
    const person = declaredPerson(request.curp, name);
    return save(deps, identify(request, person, agrees ? 'declared' : 'seen'), version);
  };

type ReferDeps = Pick<Deps, 'store' | 'log' | 'clock' | 'keyring'>;

/** `before`: the entry about the cause. */
const referStored = async (
  deps: ReferDeps,
  { request, version }: StoredRequest,
  reason: ReferralReason,
  until?: number,
  ...before: AuditEntry[]
): Promise<boolean> => {
  const { store, log } = deps;
  const what = { actor: actorIn(request), action: 'request.referred', detail: reason } as const;
  const entries = [...before, entryAbout(deps, request, what)];
  const saved = await store.requests.save(refer(request, reason, until), version, null, ...entries);
  if (saved) log.event('request.referred', { requestId: request.id, reason });
  return saved;
};

/** Ends the online way of this request: "No soy yo" (with its own reason), or the policy. Nothing is bound. */
export const referRequest =
  (deps: ReferDeps) =>
  async (requestId: string, reason: ReferralReason = 'cannotContinueOnline'): Promise<void> => {
    const stored = await load(deps.store, requestId);
    if (!stored || (await referStored(deps, stored, reason))) return;
    // The request changed meanwhile: decide again with what it is now.
    await referRequest(deps)(requestId, reason);
  };
