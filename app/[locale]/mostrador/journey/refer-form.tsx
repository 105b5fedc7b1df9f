import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { referTicket } from '#app/[locale]/mostrador/journey/actions.ts';
import type { AssistedVisit } from '#app/[locale]/mostrador/journey/assisted-visit.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type TicketReason, ticketReasons } from '#lib/domain/desk/ticket.ts';
import { journeyOf } from '#lib/server/visit/journey.ts';

type Props = AssistedVisit & {
  notice: PageNotice;
  /** The reason that is chosen at first. */
  reason: TicketReason;
  /** True below other ways, for a case that has its number and so cannot be opened again with other data. */
  isLast?: true;
};

/** "Cerrar el turno" with a reason from the list. */
export const ReferForm = ({ context, visit, notice, reason: proposed, isLast }: Props) => {
  const { locale, words } = context;
  const { refer, open } = words.deskAssist;
  return (
    <>
      {notice.aviso === 'motivo' && (
        <Notice tone="error" role="alert">
          {refer.empty}
        </Notice>
      )}
      <form action={referTicket} className="stack">
        <FormBasics locale={locale} />
        <div className="field">
          <label htmlFor="motivo">{refer.reason}</label>
          <select className="input input--medium" id="motivo" name="motivo" defaultValue={proposed}>
            {ticketReasons.map((reason) => (
              <option key={reason} value={reason}>
                {words.deskTickets.reasons[reason]}
              </option>
            ))}
          </select>
        </div>
        <div className="actions">
          <Button variant={isLast ? 'second' : 'primary'}>{refer.submit}</Button>
          {!isLast && (
            <LinkButton variant="link" href={`/${locale}${journeyOf(visit).startPath}`}>
              {open.restart}
            </LinkButton>
          )}
        </div>
      </form>
    </>
  );
};
