import type { Registry } from '#lib/usecases/ports/registry.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** The people that the operator imported into this installation. */
export const createLocalRegistry = ({ people }: Pick<Store, 'people'>): Registry => ({
  findPerson: (curp) => people.find(curp),
});
