import { CareStrip } from '#app/[locale]/mostrador/care-strip.tsx';
import type { AssistedVisit } from '#app/[locale]/mostrador/journey/assisted-visit.ts';
import { EscalateLink, TicketName } from '#app/[locale]/mostrador/turno/[id]/ticket-strip.tsx';
import { leave } from '#app/[locale]/visit/leave.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { FirstField } from '#components/layout/arrival-focus.tsx';
import { AskAgain } from '#components/layout/ask-again.tsx';
import { Button } from '#components/ui/button.tsx';
import { timeText } from '#lib/domain/basics/moment-text.ts';
import { currentStep } from '#lib/domain/request/steps.ts';
import { ticketOf } from '#lib/server/desk/desk-visit.ts';
import { earlierPath } from '#lib/server/desk/rooms.ts';

/** The turn, until when its case is open, and the links out of it. The turn stays with this member of staff. */
export const CaseStrip = async ({ context, visit, desk }: AssistedVisit) => {
  const { locale, words } = context;
  const ticket = await ticketOf(visit);
  return (
    <div className="bg-sand text-sm screen-only">
      <AskAgain />
      <div className="wrap flex flex-wrap items-center gap-x-4 py-1.5">
        <p className="mr-auto">
          {ticket && (
            <>
              <TicketName context={context} ticket={ticket} /> ·{' '}
            </>
          )}
          {words.deskAssist.strip.until(timeText(locale, visit.session.expiresAt, context.deskZone))}
        </p>
        <div className="flex flex-wrap items-center gap-x-4">
          <a className="quiet" href={`/${locale}${earlierPath(desk.ticketId)}`}>
            {words.deskCare.earlier.link}
          </a>
          <EscalateLink context={context} ticketId={desk.ticketId} />
          <CareStrip context={context} path={currentStep(visit.request).path} mayOpen />
          <form action={leave}>
            <FormBasics locale={locale} />
            <Button variant="link" small>
              {words.deskAssist.strip.back}
            </Button>
          </form>
        </div>
      </div>
      <FirstField />
    </div>
  );
};
