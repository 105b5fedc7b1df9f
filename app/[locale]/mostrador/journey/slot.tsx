import type { AssistedVisit } from '#app/[locale]/mostrador/journey/assisted-visit.ts';
import { assistedWords } from '#app/[locale]/mostrador/journey/assisted-words.ts';
import { CaseStrip } from '#app/[locale]/mostrador/journey/case-strip.tsx';
import { ClosedNumber } from '#app/[locale]/mostrador/journey/closed-number.tsx';
import { LockedNumber } from '#app/[locale]/mostrador/journey/locked-number.tsx';
import { Referral } from '#app/[locale]/mostrador/journey/referral.tsx';
import { reviewFor } from '#app/[locale]/mostrador/journey/review-echo.tsx';
import type { DeskSlot } from '#app/[locale]/visit/desk-slot.ts';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { preparationOf } from '#lib/usecases/preparation/open-preparation.ts';

/** The page as a member of staff reads it. */
export const contextAtDesk = (context: PageContext): PageContext => ({
  ...context,
  words: assistedWords(context.words),
});

/** Everything of the desk that pages of the journey show. */
export const fillSlot = async (at: AssistedVisit): Promise<DeskSlot> => {
  const { deskStaff, deskAssist } = at.context.words;
  return {
    tagline: deskStaff.desk,
    strip: <CaseStrip {...at} />,
    nameAsSeen: { ...deskAssist.nameAsSeen, afterTries: 1 },
    prepared: (await run(preparationOf)(at.desk.ticketId, at.visit.request.curp))?.preparation ?? null,
    lockedNumber: ({ curp }) => ({
      title: deskAssist.locked.title,
      body: <LockedNumber context={at.context} curp={curp} />,
    }),
    review: (request, isTurned) => reviewFor(at, request, isTurned),
    referral: (request, notice) => <Referral {...at} request={request} notice={notice} />,
    closedNumber: (request, notice) => <ClosedNumber {...at} request={request} notice={notice} />,
  };
};
