import { StageTag } from '#app/[locale]/mostrador/stage-tag.tsx';
import { TicketAct } from '#app/[locale]/mostrador/ticket-act.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { dayText, timeText } from '#lib/domain/basics/moment-text.ts';
import type { Staff } from '#lib/domain/desk/staff.ts';
import { formatTicketNumber, shortLabel } from '#lib/domain/desk/ticket.ts';
import type { DeskRow } from '#lib/server/desk/desk-day.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = {
  context: PageContext;
  staff: Staff;
  day: string;
  rows: readonly DeskRow[];
  isFiltered: boolean;
};

/** The people who came today. It shows only how they are called and the stage of their ticket. */
export const TodayTable = ({ context, staff, day, rows, isFiltered }: Props) => {
  const { today } = context.words.deskTickets;
  if (rows.length === 0) return <p>{isFiltered ? today.none : today.empty}</p>;
  const columns = [
    { key: 'number', title: today.number, label: today.number },
    { key: 'person', title: today.person },
    { key: 'stage', title: today.stage },
    { key: 'opened', title: today.opened, label: today.opened },
    { key: 'act', title: today.action, hidden: true },
  ];
  return (
    <DataTable
      caption={today.list}
      captionHidden
      isTight
      columns={columns}
      rows={rows.map((row) => ({ key: row.ticket.id, cells: cellsOf({ context, staff, day }, row) }))}
    />
  );
};

const cellsOf = ({ context, staff, day }: Pick<Props, 'context' | 'staff' | 'day'>, row: DeskRow) => {
  const { ticket } = row;
  const { today, languages } = context.words.deskTickets;
  const elsewhere = ticket.stage === 'inHand' && ticket.staffId !== staff.id ? ticket.window : null;
  const notes = [
    ticket.locale === context.locale ? null : languages[ticket.locale],
    elsewhere && today.at(elsewhere),
    ticket.day === day ? null : dayText(context.locale, ticket.day),
  ].filter((note) => note !== null);
  return {
    number: <span className="mono font-data">{formatTicketNumber(ticket.number)}</span>,
    person: (
      <>
        <strong>{shortLabel(ticket.label)}</strong>
        {notes.map((note) => (
          <span key={note} className="muted block md:min-w-32">
            {note}
          </span>
        ))}
      </>
    ),
    stage: <StageTag context={context} row={row} />,
    opened: <span className="mono">{timeText(context.locale, ticket.openedAt, context.deskZone)}</span>,
    act: <TicketAct context={context} staff={staff} row={row} />,
  };
};
