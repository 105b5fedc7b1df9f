import { settleName } from '#lib/domain/curp/settled-name.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

/** The people that the operator imported into this installation. Earlier imports kept placeholders and signs as they were written. */
export const createLocalRegistry = ({ people }: Pick<Store, 'people'>): Registry => ({
  findPerson: async (curp) => {
    const person = await people.find(curp);
    return person && { ...person, name: settleName(person.name, curp) };
  },
});
