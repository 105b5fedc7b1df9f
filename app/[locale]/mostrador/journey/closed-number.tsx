import { redirect } from 'next/navigation';
import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import type { AssistedVisit } from '#app/[locale]/mostrador/journey/assisted-visit.ts';
import { ReferForm } from '#app/[locale]/mostrador/journey/refer-form.tsx';
import { EscalateLink } from '#app/[locale]/mostrador/turno/[id]/ticket-strip.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { mayDo } from '#lib/domain/desk/staff.ts';
import { isInHandOf } from '#lib/domain/desk/ticket.ts';
import { formatFolio } from '#lib/domain/document/folio.ts';
import type { Issued } from '#lib/domain/request/request.ts';
import { run } from '#lib/server/deps/run.ts';
import { ticketOf } from '#lib/server/desk/desk-visit.ts';
import { readStaff } from '#lib/server/staff/session.ts';
import { journeyOf } from '#lib/server/visit/journey.ts';
import { closedPath } from '#lib/server/visit/number-visit.ts';
import { newestFolio } from '#lib/usecases/number/newest-issuance.ts';
import { findShownIssuance, whyStopped } from '#lib/usecases/number/number-access.ts';

type Props = AssistedVisit & { request: Issued; notice: PageNotice };

/** Says why the number is not shown. The turn ends here with a referral, or continues in the person's case. */
export const ClosedNumber = async ({ request, ...props }: Props) => {
  const { context, visit, desk } = props;
  if (await run(findShownIssuance)(request.issuanceId))
    redirect(`/${context.locale}${journeyOf(visit).resultPath}`);
  const { stopped, refer } = context.words.deskAssist;
  const [cause, ticket] = await Promise.all([run(whyStopped)(request.id), ticketOf(visit)]);
  const isInHand = ticket !== null && isInHandOf(ticket, desk.staffId);
  return (
    <>
      <div className="stack">
        <h1>{stopped.title}</h1>
        <p className="lead">{stopped[cause]}</p>
        <Ways
          context={context}
          visit={visit}
          cause={cause}
          ticketToEscalate={isInHand ? desk.ticketId : null}
        />
      </div>
      {isInHand && (
        <section className="stack">
          <h2>{refer.title}</h2>
          <p>{refer.text}</p>
          <ReferForm {...props} reason="cannotContinueOnline" isLast />
        </section>
      )}
    </>
  );
};

type WaysProps = Pick<Props, 'context' | 'visit'> & {
  cause: 'locked' | 'denied';
  /** The turn that may be escalated to a supervisor. */
  ticketToEscalate: string | null;
};

/** Leads to the person's case, if the member may open it. A window can also escalate the turn to a supervisor. */
const Ways = async ({ context, visit, cause, ticketToEscalate }: WaysProps) => {
  const { locale, words } = context;
  const { locked } = words.deskAssist;
  const signedIn = await readStaff();
  const role = signedIn?.staff.role;
  const folio = role && mayDo(role, 'case.search') ? await run(newestFolio)(visit.request.curp) : null;
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
      {isWindow && ticketToEscalate !== null && (
        <EscalateLink context={context} ticketId={ticketToEscalate} />
      )}
    </div>
  );
};
