import type { Asked, Query } from '#app/[locale]/define-page.tsx';
import { FailureNotice, type PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { DeskNotice } from '#app/[locale]/mostrador/desk-notice.tsx';
import { Filter, FolioSearch } from '#app/[locale]/mostrador/searches.tsx';
import { TodayTable } from '#app/[locale]/mostrador/today-table.tsx';
import { LookAgain } from '#app/[locale]/mostrador/turno/[id]/entrega/look-again.tsx';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { QuickFacts } from '#components/ui/quick-facts.tsx';
import { weekdayText } from '#lib/domain/basics/moment-text.ts';
import { type DeskFilter, dayFacts, inDeskOrder, passesFilter } from '#lib/domain/desk/day.ts';
import { parseTicketNumber, ticketDay, ticketStages } from '#lib/domain/desk/ticket.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { type DeskRow, dayOfDesk } from '#lib/server/desk/desk-day.ts';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

function titleOf({ words }: PageContext) {
  // The template of a layout applies to the pages below it, not to the page beside it.
  return { absolute: `${words.deskTickets.today.title} – ${words.deskStaff.desk}` };
}

const filterOf = ({ turno, etapa }: Query): DeskFilter => ({
  number: typeof turno === 'string' ? parseTicketNumber(turno) : null,
  stage: ticketStages.find((stage) => stage === etapa) ?? null,
});

async function TodayPage(context: PageContext, { staff }: StaffSession, { query }: Asked) {
  const filter = filterOf(query);
  const { clock } = await getDeps();
  const day = ticketDay(clock.now(), context.deskZone);
  const rows = await dayOfDesk(day);
  const { today } = context.words.deskTickets;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path="/mostrador"
      aside={<Aside context={context} notice={query} />}
    >
      <LookAgain />
      <FailureNotice context={context} notice={query} />
      <DeskNotice context={context} notice={query} />
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1>{today.title}</h1>
          <p className="lead">{weekdayText(context.locale, day)}</p>
        </div>
        <div className="actions">
          <LinkButton href={`/${context.locale}/mostrador/turno/nuevo`} aria-keyshortcuts="Alt+N">
            {today.next} <kbd className="keys-only">Alt N</kbd>
          </LinkButton>
        </div>
      </div>
      <Facts context={context} rows={rows} />
      <Filter context={context} filter={filter} />
      <TodayTable
        context={context}
        staff={staff}
        day={day}
        rows={inDeskOrder(
          rows.filter((row) => passesFilter(row, filter)),
          staff.id,
        )}
        isFiltered={filter.number !== null || filter.stage !== null}
      />
    </DeskFrame>
  );
}

const Facts = ({ context, rows }: { context: PageContext; rows: readonly DeskRow[] }) => {
  const { facts: labels, minutes: inMinutes, noTime } = context.words.deskTickets.today;
  const { open, done, help, minutes } = dayFacts(rows);
  const facts = [
    { label: labels.open, value: String(open) },
    { label: labels.done, value: String(done) },
    { label: labels.help, value: String(help) },
    { label: labels.time, value: minutes === null ? noTime : inMinutes(minutes) },
  ];
  return <QuickFacts facts={facts} />;
};

const Aside = ({ context, notice }: { context: PageContext; notice: PageNotice }) => {
  const { aside } = context.words.deskTickets;
  return (
    <>
      <FolioSearch context={context} notice={notice} />
      <h2>{aside.title}</h2>
      <p>{aside.care}</p>
      <KeyHints words={context.words.deskCare.keys} />
      <p>
        <strong>{aside.script}</strong> {aside.scriptText}
      </p>
      <a className="quiet" href={`/${context.locale}/mostrador/llamada/abrir`} target="_blank" rel="noopener">
        {aside.calling}
      </a>
    </>
  );
};

const KeyHints = ({ words }: { words: PageContext['words']['deskCare']['keys'] }) => (
  <>
    <p className="script-only">
      <strong>{words.hides}</strong> {words.idle}
    </p>
    <p className="keys-only">
      {words.now} <kbd>Alt O</kbd>
      <br />
      {words.language} <kbd>Alt L</kbd>
    </p>
  </>
);

const page = defineDeskPage({
  path: '/mostrador',
  title: titleOf,
  who: staffWho('desk.see'),
  render: TodayPage,
});

export const { generateMetadata } = page;
export default page.Page;
