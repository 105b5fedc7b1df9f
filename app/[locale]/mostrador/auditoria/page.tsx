import type { Asked } from '#app/[locale]/define-page.tsx';
import { AuditFilters } from '#app/[locale]/mostrador/auditoria/filters.tsx';
import { hrefOf, type Reading, readQuery } from '#app/[locale]/mostrador/auditoria/query.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { DataTable } from '#components/ui/data-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { groupedEntries } from '#lib/domain/audit/groups.ts';
import { momentText, shortDayText, zoneText } from '#lib/domain/basics/moment-text.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { actForAuditor, actorForAuditor, detailForAuditor } from '#lib/i18n/audit-words.ts';
import { run } from '#lib/server/deps/run.ts';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { listStaff } from '#lib/usecases/desk/manage-staff.ts';
import { auditFileSize, readAudit, type ShownEntry } from '#lib/usecases/desk/read-audit.ts';

type Answer = Awaited<ReturnType<ReturnType<typeof readAudit>>>;

const path = '/mostrador/auditoria';

/** The audit for the auditor, page by page, or as a file. */
async function AuditPage(context: PageContext, { staff }: StaffSession, { query }: Asked) {
  const reading = readQuery(query);
  const { deskAudit } = context.words;
  return (
    <DeskFrame context={context} staff={staff} path={path} width="whole">
      <div className="stack">
        <h1>{deskAudit.title}</h1>
        <p className="lead">{deskAudit.lead}</p>
      </div>
      <AuditFilters context={context} members={await run(listStaff)()} reading={reading} />
      {query.aviso === 'muchas' && (
        <Notice tone="warn" role="alert">
          {deskAudit.tooMany(auditFileSize)}
        </Notice>
      )}
      {reading.mistake ? (
        <Notice tone="error" role="alert">
          {reading.mistake === 'folio' ? deskAudit.folioShape : deskAudit.dayShape}
        </Notice>
      ) : (
        <Found context={context} reading={reading} answer={await run(readAudit)(staff.id, reading.query)} />
      )}
    </DeskFrame>
  );
}

type FoundProps = { context: PageContext; reading: Reading; answer: Answer };

const Found = ({ context, reading, answer }: FoundProps) => {
  const { deskAudit } = context.words;
  if (!answer.ok)
    return (
      <Notice tone="warn" role="status">
        {deskAudit.unknownFolio}
      </Notice>
    );
  const { entries, older } = answer.value;
  return (
    <>
      {entries.length === 0 ? (
        <Notice role="status">{deskAudit.none}</Notice>
      ) : (
        <Entries context={context} entries={entries} />
      )}
      <div className="actions">
        {entries.length > 0 && (
          <a className="quiet" href={`/${context.locale}${path}/csv${hrefOf(reading, null)}`}>
            {deskAudit.asTable}
          </a>
        )}
        {older !== null && (
          <a className="btn btn--second" href={hrefOf(reading, older)}>
            {deskAudit.older}
          </a>
        )}
        {reading.query.before !== null && (
          <a className="quiet" href={hrefOf(reading, null)}>
            {deskAudit.newest}
          </a>
        )}
      </div>
    </>
  );
};

const Entries = ({ context, entries }: { context: PageContext; entries: readonly ShownEntry[] }) => {
  const { deskAudit } = context.words;
  const columns = [
    { key: 'when', title: `${deskAudit.when} (${zoneText(context.locale, context.deskZone)})` },
    { key: 'who', title: deskAudit.who, label: deskAudit.who },
    { key: 'what', title: deskAudit.what, label: deskAudit.what },
    { key: 'case', title: deskAudit.case, label: deskAudit.case },
  ];
  const rows = groupedEntries(entries).map(({ first, acts }) => ({
    key: `${first.ordinal}`,
    cells: {
      when: momentText(context.locale, first.at, context.deskZone),
      who: actorForAuditor(deskAudit.actors, first),
      what: <Acts context={context} acts={acts} />,
      case: <Case context={context} entry={first} />,
    },
  }));
  return <DataTable caption={deskAudit.title} captionHidden columns={columns} rows={rows} />;
};

/**
 * The folio leads to all entries about its person. It leads to no case, because nobody who reads the audit opens cases
 * (lib/domain/desk/staff.ts); they say the folio or the ticket to a supervisor.
 */
const Case = ({ context, entry }: { context: PageContext; entry: ShownEntry }) => {
  const { folio, ticket } = entry.case ?? { folio: null, ticket: null };
  if (!entry.case) return entry.caseKey === null ? '–' : <span className="mono">{entry.caseKey}</span>;
  return (
    <>
      {folio !== null && (
        <a className="mono" href={`?folio=${folio}`}>
          {formatFolio(folio)}
        </a>
      )}
      {ticket !== null && (
        <span className="block muted">
          {context.words.deskAudit.ticket(ticket.number, shortDayText(context.locale, ticket.day))}
        </span>
      )}
    </>
  );
};

type ActsProps = {
  context: PageContext;
  acts: ReturnType<typeof groupedEntries<ShownEntry>>[number]['acts'];
};

/** «Imprimió un documento: constancia · 2», «Vio los datos de una persona (3 veces)». */
const Acts = ({ context, acts }: ActsProps) => {
  const { deskAudit, auditActs } = context.words;
  return (
    <ul>
      {acts.map(({ action, detail, count }) => (
        <li key={`${action} ${detail}`}>
          {actForAuditor(auditActs, action)}
          {detail !== null && <span className="muted">: {detailForAuditor(deskAudit.details, detail)}</span>}
          {count > 1 && ` (${deskAudit.times(count)})`}
        </li>
      ))}
    </ul>
  );
};

const page = defineDeskPage({
  path: path,
  title: ({ words }) => words.deskAudit.title,
  who: staffWho('audit.read'),
  render: AuditPage,
});

export const { generateMetadata } = page;
export default page.Page;
