import { redirect } from 'next/navigation';
import type { Asked } from '#app/[locale]/define-page.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { toIso } from '#lib/domain/basics/calendar.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { dayText } from '#lib/domain/basics/moment-text.ts';
import { isSearchReason, type SearchReason, searchReasons } from '#lib/domain/desk/search-reason.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterTicket } from '#lib/server/desk/desk-visit.ts';
import { earlierPath } from '#lib/server/desk/rooms.ts';
import { type PageContext, pathOf } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import { viewPerson } from '#lib/server/visit/staff-look.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { searchEarlier } from '#lib/usecases/desk/search-earlier.ts';

type Given = string | string[] | undefined;
type Earlier = Awaited<ReturnType<ReturnType<typeof searchEarlier>>>[number];

/** The case that this member of staff has open for this turn; without one, no documents are searched. */
const enterOpenCase = async ({ locale }: PageContext, { params }: Asked<'id'>) => {
  const { staff, ticket } = await enterTicket(locale, params.id, 'case.search');
  const visit = await readVisit();
  if (visit?.desk?.ticketId !== ticket.id) redirect(`/${locale}/mostrador/turno/${ticket.id}`);
  return { staff, ticketId: ticket.id, visit };
};

/** The audit gets the look at the person and its reason before anything is searched. */
const find = async (
  { locale }: PageContext,
  id: string,
  { request }: Visit,
  reason: SearchReason,
): Promise<Earlier[]> => {
  await viewPerson(locale, { id }, request.id);
  return run(searchEarlier)(id, request, reason);
};

async function EarlierPage(
  context: PageContext,
  { staff, ticketId, visit }: Awaited<ReturnType<typeof enterOpenCase>>,
  { query: { motivo } }: Asked<'id'>,
) {
  const documents = isSearchReason(motivo) ? await find(context, staff.id, visit, motivo) : null;
  const { earlier } = context.words.deskCare;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path={earlierPath(ticketId)}
      back={{ href: pathOf(context.locale, visit), label: earlier.back }}
    >
      {motivo !== undefined && !isSearchReason(motivo) && (
        <Notice tone="error" role="alert">
          {earlier.missing}
        </Notice>
      )}
      <div className="stack">
        <h1>{earlier.title}</h1>
        <p className="lead">{earlier.lead}</p>
      </div>
      <Ask context={context} chosen={motivo} />
      {documents && <Found context={context} documents={documents} />}
    </DeskFrame>
  );
}

/** It only reads, so it is a GET form: it works without JavaScript and can be repeated. */
const Ask = ({ context, chosen }: { context: PageContext; chosen: Given }) => {
  const { earlier } = context.words.deskCare;
  return (
    <form method="get" className="stack">
      <div className="field">
        <label htmlFor="motivo">{earlier.why}</label>
        <select
          id="motivo"
          name="motivo"
          className="input input--medium"
          defaultValue={chosen ?? ''}
          aria-required="true"
        >
          <option value="">{earlier.choose}</option>
          {searchReasons.map((reason) => (
            <option key={reason} value={reason}>
              {earlier.reasons[reason]}
            </option>
          ))}
        </select>
      </div>
      <div className="actions">
        <Button>{earlier.submit}</Button>
      </div>
    </form>
  );
};

const tagOf = { current: 'ok', revoked: 'stop', replaced: 'wait' } as const;

const Found = ({ context, documents }: { context: PageContext; documents: Earlier[] }) => {
  const { earlier } = context.words.deskCare;
  if (documents.length === 0) return <Notice role="status">{earlier.none}</Notice>;
  const columns = [
    { key: 'folio', title: earlier.folio },
    { key: 'date', title: earlier.date, label: earlier.date },
    { key: 'outcome', title: earlier.outcome, label: earlier.outcome },
    { key: 'state', title: earlier.state, label: earlier.state },
  ];
  const rows = documents.map(({ folio, issuedAt, outcome, state, isOwn }) => ({
    key: folio,
    cells: {
      folio: (
        <>
          <a className="mono" href={`/${context.locale}/mostrador/caso/${folio}`}>
            {formatFolio(folio)}
          </a>{' '}
          {isOwn && <span className="muted">{earlier.own}</span>}
        </>
      ),
      date: dayText(context.locale, toIso(mexicoCityDate(issuedAt))),
      outcome: earlier.outcomes[outcome],
      state: <Tag state={tagOf[state]}>{earlier.states[state]}</Tag>,
    },
  }));
  return <DataTable caption={earlier.table} columns={columns} rows={rows} />;
};

const page = defineDeskPage({
  path: '/mostrador',
  title: ({ words }) => words.deskCare.earlier.title,
  who: enterOpenCase,
  render: EarlierPage,
});

export const { generateMetadata } = page;
export default page.Page;
