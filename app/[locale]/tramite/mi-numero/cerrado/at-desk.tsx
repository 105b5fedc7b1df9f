import { redirect } from 'next/navigation';
import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { HandUpLink } from '#app/[locale]/mostrador/turno/[id]/ticket-strip.tsx';
import { ReferForm } from '#app/[locale]/tramite/otra-via/at-desk.tsx';
import { StepFrame } from '#app/[locale]/tramite/step-frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { mayDo } from '#lib/domain/desk/staff.ts';
import { isInHandOf } from '#lib/domain/desk/ticket.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { getService } from '#lib/server/deps/service.ts';
import { ticketOf } from '#lib/server/desk/desk-visit.ts';
import { readStaff } from '#lib/server/staff/session.ts';
import { closedPath } from '#lib/server/visit/number-visit.ts';
import { inStage, type PageContext } from '#lib/server/visit/page.ts';
import type { Visit } from '#lib/server/visit/session.ts';

type Desk = NonNullable<Visit['desk']>;
type Props = { context: PageContext; visit: Visit; desk: Desk; told: PageNotice };

/** The turn ends here as on another way, or goes on in the case: what the number does not say, the person is told. */
export const AtDesk = async ({ context, visit, desk, told }: Props) => {
  const request = inStage(visit.request, 'issued');
  const { findIssuance, whyStopped } = await getService();
  if (await findIssuance(request.issuanceId)) redirect(`/${context.locale}${steps.result.path}`);
  const { stopped, refer } = context.words.deskAssist;
  const [cause, ticket] = await Promise.all([whyStopped(request.id), ticketOf(visit)]);
  const isInHand = ticket !== null && isInHandOf(ticket, desk.staffId);
  return (
    <StepFrame context={context} step="result" path={closedPath} visit={visit}>
      <div className="stack">
        <h1>{stopped.title}</h1>
        <p className="lead">{stopped[cause]}</p>
        <Ways context={context} visit={visit} cause={cause} handsUp={isInHand ? desk.ticketId : null} />
      </div>
      {isInHand && (
        <section className="stack">
          <h2>{refer.title}</h2>
          <p>{refer.text}</p>
          <ReferForm context={context} desk={desk} told={told} reason="cannotContinueOnline" isLast />
        </section>
      )}
    </StepFrame>
  );
};

type WaysProps = Pick<Props, 'context' | 'visit'> & {
  cause: 'locked' | 'denied';
  /** The turn that may go to a supervisor. */
  handsUp: string | null;
};

/** To the person's case, for who may open it, and for a window to who may do more there. */
const Ways = async ({ context, visit, cause, handsUp }: WaysProps) => {
  const { locale, words } = context;
  const { locked } = words.deskAssist;
  const [{ newestFolio }, signedIn] = await Promise.all([getService(), readStaff()]);
  const role = signedIn?.staff.role;
  const folio = role && mayDo(role, 'case.search') ? await newestFolio(visit.request.curp) : null;
  const isWindow = role && mayDo(role, 'case.refer') && !mayDo(role, 'ticket.takeOver');
  return (
    <div className="actions">
      {folio !== null && (
        <LinkButton href={`/${locale}/mostrador/caso/${folio}`}>
          {locked.folio(formatFolio(folio))}
        </LinkButton>
      )}
      {cause === 'locked' && (
        <LinkButton variant="second" href={`/${locale}${closedPath}`}>
          {locked.again}
        </LinkButton>
      )}
      {isWindow && handsUp !== null && <HandUpLink context={context} ticketId={handsUp} />}
    </div>
  );
};
