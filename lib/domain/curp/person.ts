import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import type { EntityCode } from '#lib/domain/basics/entities.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';

/** Sex as the CURP writes it in position 11; X is issued since 2023. */
type Sex = 'H' | 'M' | 'X';

/** Who a CURP belongs to, as the registry knows it or as the person declared it (then birth data come from the CURP). */
export type Person = { name: PersonName; birthDate: CalendarDate; sex: Sex; birthEntity: EntityCode };

/**
 * Whether a name came from the registry, was matched with it, was declared and checked against the CURP, or was seen in a document at the
 * desk, although it does not go with the letters of the CURP.
 */
export type NameSource = 'registry' | 'matched' | 'declared' | 'seen';
