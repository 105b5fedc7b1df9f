import { type Curp, otherSpellingsOf } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { type DisclosureFacts, disclosureFacts } from '#lib/domain/number/disclosure.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { askRegistry, type RegistryAnswer } from '#lib/usecases/number/ask-registry.ts';
import { type ApplyDeps, applyDueChangeOf } from '#lib/usecases/number/due-email-changes.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

export type FactsDeps = Omit<ApplyDeps, 'store'> & {
  store: Pick<Store, 'holders' | 'issuances' | 'requests' | 'bindings'>;
  registry: Registry;
  log: Log;
};

/** The person of a CURP. A person whom the registry does not know may have declared their names for a number of ours. */
const findPerson = async (
  { registry, store }: Pick<FactsDeps, 'registry' | 'store'>,
  curp: Curp,
): Promise<RegistryAnswer> => {
  const { person, isUnusable } = await askRegistry(registry, curp);
  return { person: person ?? (await store.issuances.findByCurp(curp))?.person ?? null, isUnusable };
};

/** Whether the same key, written the other way, has a number. */
export const hasOtherSpelling = async ({ holders }: Pick<Store, 'holders'>, curp: Curp): Promise<boolean> => {
  const found = await Promise.all(otherSpellingsOf(curp).map((other) => holders.find(other)));
  return found.some((holder) => holder !== null);
};

/** The facts that decide who may see what of the CURP of a request. Never read before the answer to step 1 (docs/threats.md T02). */
export const findFacts = async (
  deps: FactsDeps,
  request: Request,
): Promise<{ facts: DisclosureFacts; registered: Person | null }> => {
  await applyDueChangeOf(deps, request.curp);
  const [{ person: registered, isUnusable }, holder, isSpelledOtherwise] = await Promise.all([
    findPerson(deps, request.curp),
    deps.store.holders.find(request.curp),
    hasOtherSpelling(deps.store, request.curp),
  ]);
  if (isUnusable) deps.log.event('registry.unusable', { requestId: request.id });
  const facts = disclosureFacts(request, holder, registered !== null);
  return {
    facts: { ...facts, hasOtherSpelling: isSpelledOtherwise, isRecordUnusable: isUnusable },
    registered,
  };
};
