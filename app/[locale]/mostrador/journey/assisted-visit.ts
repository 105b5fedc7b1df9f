import type { PageContext } from '#lib/server/visit/page.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

/** A page of the journey in a visit that a member of staff opened for a turn. */
export type AssistedVisit = { context: PageContext; visit: Visit; desk: NonNullable<Visit['desk']> };
