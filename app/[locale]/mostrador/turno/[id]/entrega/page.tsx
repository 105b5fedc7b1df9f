import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { finishCase } from '#app/[locale]/mostrador/turno/[id]/entrega/actions.ts';
import { LookAgain } from '#app/[locale]/mostrador/turno/[id]/entrega/look-again.tsx';
import { MailPart, PhonePart } from '#app/[locale]/mostrador/turno/[id]/entrega/ways.tsx';
import { orFailure } from '#app/[locale]/or-failure.tsx';
import { FailureNotice, type Told } from '#app/[locale]/tramite/failure-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { NssAnatomy } from '#components/ui/nss-anatomy.tsx';
import { Sheet } from '#components/ui/sheet.tsx';
import { type DocumentKind, documentKinds, type Issuance } from '#lib/domain/issuance.ts';
import { fullName } from '#lib/domain/name.ts';
import { viewPerson } from '#lib/server/desk-view.ts';
import { enterHandOut } from '#lib/server/desk-visit.ts';
import { closedPath } from '#lib/server/number-visit.ts';
import { type PageContext, pageContext } from '#lib/server/page.ts';
import { getService } from '#lib/server/service.ts';
import { tellOnce } from '#lib/server/told.ts';

type Props = { params: Promise<{ locale: string; id: string }>; searchParams: Promise<Told> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = await pageContext(params);
  return { title: words.deskAssist.hand.title };
}

async function HandOutPage({ params, searchParams }: Props) {
  const context = await pageContext(params);
  const { staff, ticketId, visit, request } = await enterHandOut(
    context.locale,
    (await params).id,
    'case.handOver',
  );
  await viewPerson(context.locale, staff, request.id);
  const { findIssuance, copiesOf } = await getService();
  const issuance = await findIssuance(request.issuanceId);
  if (!issuance) redirect(`/${context.locale}${closedPath}`);
  await tellOnce(visit, 'number.shown');
  const { journey, frame, deskAssist } = context.words;
  const { hand } = deskAssist;
  const told = await searchParams;
  const path = `/mostrador/turno/${ticketId}/entrega`;
  return (
    <DeskFrame context={context} staff={staff} path={path}>
      <LookAgain />
      <FailureNotice context={context} told={told} />
      <div>
        <h1>
          {hand.title}: {fullName(issuance.person.name)}
        </h1>
        <p className="lead">
          {issuance.outcome === 'assigned' ? journey.result.assignedTitle : journey.result.locatedTitle}
        </p>
      </div>
      <Sheet title={journey.result.number} id="numero" crowned>
        <NssAnatomy nss={issuance.nss} words={frame.nss} />
      </Sheet>
      <Prints
        context={context}
        issuance={issuance}
        ticketId={ticketId}
        copies={await copiesOf(issuance.id)}
      />
      <MailPart context={context} request={request} ticketId={ticketId} told={told} />
      <PhonePart context={context} request={request} ticketId={ticketId} />
      <form className="actions" action={finishCase}>
        <input type="hidden" name="locale" value={context.locale} />
        <input type="hidden" name="turno" value={ticketId} />
        <Button variant="second">{hand.finish}</Button>
      </form>
    </DeskFrame>
  );
}

type PrintsProps = {
  context: PageContext;
  issuance: Issuance;
  ticketId: string;
  copies: Record<DocumentKind, number>;
};

/** Every print has its number; the document opens in another tab, ready for the printer. */
const Prints = ({ context, ticketId, copies }: PrintsProps) => {
  const { hand } = context.words.deskAssist;
  const rows = documentKinds.map((kind) => ({
    key: kind,
    cells: {
      document: <strong lang="es">{hand[kind]}</strong>,
      copies: <span data-copies={kind}>{copies[kind]}</span>,
      act: (
        <form
          method="post"
          action={`/${context.locale}/mostrador/turno/${ticketId}/imprimir`}
          target="_blank"
          rel="noopener"
        >
          <input type="hidden" name="tipo" value={kind} />
          <Button>
            {hand.print(copies[kind] + 1)}
            <span className="vh">
              : {hand[kind]} ({hand.opens})
            </span>
          </Button>
        </form>
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

export default orFailure('/mostrador', HandOutPage);
