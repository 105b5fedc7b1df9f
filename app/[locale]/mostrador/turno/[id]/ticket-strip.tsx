import { FirstField } from '#components/layout/arrival-focus.tsx';
import { formatTicketNumber, shortLabel, type Ticket } from '#lib/domain/desk/ticket.ts';
import { escalatePath } from '#lib/server/desk/rooms.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; ticket: Ticket };
type LinkProps = { context: PageContext; ticketId: string };

/** The turn that the page is about. */
export const TicketName = ({ context, ticket }: Props) => (
  <>
    <strong>{context.words.deskAssist.strip.turn(formatTicketNumber(ticket.number))}</strong> ·{' '}
    {shortLabel(ticket.label)}
  </>
);

/** Leads to the page on which a window escalates the turn to a supervisor, with a note. */
export const EscalateLink = ({ context: { locale, words }, ticketId }: LinkProps) => (
  <a className="quiet" href={`/${locale}${escalatePath(ticketId)}`}>
    {words.deskTickets.escalate.link}
  </a>
);

/** The strip with the turn, and the link that escalates it. */
export const TicketStrip = ({ mayEscalate, ...props }: Props & { mayEscalate?: true }) => (
  <div className="bg-sand text-sm screen-only">
    <p className="wrap flex flex-wrap items-center gap-x-4 pb-1.5">
      <span className="mr-auto">
        <TicketName {...props} />
      </span>
      <span className="flex flex-wrap gap-x-4">
        {mayEscalate && <EscalateLink context={props.context} ticketId={props.ticket.id} />}
        <a className="quiet" href={`/${props.context.locale}/mostrador`}>
          {props.context.words.deskAssist.strip.back}
        </a>
      </span>
    </p>
    <FirstField />
  </div>
);
