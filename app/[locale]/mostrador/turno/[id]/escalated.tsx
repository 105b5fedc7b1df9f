import { Notice } from '#components/ui/notice.tsx';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; ticket: Ticket };

/** Says why a window escalated the ticket to a supervisor, with its note. */
export const Escalated = ({ context, ticket: { escalate } }: Props) => {
  const { deskTickets, deskChange } = context.words;
  return escalate === null ? null : (
    <Notice tone="warn">
      <p>
        <strong>{deskTickets.escalate.handed}:</strong> {deskChange.reasons[escalate.reason]}
      </p>
      <p>{escalate.note}</p>
    </Notice>
  );
};
