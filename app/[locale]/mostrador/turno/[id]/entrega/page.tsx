import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import type { Asked } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { CaseLink } from '#app/[locale]/mostrador/caso/case-link.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { finishCase } from '#app/[locale]/mostrador/turno/[id]/entrega/actions.ts';
import { LookAgain } from '#app/[locale]/mostrador/turno/[id]/entrega/look-again.tsx';
import { MailPart } from '#app/[locale]/mostrador/turno/[id]/entrega/mail-part.tsx';
import { PhonePart, Way } from '#app/[locale]/mostrador/turno/[id]/entrega/ways.tsx';
import { TicketStrip } from '#app/[locale]/mostrador/turno/[id]/ticket-strip.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { NssNumber } from '#components/ui/nss-anatomy.tsx';
import { fullName } from '#lib/domain/curp/name.ts';
import { type DocumentKind, documentKinds, type Issuance } from '#lib/domain/number/issuance.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterHandOut, type HandOutEntered, ticketOf } from '#lib/server/desk/desk-visit.ts';
import { handOutPath } from '#lib/server/desk/rooms.ts';
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
  const ticket = await ticketOf(visit);
  const about = { context, request, ticketId };
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path={handOutPath(ticketId)}
      width="whole"
      isDense
      strip={ticket && <TicketStrip context={context} ticket={ticket} />}
    >
      <LookAgain />
      <FailureNotice context={context} notice={query} />
      <Head context={context} issuance={issuance} ticketId={ticketId} />
      <div className="grid grid-cols-1 items-start gap-4 lg:grid-cols-[1.1fr_1.3fr_1.3fr]">
        <div className="stack-sm">
          <Prints
            {...about}
            copies={await run(countCopies)(issuance.id)}
            isReplaced={issuance.id !== request.issuanceId}
          />
          <CaseLink context={context} folio={issuance.folio} />
        </div>
        <MailPart {...about} visit={visit} notice={query} />
        <PhonePart {...about} />
      </div>
    </DeskFrame>
  );
}

type HeadProps = { context: PageContext; issuance: Issuance; ticketId: string };

/** Who gets which number, and the two buttons that nearly every turn ends with. */
const Head = ({ context, issuance, ticketId }: HeadProps) => {
  const { journey, deskAssist } = context.words;
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-8 gap-y-3">
      <div className="min-w-0 flex-[1_1_14rem] leading-[1.35]">
        <h1 className="text-xl">{deskAssist.hand.title}</h1>
        <p>
          <strong>{fullName(issuance.person.name)}</strong>
        </p>
        <p>{issuance.outcome === 'assigned' ? journey.result.assignedTitle : journey.result.locatedTitle}</p>
      </div>
      <NssNumber nss={issuance.nss} />
      <div className="flex flex-wrap gap-4">
        <PrintBoth context={context} ticketId={ticketId} />
        <form action={finishCase}>
          <FormBasics locale={context.locale} turno={ticketId} />
          <Button variant="second">{deskAssist.hand.finish}</Button>
        </form>
      </div>
    </div>
  );
};

type PrintsProps = {
  context: PageContext;
  ticketId: string;
  copies: Record<DocumentKind, number>;
  /** The documents of the request were replaced by these. */
  isReplaced: boolean;
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
  small?: boolean;
  children: ReactNode;
}) => (
  <form method="post" action={path} target="_blank" rel="noopener">
    <input type="hidden" name="tipo" value={kind} />
    <Button {...look}>{children}</Button>
  </form>
);

/** Each document with how often it was printed, and the button for one more. */
const Prints = ({ context, ticketId, copies, isReplaced }: PrintsProps) => {
  const { hand } = context.words.deskAssist;
  const isPrinted = documentKinds.some((kind) => copies[kind] > 0);
  return (
    <Way title={hand.paper}>
      {isReplaced && !isPrinted && <p>{context.words.deskChange.case.printAnew}</p>}
      <ul className="stack-sm">
        {documentKinds.map((kind) => (
          <li key={kind} className="flex flex-wrap items-center justify-between gap-2">
            <span>
              <strong lang="es">{hand[kind]}</strong>{' '}
              <span className="muted">
                {hand.copies} <span data-copies={kind}>{copies[kind]}</span>
              </span>
            </span>
            <Print path={printPathOf(context, ticketId)} kind={kind} variant="second" small>
              <span key={copies[kind]}>{hand.print(copies[kind] + 1)}</span>
              <span className="vh">
                : {hand[kind]} ({hand.opens})
              </span>
            </Print>
          </li>
        ))}
      </ul>
    </Way>
  );
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
