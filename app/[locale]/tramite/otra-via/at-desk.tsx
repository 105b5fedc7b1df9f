import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { referTicket } from '#app/[locale]/mostrador/turno/[id]/refer.ts';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import { type TicketReason, ticketReasons } from '#lib/domain/desk/ticket.ts';
import type { Referred } from '#lib/domain/request/request.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; desk: { ticketId: string }; request: Referred; told: PageNotice };

/** At the desk the turn ends here with a reason, or the case is opened again with other data. */
export const AtDesk = ({ context, desk, request, told }: Props) => {
  const { refer } = context.words.deskAssist;
  return (
    <>
      <div className="stack">
        <h1>{refer.title}</h1>
        <p className="lead">{refer.text}</p>
      </div>
      <ReferForm context={context} desk={desk} told={told} reason={request.reason} />
      <Advice context={context} request={request} />
    </>
  );
};

type ReferProps = Omit<Props, 'request'> & {
  reason: TicketReason;
  /** Below other ways, for a case that has its number: the turn can have no other one then. */
  isLast?: true;
};

/** "Cerrar el turno", with `reason` chosen until somebody knows better. */
export const ReferForm = ({ context, desk, told, reason: proposed, isLast }: ReferProps) => {
  const { locale, words } = context;
  const { refer, open } = words.deskAssist;
  return (
    <>
      {told.aviso === 'motivo' && (
        <Notice tone="error" role="alert">
          {refer.empty}
        </Notice>
      )}
      <form action={referTicket} className="stack">
        <input type="hidden" name="locale" value={locale} />
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
            <LinkButton variant="link" href={`/${locale}/mostrador/turno/${desk.ticketId}`}>
              {open.restart}
            </LinkButton>
          )}
        </div>
      </form>
    </>
  );
};

/** What the person hears at the window: what they would read at home. */
const Advice = ({ context, request }: Pick<Props, 'context' | 'request'>) => {
  const { deskAssist, journey } = context.words;
  const { actions, tooManyActions } = journey.referred;
  if (request.reason === 'notThisPerson') return null;
  const texts = request.reason === 'tooManyForAddress' ? tooManyActions : actions;
  return (
    <section className="stack">
      <h2>{deskAssist.refer.tell}</h2>
      <Ticks items={texts.map((text) => ({ key: text, text }))} />
    </section>
  );
};
