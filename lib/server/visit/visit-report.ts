import type { Request } from '#lib/domain/request/request.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

/** What the scripts of a page may ask about its visit; nothing of it is personal. */
export type VisitReport = {
  /** Milliseconds until the visit ends if nothing is done; 0 when it is over. */
  remaining: number;
  /** It can still be prolonged. */
  canGoOn: boolean;
  /** Changes when the page would say something else. */
  mark: string;
};

const over: VisitReport = { remaining: 0, canGoOn: false, mark: 'over' };

const confirmedAt = (request: Request): number => ('confirmedAt' in request ? request.confirmedAt : 0);

/** What the pages that wait for a mail show: where the request stands, and what became of the newest mail. */
export const markOf = async ({ request, confirmed }: Visit): Promise<string> => {
  const { store } = await getDeps();
  const kind = confirmed ? 'result' : 'link';
  const [mail] = (await store.outbox.ofRequest(request.id)).filter((each) => each.kind === kind);
  const place = confirmed ? request.stage : confirmedAt(request);
  return [place, mail?.state ?? '', mail?.sentAt ?? ''].join('.');
};

/** Says how long the visit still lasts and whether its page is up to date. */
export const reportOnVisit = async (visit: Visit | null): Promise<VisitReport> =>
  visit ? { remaining: visit.remaining, canGoOn: visit.canGoOn, mark: await markOf(visit) } : over;
