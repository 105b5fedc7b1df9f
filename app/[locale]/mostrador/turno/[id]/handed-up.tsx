import { Notice } from '#components/ui/notice.tsx';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; ticket: Ticket };

/** Why a window handed the ticket to a supervisor, and what it noted. */
export const HandedUp = ({ context, ticket: { handUp } }: Props) => {
  const { deskTickets, deskChange } = context.words;
  return handUp === null ? null : (
    <Notice tone="warn">
      <p>
        <strong>{deskTickets.handUp.handed}:</strong> {deskChange.reasons[handUp.reason]}
      </p>
      <p>{handUp.note}</p>
    </Notice>
  );
};
