import { redirect } from 'next/navigation';
import { HandUpLink } from '#app/[locale]/mostrador/turno/[id]/ticket-strip.tsx';
import type { Told } from '#app/[locale]/tramite/failure-notice.tsx';
import { ReferForm } from '#app/[locale]/tramite/otra-via/at-desk.tsx';
import { StepFrame } from '#app/[locale]/tramite/step-frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { formatFolio } from '#lib/domain/folio.ts';
import { mayDo } from '#lib/domain/staff.ts';
import { steps } from '#lib/domain/steps.ts';
import { isInHandOf } from '#lib/domain/ticket.ts';
import { ticketOf } from '#lib/server/desk-visit.ts';
import { closedPath } from '#lib/server/number-visit.ts';
import { inStage, type PageContext } from '#lib/server/page.ts';
import { getService } from '#lib/server/service.ts';
import type { Visit } from '#lib/server/session.ts';
import { readStaff } from '#lib/server/staff-session.ts';

type Desk = NonNullable<Visit['desk']>;
type Props = { context: PageContext; visit: Visit; desk: Desk; told: Told };

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
