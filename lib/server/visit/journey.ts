import { steps } from '#lib/domain/request/steps.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

/** Where a visit leads and who acts in it. Paths are below the language. */
export type Journey = {
  /** Identifier of the member of staff who acts for the person; null when the person acts. */
  servedBy: string | null;
  /** Where the way back from the first step leads. */
  startPath: string;
  /** Where the number is shown. */
  resultPath: string;
  /** Where somebody is after "Salir". */
  endPath: string;
};

const ownJourney: Journey = {
  servedBy: null,
  startPath: steps.start.path,
  resultPath: steps.result.path,
  endPath: '/tramite/fin',
};

/** The result has a page of its own at the desk, because every print is counted there. */
const deskJourney = ({ staffId, ticketId }: NonNullable<Visit['desk']>): Journey => ({
  servedBy: staffId,
  startPath: `/mostrador/turno/${ticketId}`,
  resultPath: `/mostrador/turno/${ticketId}/entrega`,
  endPath: '/mostrador',
});

/** What differs when a member of staff opened the visit. Everything that asks about the desk on the server asks here. */
export const journeyOf = (visit: Pick<Visit, 'desk'> | null | undefined): Journey =>
  visit?.desk ? deskJourney(visit.desk) : ownJourney;
