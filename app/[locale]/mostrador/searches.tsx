import { findFolio } from '#app/[locale]/mostrador/actions.ts';
import { keptReply } from '#app/[locale]/tramite/form-reply.ts';
import { Button } from '#components/ui/button.tsx';
import type { DeskFilter } from '#lib/domain/desk-day.ts';
import { formatTicketNumber, ticketStages } from '#lib/domain/ticket.ts';
import type { PageContext } from '#lib/server/page.ts';

type Props = { context: PageContext; filter: DeskFilter };

/** By ticket and stage in the list below. */
export const Filter = ({ context, filter: { number, stage } }: Props) => {
  const { today } = context.words.deskTickets;
  const room = `/${context.locale}/mostrador`;
  return (
    <form className="flex flex-wrap items-end gap-4" action={room} aria-label={today.filter}>
      <div className="field">
        <label htmlFor="turno">{today.byNumber}</label>
        <input
          className="input input--short"
          id="turno"
          name="turno"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={number === null ? '' : formatTicketNumber(number)}
        />
      </div>
      <Stages context={context} stage={stage} />
      <Button variant="second">{today.filter}</Button>
      {(number !== null || stage !== null) && (
        <a className="quiet" href={room}>
          {today.clear}
        </a>
      )}
    </form>
  );
};

const Stages = ({ context, stage }: { context: PageContext; stage: DeskFilter['stage'] }) => {
  const { today, stages } = context.words.deskTickets;
  return (
    <div className="field">
      <label htmlFor="etapa">{today.byStage}</label>
      <select className="input" id="etapa" name="etapa" defaultValue={stage ?? ''}>
        <option value="">{today.all}</option>
        {ticketStages.map((each) => (
          <option key={each} value={each}>
            {stages[each]}
          </option>
        ))}
      </select>
    </div>
  );
};

/** By folio among all documents. */
export const FolioSearch = async ({ context }: { context: PageContext }) => {
  const { today } = context.words.deskTickets;
  const kept = await keptReply('folio');
  return (
    <form className="stack-sm" action={findFolio}>
      <input type="hidden" name="locale" value={context.locale} />
      <div className="field">
        <label htmlFor="folio">{today.byFolio}</label>
        <p className="hint" id="folio-hint">
          {today.folioHint}
        </p>
        <input
          className="input"
          id="folio"
          name="folio"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby="folio-hint"
          defaultValue={kept?.values.folio}
        />
      </div>
      <Button variant="second" small>
        {today.find}
      </Button>
    </form>
  );
};
