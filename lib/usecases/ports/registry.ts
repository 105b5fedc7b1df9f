import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';

/** Who a CURP belongs to, as far as the population registry knows. */
export type Registry = { findPerson: (curp: Curp) => Promise<Person | null> };
