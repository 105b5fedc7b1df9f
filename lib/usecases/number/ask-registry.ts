import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { UnusableRecord } from '#lib/domain/registry/unusable-record.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';

/** `isUnusable`: the registry knows somebody, and what it says of them cannot be used. Throws when the registry fails. */
export type RegistryAnswer = { person: Person | null; isUnusable: boolean };

/** Asks the registry for the person of a CURP. */
export const askRegistry = async (registry: Registry, curp: Curp): Promise<RegistryAnswer> => {
  try {
    return { person: await registry.findPerson(curp), isUnusable: false };
  } catch (error) {
    if (error instanceof UnusableRecord) return { person: null, isUnusable: true };
    throw error;
  }
};
