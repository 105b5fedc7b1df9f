import type { Request } from '#lib/domain/request/request.ts';
import type { Session } from '#lib/usecases/ports/sessions.ts';

/**
 * What this browser may see. `confirmed`: it opened the link, so the case is its own. An unconfirmed browser typed the
 * CURP and the address and sees nothing of the case, whatever happens to it elsewhere (docs/threats.md T07).
 */
export type Visit = {
  sessionDigest: string;
  session: Session;
  request: Request;
  confirmed: boolean;
  /** The member of staff who opened it and sits at this browser. */
  desk: { staffId: string; ticketId: string } | null;
  /** How many milliseconds it lasts without a request, and whether it can be prolonged. */
  remaining: number;
  canGoOn: boolean;
};
