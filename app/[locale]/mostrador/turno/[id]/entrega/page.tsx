import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Asked } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { CaseLink } from '#app/[locale]/mostrador/caso/case-link.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { finishCase } from '#app/[locale]/mostrador/turno/[id]/entrega/actions.ts';
import { LookAgain } from '#app/[locale]/mostrador/turno/[id]/entrega/look-again.tsx';
import { MailPart, PhonePart } from '#app/[locale]/mostrador/turno/[id]/entrega/ways.tsx';
import { TicketStrip } from '#app/[locale]/mostrador/turno/[id]/ticket-strip.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { NssAnatomy } from '#components/ui/nss-anatomy.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { fullName } from '#lib/domain/curp/name.ts';
import { type DocumentKind, documentKinds, type Issuance, nssDetails } from '#lib/domain/number/issuance.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterHandOut, type HandOutEntered, ticketOf } from '#lib/server/desk/desk-visit.ts';
import { closedPath } from '#lib/server/visit/number-visit.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { viewPerson } from '#lib/server/visit/staff-look.ts';
import { auditOnce } from '#lib/server/visit/visit-audit.ts';
import { countCopies } from '#lib/usecases/desk/print-copy.ts';
import { findShownIssuance } from '#lib/usecases/number/number-access.ts';

async function HandOutPage(
  context: PageContext,
  { staff, ticketId, visit, request }: HandOutEntered,
  { query }: Asked<'id'>,
) {
  await viewPerson(context.locale, staff, request.id);
  const issuance = await run(findShownIssuance)(request.issuanceId);
  if (!issuance) redirect(`/${context.locale}${closedPath}`);
  await auditOnce(visit, 'number.shown');
  const { journey, frame, deskAssist } = context.words;
  const { hand } = deskAssist;
  const ticket = await ticketOf(visit);
  const path = `/mostrador/turno/${ticketId}/entrega`;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path={path}
      aside={
        <>
          <MailPart context={context} visit={visit} request={request} ticketId={ticketId} notice={query} />
          <PhonePart context={context} request={request} ticketId={ticketId} />
        </>
      }
      strip={ticket && <TicketStrip context={context} ticket={ticket} />}
    >
      <LookAgain />
      <FailureNotice context={context} notice={query} />
      <div>
        <h1>
          {hand.title}: {fullName(issuance.person.name)}
        </h1>
        <p className="lead">
          {issuance.outcome === 'assigned' ? journey.result.assignedTitle : journey.result.locatedTitle}
        </p>
      </div>
      <div className="flex flex-wrap gap-4">
        <PrintBoth context={context} ticketId={ticketId} />
        <form action={finishCase}>
          <FormBasics locale={context.locale} turno={ticketId} />
          <Button variant="second">{hand.finish}</Button>
        </form>
      </div>
      <Panel title={journey.result.number} id="numero" crowned>
        <NssAnatomy nss={issuance.nss} words={frame.nss} details={nssDetails(issuance)} />
      </Panel>
      <Prints
        context={context}
        issuance={issuance}
        ticketId={ticketId}
        copies={await run(countCopies)(issuance.id)}
      />
      <CaseLink context={context} folio={issuance.folio} />
    </DeskFrame>
  );
}

type PrintsProps = {
  context: PageContext;
  issuance: Issuance;
  ticketId: string;
  copies: Record<DocumentKind, number>;
};

const printPathOf = ({ locale }: PageContext, ticketId: string) =>
  `/${locale}/mostrador/turno/${ticketId}/imprimir`;

/** Prints a document in another tab. Every print has a number. */
const Print = ({
  path,
  kind,
  children,
  ...look
}: {
  path: string;
  kind: DocumentKind | 'ambos';
  variant?: 'second';
  children: ReactNode;
}) => (
  <form method="post" action={path} target="_blank" rel="noopener">
    <input type="hidden" name="tipo" value={kind} />
    <Button {...look}>{children}</Button>
  </form>
);

const Prints = ({ context, ticketId, copies }: PrintsProps) => {
  const { hand } = context.words.deskAssist;
  const path = printPathOf(context, ticketId);
  const rows = documentKinds.map((kind) => ({
    key: kind,
    cells: {
      document: <strong lang="es">{hand[kind]}</strong>,
      copies: <span data-copies={kind}>{copies[kind]}</span>,
      act: (
        <Print path={path} kind={kind} variant="second">
          <span key={copies[kind]}>{hand.print(copies[kind] + 1)}</span>
          <span className="vh">
            : {hand[kind]} ({hand.opens})
          </span>
        </Print>
      ),
    },
  }));
  const columns = [
    { key: 'document', title: hand.document },
    { key: 'copies', title: hand.copies, label: hand.copies },
    { key: 'act', title: hand.act },
  ];
  return <DataTable caption={hand.documents} columns={columns} rows={rows} />;
};

/** Prints both documents with one press, as nearly everybody wants. */
const PrintBoth = ({ context, ticketId }: Pick<PrintsProps, 'context' | 'ticketId'>) => {
  const { hand } = context.words.deskAssist;
  return (
    <Print path={printPathOf(context, ticketId)} kind="ambos">
      {hand.printBoth}
      <span className="vh"> ({hand.opens})</span>
    </Print>
  );
};

const page = defineDeskPage({
  path: '/mostrador',
  title: ({ words }) => words.deskAssist.hand.title,
  who: ({ locale }, { params }) => enterHandOut(locale, params.id, 'case.handToPhone'),
  render: HandOutPage,
});

export const { generateMetadata } = page;
export default page.Page;
