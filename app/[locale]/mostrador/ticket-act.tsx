import type { ReactNode } from 'react';
import { attend, dismiss } from '#app/[locale]/mostrador/actions.ts';
import { resumeCase } from '#app/[locale]/mostrador/turno/[id]/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { needsHelp } from '#lib/domain/desk/day.ts';
import { mayDo, type Staff } from '#lib/domain/desk/staff.ts';
import { formatTicketNumber, isInHandOf, type Ticket } from '#lib/domain/desk/ticket.ts';
import { mayAttend, mayServe } from '#lib/domain/desk/ticket-rights.ts';
import type { DeskRow } from '#lib/server/desk/desk-day.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; staff: Staff; row: DeskRow };

/** What this member of staff can do with a ticket now. */
export const TicketAct = ({ context, staff, row }: Props) => {
  const { ticket } = row;
  if (ticket.stage === 'waiting')
    return mayAttend(staff, ticket) ? <Waiting context={context} ticket={ticket} /> : null;
  if (isInHandOf(ticket, staff.id)) return <InHand context={context} row={row} />;
  if (ticket.requestId !== null && mayServe(staff, ticket))
    return <Reprint context={context} ticket={ticket} />;
  const mayTake = ticket.stage === 'inHand' && mayDo(staff.role, 'ticket.takeOver');
  return mayTake ? <TakeOver context={context} ticket={ticket} /> : null;
};

type PartProps = { context: PageContext; ticket: Ticket };

const Waiting = ({ context, ticket }: PartProps) => {
  const { today } = context.words.deskTickets;
  return (
    <Acts>
      <Act context={context} ticket={ticket} action={attend}>
        {today.attend}
      </Act>
      <Act context={context} ticket={ticket} action={dismiss} isQuiet>
        {today.gone}
      </Act>
    </Acts>
  );
};

const InHand = ({ context, row }: Pick<Props, 'context' | 'row'>) => {
  const { ticket } = row;
  const { today } = context.words.deskTickets;
  if (ticket.requestId !== null)
    return (
      <Act context={context} ticket={ticket} action={resumeCase}>
        {needsHelp(row) ? today.help : today.resume}
      </Act>
    );
  return (
    <Acts>
      <LinkButton
        variant="second"
        small
        className="whitespace-nowrap"
        href={`/${context.locale}/mostrador/turno/${ticket.id}`}
      >
        {today.resume}
        <Which context={context} ticket={ticket} />
      </LinkButton>
      <Act context={context} ticket={ticket} action={dismiss} isQuiet>
        {today.gone}
      </Act>
    </Acts>
  );
};

const Reprint = ({ context, ticket }: PartProps) => (
  <Act context={context} ticket={ticket} action={resumeCase}>
    {context.words.deskTickets.today.reprint}
  </Act>
);

const TakeOver = ({ context, ticket }: PartProps) => (
  <Act context={context} ticket={ticket} action={attend} intent="tomar">
    {context.words.deskTickets.today.takeOver}
  </Act>
);

const Acts = ({ children }: { children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-x-4 md:flex-nowrap">{children}</div>
);

type ActProps = PartProps & {
  action: (data: FormData) => Promise<void>;
  intent?: string;
  isQuiet?: boolean;
  children: ReactNode;
};

const Act = ({ context, ticket, action, intent, isQuiet, children }: ActProps) => (
  <form action={action}>
    <FormBasics locale={context.locale} turno={ticket.id} />
    {intent && <input type="hidden" name="intent" value={intent} />}
    <Button variant={isQuiet ? 'link' : 'second'} small={!isQuiet} className="whitespace-nowrap">
      {children}
      <Which context={context} ticket={ticket} />
    </Button>
  </form>
);

/** Tells equal buttons apart for screen readers. */
const Which = ({ context, ticket }: PartProps) => (
  <span className="vh"> {context.words.deskTickets.today.of(formatTicketNumber(ticket.number))}</span>
);
