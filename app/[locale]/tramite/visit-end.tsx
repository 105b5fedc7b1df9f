import { CareStrip } from '#app/[locale]/mostrador/care-strip.tsx';
import { earlierPath } from '#app/[locale]/mostrador/turno/[id]/antecedentes/path.ts';
import { HandUpLink, TicketName } from '#app/[locale]/mostrador/turno/[id]/ticket-strip.tsx';
import { leave } from '#app/[locale]/tramite/leave.ts';
import { VisitClock } from '#app/[locale]/tramite/visit-clock.tsx';
import { FirstField } from '#components/desk/first-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { formatTime } from '#lib/domain/basics/mexico-city-time.ts';
import { currentStep } from '#lib/domain/request/steps.ts';
import { ticketOf } from '#lib/server/desk/desk-visit.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import type { Visit } from '#lib/server/visit/session.ts';

type Props = { context: PageContext; visit: Visit };

/** When the visit ends, on every page of it; where many people use one computer, the way out stands beside it (P-06). */
export function VisitEnd({ context, visit }: Props) {
  const { locale, words, kiosk } = context;
  const { expiresAt } = visit.session;
  const { plainLine, ...clockWords } = words.visit;
  if (visit.desk) return <DeskStrip context={context} visit={visit} />;
  return (
    <div className="wrap screen-only small flex flex-wrap items-center gap-x-4 py-1.5">
      <div className="mr-auto">
        <VisitClock
          key={expiresAt}
          locale={locale}
          words={clockWords}
          remaining={visit.remaining}
          plainLine={plainLine(formatTime(expiresAt))}
          leave={leave}
        />
      </div>
      {kiosk && (
        <form action={leave}>
          <input type="hidden" name="locale" value={locale} />
          <Button variant="second" small>
            {clockWords.leaveHere}
          </Button>
        </form>
      )}
    </div>
  );
}

/** On the pages of a case that a member of staff has in hand: whose turn it is, and the way back, which leaves the turn in hand. */
const DeskStrip = async ({ context, visit }: Props) => {
  const { locale, words } = context;
  const ticket = await ticketOf(visit);
  return (
    <div className="bg-sand text-sm screen-only">
      <div className="wrap flex flex-wrap items-center gap-x-4 py-1.5">
        <p className="mr-auto">
          {ticket && (
            <>
              <TicketName context={context} ticket={ticket} /> ·{' '}
            </>
          )}
          {words.deskAssist.strip.until(formatTime(visit.session.expiresAt))}
        </p>
        <div className="flex flex-wrap items-center gap-x-4">
          {visit.desk && (
            <>
              <a className="quiet" href={`/${locale}${earlierPath(visit.desk.ticketId)}`}>
                {words.deskCare.earlier.link}
              </a>
              <HandUpLink context={context} ticketId={visit.desk.ticketId} />
            </>
          )}
          <CareStrip context={context} path={currentStep(visit.request).path} mayOpen />
          <form action={leave}>
            <input type="hidden" name="locale" value={locale} />
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
