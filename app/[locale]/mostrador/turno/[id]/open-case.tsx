import { resumeCase } from '#app/[locale]/mostrador/turno/[id]/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; ticket: Ticket; text: string };

/** Leads to the case that the ticket has; opening another one in its place comes second. */
export const OpenCase = ({ context, ticket, text }: Props) => {
  const { open } = context.words.deskTickets;
  return ticket.requestId === null ? null : (
    <Notice>
      <form action={resumeCase} className="stack">
        <p>{text}</p>
        <FormBasics locale={context.locale} turno={ticket.id} />
        <div className="actions">
          <Button variant="second">{open.resume}</Button>
        </div>
      </form>
    </Notice>
  );
};
