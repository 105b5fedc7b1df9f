import type { Asked } from '#app/[locale]/define-page.tsx';
import { FailureNotice, type PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { CaseFacts } from '#app/[locale]/mostrador/caso/[folio]/case-facts.tsx';
import { CaseHistory } from '#app/[locale]/mostrador/caso/[folio]/case-history.tsx';
import { changePaths } from '#app/[locale]/mostrador/caso/change-paths.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { LinkList } from '#components/ui/link-list.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatTicketNumber } from '#lib/domain/desk/ticket.ts';
import { folioEnd, isFolio } from '#lib/domain/document/folio.ts';
import { currentStep } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { ticketOf } from '#lib/server/desk/desk-visit.ts';
import { type CaseEntered, enterCase } from '#lib/server/desk/enter-case.ts';
import { firstRoomOf } from '#lib/server/desk/rooms.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import { type CaseFile, possibleChanges } from '#lib/usecases/desk/case-file.ts';

function titleOf({ words }: PageContext, { params: { folio } }: Asked<'folio'>) {
  const { case: said } = words.deskChange;
  return isFolio(folio) ? said.name(folioEnd(folio)) : said.title;
}

async function CasePage(
  context: PageContext,
  { staff, file }: CaseEntered,
  { params: { folio }, query: notice }: Asked<'folio'>,
) {
  const { case: said } = context.words.deskChange;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path={`/mostrador/caso/${folio}`}
      back={
        (await backToTurn(context, file)) ?? {
          href: `/${context.locale}${firstRoomOf(staff.role)}`,
          label: said.back,
        }
      }
      aside={<Acts context={context} file={file} />}
    >
      <FailureNotice context={context} notice={notice} />
      <Answer context={context} notice={notice} />
      <h1>{said.name(folioEnd(folio))}</h1>
      <CaseFacts context={context} file={file} />
      {file.holder.email === null && <Notice tone="warn">{said.noMail}</Notice>}
      <CaseHistory context={context} folio={folio} mayDecide={staff.role === 'supervisor'} />
    </DeskFrame>
  );
}

/** Leads back to the turn, when this browser has the same person's case open for it. */
const backToTurn = async ({ locale, words }: PageContext, { issuance }: CaseFile) => {
  const visit = await readVisit();
  if (!visit?.desk || visit.request.curp !== issuance.curp) return null;
  const ticket = await ticketOf(visit);
  if (!ticket) return null;
  const isDone = visit.request.stage === 'issued';
  const path = isDone ? `/mostrador/turno/${ticket.id}/entrega` : currentStep(visit.request).path;
  return {
    href: `/${locale}${path}`,
    label: words.deskChange.case.backToTurn(formatTicketNumber(ticket.number)),
  };
};

type PartProps = { context: PageContext; file: CaseFile };

/** The forms of the changes that are possible now. */
const Acts = async ({ context: { locale, words }, file }: PartProps) => {
  const { case: said, kinds } = words.deskChange;
  const cases = (await run(possibleChanges)(file)).map((kind) => ({
    href: `/${locale}/mostrador/caso/${file.issuance.folio}/${changePaths[kind]}`,
    title: kinds[kind].title,
    text: kinds[kind].text,
  }));
  return (
    <>
      <h2>{said.acts}</h2>
      <LinkList cases={cases} />
    </>
  );
};

const Answer = ({ context, notice: { aviso } }: { context: PageContext; notice: PageNotice }) => {
  const text = new Map(Object.entries(context.words.deskChange.told)).get(String(aviso));
  return text === undefined ? null : (
    <Notice tone={aviso === 'imposible' ? 'warn' : 'ok'} role="status">
      {text}
    </Notice>
  );
};

const page = defineDeskPage({
  path: '/mostrador',
  title: titleOf,
  who: ({ locale }, { params }) => enterCase(locale, params.folio, 'case.search'),
  render: CasePage,
});

export const { generateMetadata } = page;
export default page.Page;
