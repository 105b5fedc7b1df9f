import { type RetentionClass, retentionHours } from '#lib/domain/retention.ts';
import type { Clock, Purgeable, Store } from '#lib/usecases/ports.ts';

const hour = 3_600_000;

/** Which period of the privacy notice applies to what the store can delete; a session and a counter go when they have ended. */
export const periodOf: Record<Purgeable, Exclude<RetentionClass, 'number'> | null> = {
  startedRequests: 'unconfirmed',
  openRequests: 'answers',
  mails: 'answers',
  documents: 'documents',
  sessions: null,
  links: 'links',
  limits: null,
};

const momentOf = (kind: Purgeable, now: number): number => {
  const period = periodOf[kind];
  return period === null ? now : now - retentionHours[period] * hour;
};

/** Deletes everything whose time, as the privacy notice prints it, is over. Numbers and who holds them stay. */
export const purgeExpired =
  ({ store, clock }: { store: Pick<Store, 'purge'>; clock: Clock }) =>
  (): Promise<Record<Purgeable, number>> => {
    const now = clock.now();
    return store.purge({
      startedRequests: momentOf('startedRequests', now),
      openRequests: momentOf('openRequests', now),
      mails: momentOf('mails', now),
      documents: momentOf('documents', now),
      sessions: momentOf('sessions', now),
      links: momentOf('links', now),
      limits: momentOf('limits', now),
    });
  };
