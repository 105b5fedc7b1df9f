import type { Retention, RetentionClass } from '#lib/domain/privacy/retention.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Purgeable } from '#lib/usecases/ports/purge.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryOf } from '#lib/usecases/rows/audit-entry.ts';

const hour = 3_600_000;

/** The period of the privacy notice for each kind that the store deletes. A session, a preparation and a counter go when they end. */
export const classOf: Record<Purgeable, RetentionClass | null> = {
  startedRequests: 'unconfirmed',
  requests: 'answers',
  mails: 'answers',
  documents: 'documents',
  sessions: null,
  links: 'links',
  preparations: null,
  limits: null,
  totals: 'totals',
  visitors: 'visitors',
};

type Purged = Pick<Store, 'purge' | 'keys' | 'audit'>;
type Deps = { store: Purged; clock: Clock; retention: Retention };

/** A store belongs to a demonstration or to an institution for ever, and its keys say to which. */
const isDemonstration = async ({ keys }: Purged): Promise<boolean> =>
  (await keys.list()).some(({ demonstration }) => demonstration);

/** A moment before everything, so that nothing is deleted. */
const never = 0;

/**
 * Deletes everything whose period, as the privacy notice prints it, is over. Numbers and their holders stay, but for the visitors of a
 * demonstration.
 */
export const purgeExpired =
  (deps: Deps) =>
  async (actor: 'worker' | 'operator' = 'worker'): Promise<Record<Purgeable, number>> => {
    const { store, clock, retention } = deps;
    const now = clock.now();
    const entry = entryOf({ clock }, { actor, action: 'store.purged' });
    const momentOf = (kind: Purgeable): number => {
      const period = classOf[kind];
      return period === null ? now : now - retention[period] * hour;
    };
    const moments = {
      startedRequests: momentOf('startedRequests'),
      requests: momentOf('requests'),
      mails: momentOf('mails'),
      documents: momentOf('documents'),
      sessions: momentOf('sessions'),
      links: momentOf('links'),
      preparations: momentOf('preparations'),
      limits: momentOf('limits'),
      totals: momentOf('totals'),
      visitors: (await isDemonstration(store)) ? momentOf('visitors') : never,
    };
    const deleted = await store.purge(moments, entry);
    await store.audit.purge(now - retention.audit * hour, { ...entry, detail: 'audit' });
    return deleted;
  };
