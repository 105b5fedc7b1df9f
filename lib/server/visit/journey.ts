import { steps } from '#lib/domain/request/steps.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

/** The ways of a visit, and who acts in it. Paths are below the language. */
export type Journey = {
  /** Identifier of the member of staff who acts for the person; null when the person acts. */
  servedBy: string | null;
  /** The way back from the first step. */
  startPath: string;
  /** The page that shows the number. */
  resultPath: string;
  /** The page after "Salir". */
  endPath: string;
};

const ownJourney: Journey = {
  servedBy: null,
  startPath: steps.start.path,
  resultPath: steps.result.path,
  endPath: '/tramite/fin',
};

/** The desk has its own page for the result, because every print is counted there. */
const deskJourney = ({ staffId, ticketId }: NonNullable<Visit['desk']>): Journey => ({
  servedBy: staffId,
  startPath: `/mostrador/turno/${ticketId}`,
  resultPath: `/mostrador/turno/${ticketId}/entrega`,
  endPath: '/mostrador',
});

/** The differences of a visit that a member of staff opened. All code of the server that depends on the desk asks here. */
export const journeyOf = (visit: Pick<Visit, 'desk'> | null | undefined): Journey =>
  visit?.desk ? deskJourney(visit.desk) : ownJourney;
