import type { Person } from '#lib/domain/curp/person.ts';
import { type CaseState, type ChangeKind, changeKinds, obstacleTo } from '#lib/domain/desk/change.ts';
import { isCorrected, type Revocation } from '#lib/domain/document/revocation.ts';
import { isLocked } from '#lib/domain/number/disclosure.ts';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import { askRegistry } from '#lib/usecases/number/ask-registry.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

export type CaseDeps = { store: Pick<Store, 'holders' | 'issuances' | 'revocations'>; registry: Registry };

/** Everything about the case of a folio. `registered`: what the registry says of the person today. */
export type CaseFile = {
  issuance: Issuance;
  holder: Holder;
  revocation: Revocation | null;
  registered: Person | null;
  state: CaseState;
};

const stateOf = ({ issuance, holder, revocation, registered }: Omit<CaseFile, 'state'>): CaseState => ({
  takenBack: revocation !== null,
  bound: holder.email,
  locked: isLocked(holder),
  inRegistry: registered !== null,
  isCorrected: registered !== null && isCorrected(issuance.person, registered),
});

/** Reads the case of a folio; null when there is none. `asked`: what the registry answered before, so that no transaction waits for it. */
export const openCaseFile =
  ({ store, registry }: CaseDeps) =>
  async (folio: string, asked?: Person | null): Promise<CaseFile | null> => {
    const issuance = await store.issuances.findByFolio(folio);
    const holder = issuance && (await store.holders.find(issuance.curp));
    if (!issuance || !holder) return null;
    const revocation = await store.revocations.find(folio);
    const registered = asked === undefined ? (await askRegistry(registry, issuance.curp)).person : asked;
    const found = { issuance, holder, revocation, registered };
    return { ...found, state: stateOf(found) };
  };

type ChangesDeps = { store: Pick<Store, 'deskChanges'> };

/** The changes that can be asked for now: the state allows them, and none of their kind waits. */
export const possibleChanges =
  ({ store }: ChangesDeps) =>
  async ({ issuance, state }: CaseFile): Promise<ChangeKind[]> => {
    const changes = await store.deskChanges.ofFolio(issuance.folio);
    const waiting = changes.filter((change) => change.state === 'asked').map(({ wanted }) => wanted.kind);
    return changeKinds.filter((kind) => obstacleTo(kind, state) === null && !waiting.includes(kind));
  };

/** Whether documents with this folio exist. */
export const isFolioKnown =
  ({ store }: { store: Pick<Store, 'issuances'> }) =>
  async (folio: string): Promise<boolean> =>
    (await store.issuances.findByFolio(folio)) !== null;

/** Whether documents are revoked. */
export const isTakenBack =
  ({ store }: { store: Pick<Store, 'revocations'> }) =>
  async (folio: string): Promise<boolean> =>
    (await store.revocations.find(folio)) !== null;

/** Every change of a case, decided or not. */
export const changesOfFolio = ({ store }: ChangesDeps) => store.deskChanges.ofFolio;

/** The changes that wait for a supervisor. */
export const waitingChanges = ({ store }: ChangesDeps) => store.deskChanges.waiting;

/** A change by its identifier; null when there is none. */
export const findChange = ({ store }: ChangesDeps) => store.deskChanges.find;
