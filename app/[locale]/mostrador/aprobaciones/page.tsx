import type { Asked } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { ApprovalAnswer } from '#app/[locale]/mostrador/aprobaciones/approval-answer.tsx';
import { changeCells, changeColumns } from '#app/[locale]/mostrador/caso/change-cells.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { run } from '#lib/server/deps/run.ts';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { waitingChanges } from '#lib/usecases/desk/case-file.ts';

async function ApprovalsPage(context: PageContext, { staff }: StaffSession, { query: notice }: Asked) {
  const { approvals } = context.words.deskChange;
  return (
    <DeskFrame context={context} staff={staff} path="/mostrador/aprobaciones">
      <FailureNotice context={context} notice={notice} />
      <ApprovalAnswer context={context} notice={notice} />
      <div className="stack-sm">
        <h1>{approvals.title}</h1>
        <p className="lead">{approvals.lead}</p>
      </div>
      <Waiting context={context} />
    </DeskFrame>
  );
}

/** The list has no personal data; each change opens on its own page. */
const Waiting = async ({ context }: { context: PageContext }) => {
  const { approvals } = context.words.deskChange;
  const changes = await run(waitingChanges)();
  if (changes.length === 0) return <p>{approvals.empty}</p>;
  const rows = await Promise.all(
    changes.map(async (change) => ({
      key: change.id,
      cells: {
        ...(await changeCells(context, change)),
        act: (
          <LinkButton variant="second" small href={`/${context.locale}/mostrador/aprobaciones/${change.id}`}>
            {approvals.review}
            <span className="vh"> {approvals.of(formatFolio(change.folio))}</span>
          </LinkButton>
        ),
      },
    })),
  );
  const columns = [...changeColumns(context), { key: 'act', title: approvals.act, hidden: true }];
  return <DataTable caption={approvals.list} captionHidden columns={columns} rows={rows} />;
};

const page = defineDeskPage({
  path: '/mostrador/aprobaciones',
  title: ({ words }) => words.deskChange.approvals.title,
  who: staffWho('change.approve'),
  render: ApprovalsPage,
});

export const { generateMetadata } = page;
export default page.Page;
