import type { ReactNode } from 'react';
import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import type { Addressed, EmailConfirmed, Identified, Issued, Referred } from '#lib/domain/request/request.ts';

/**
 * What the pages of the journey show in a visit that a member of staff opened. The desk fills it
 * (app/[locale]/mostrador/journey/slot.tsx), so that the journey imports nothing of the desk.
 */
export type DeskSlot = {
  /** Under the name of the service, in the head of every page. */
  tagline: string;
  /** In the place of the clock: whose turn it is, and the ways out of the case. */
  strip: ReactNode;
  /** For the page that asks the address. `keys` presses "Buscar" when the postal code is whole; the hint says so. */
  address: { keys: ReactNode; postalCodeHint: string };
  /** For a number that its holder locked. */
  lockedNumber: (request: EmailConfirmed | Identified | Addressed) => { title: string; body: ReactNode };
  /** Where the online path ends: the turn ends with a reason, or begins again. */
  referral: (request: Referred, notice: PageNotice) => ReactNode;
  /** Where the number of a finished case may not be shown any more. */
  closedNumber: (request: Issued, notice: PageNotice) => ReactNode;
};
