import type { Request } from '#lib/domain/request/request.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { isLate } from '#lib/usecases/mail/newest-mail.ts';
import type { MailKind } from '#lib/usecases/ports/mail.ts';

/** The answer of app/api/visita to the scripts of a page. It has no personal data. */
export type VisitReport = {
  /** Milliseconds until the visit ends without a request; 0 when it is over. */
  remaining: number;
  /** Whether the visit can be prolonged. */
  canGoOn: boolean;
  /** Changes when the page would say something else, so that its script loads it again. */
  pageVersion: string;
};

const over: VisitReport = { remaining: 0, canGoOn: false, pageVersion: 'over' };

const confirmedAt = (request: Request): number => ('confirmedAt' in request ? request.confirmedAt : 0);

/** The version of a page that waits for a mail: the stage of the request and the state of its newest mail. */
export const pageVersionOf = async ({ request, confirmed }: Visit): Promise<string> => {
  const { store, clock } = await getDeps();
  const kinds: readonly MailKind[] = confirmed ? ['result', 'mailbox'] : ['link'];
  const [mail = null] = (await store.outbox.ofRequest(request.id)).filter(({ kind }) => kinds.includes(kind));
  const place = confirmed ? request.stage : confirmedAt(request);
  const late = isLate(mail, clock.now()) ? 'late' : '';
  return [place, mail?.kind ?? '', mail?.state ?? '', mail?.sentAt ?? '', late].join('.');
};

/** Says how long the visit still lasts and whether its page is up to date. */
export const reportOnVisit = async (visit: Visit | null): Promise<VisitReport> =>
  visit
    ? { remaining: visit.remaining, canGoOn: visit.canGoOn, pageVersion: await pageVersionOf(visit) }
    : over;
