import type { Purgeable } from '#lib/usecases/ports/purge.ts';

/** Moments before everything, so that a purge deletes nothing. A test sets the ones that it is about. */
export const never: Readonly<Record<Purgeable, number>> = {
  startedRequests: 0,
  requests: 0,
  mails: 0,
  documents: 0,
  sessions: 0,
  links: 0,
  preparations: 0,
  limits: 0,
  totals: 0,
  visitors: 0,
};
