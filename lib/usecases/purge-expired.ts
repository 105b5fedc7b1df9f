import type { Retention, RetentionClass } from '#lib/domain/retention.ts';
import type { Clock, Purgeable, Store } from '#lib/usecases/ports.ts';

const hour = 3_600_000;

/** Which period of the privacy notice applies to what the store can delete; a session and a counter go when they have ended. */
export const classOf: Record<Purgeable, RetentionClass | null> = {
  startedRequests: 'unconfirmed',
  openRequests: 'answers',
  mails: 'answers',
  documents: 'documents',
  sessions: null,
  links: 'links',
  limits: null,
};

/** Deletes everything whose time, as the privacy notice prints it, is over. Numbers and who holds them stay. */
export const purgeExpired =
  ({ store, clock, retention }: { store: Pick<Store, 'purge'>; clock: Clock; retention: Retention }) =>
  (): Promise<Record<Purgeable, number>> => {
    const now = clock.now();
    const momentOf = (kind: Purgeable): number => {
      const period = classOf[kind];
      return period === null ? now : now - retention[period] * hour;
    };
    return store.purge({
      startedRequests: momentOf('startedRequests'),
      openRequests: momentOf('openRequests'),
      mails: momentOf('mails'),
      documents: momentOf('documents'),
      sessions: momentOf('sessions'),
      links: momentOf('links'),
      limits: momentOf('limits'),
    });
  };
