import type { ReactNode } from 'react';
import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import type { Preparation } from '#lib/domain/preparation/preparation.ts';
import type { Addressed, EmailConfirmed, Identified, Issued, Referred } from '#lib/domain/request/request.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** The button for a name that is right although we think that it is not: after so many refusals. */
export type Insisting = { label: string; hint: string; afterTries: number };

/**
 * What the pages of the journey show in a visit that a member of staff opened. The desk fills it
 * (app/[locale]/mostrador/journey/slot.tsx), so that the journey imports nothing from the desk.
 */
export type DeskSlot = {
  /** The line under the name of the service on every page. */
  tagline: string;
  /** Replaces the clock: the ticket, and the buttons to leave the case. */
  strip: ReactNode;
  /** For a name that does not go with the CURP, where the member of staff sees the document. */
  nameAsSeen: Insisting;
  /** What the person prepared at home for this case; null without it. */
  prepared: Preparation | null;
  /** For a number that its holder locked. */
  lockedNumber: (request: EmailConfirmed | Identified | Addressed) => { title: string; body: ReactNode };
  /**
   * For the page of all answers. `echo`: the address, big, for a screen that is turned to the person. `shown`, `lang`: the words of the
   * person's language while the screen is turned (`isTurned`).
   */
  review: (
    request: Addressed,
    isTurned: boolean,
  ) => { echo: ReactNode; shown: PageContext; lang: string | undefined };
  /** For the end of the online path: ends the ticket with a reason, or begins again. */
  referral: (request: Referred, notice: PageNotice) => ReactNode;
  /** For a finished case whose number may no longer be shown. */
  closedNumber: (request: Issued, notice: PageNotice) => ReactNode;
};
