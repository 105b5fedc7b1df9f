import { findFolio } from '#app/[locale]/mostrador/actions.ts';
import { Button } from '#components/ui/button.tsx';
import type { DeskFilter } from '#lib/domain/desk-day.ts';
import { formatTicketNumber, ticketStages } from '#lib/domain/ticket.ts';
import type { PageContext } from '#lib/server/page.ts';

type Props = { context: PageContext; filter: DeskFilter };

/** By ticket and stage in the list below, by folio among all documents. */
export const Searches = ({ context, filter }: Props) => (
  <div className="flex flex-wrap items-end gap-x-10 gap-y-4">
    <Filter context={context} filter={filter} />
    <Folio context={context} />
  </div>
);

const row = 'flex flex-wrap items-end gap-4';

const Filter = ({ context, filter: { number, stage } }: Props) => {
  const { today } = context.words.deskTickets;
  const room = `/${context.locale}/mostrador`;
  return (
    <form className={row} action={room} aria-label={today.filter}>
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

const Folio = ({ context }: { context: PageContext }) => {
  const { today } = context.words.deskTickets;
  return (
    <form className={row} action={findFolio} aria-label={today.byFolio}>
      <input type="hidden" name="locale" value={context.locale} />
      <div className="field">
        <label htmlFor="folio">{today.byFolio}</label>
        <input
          className="input"
          id="folio"
          name="folio"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby="folio-hint"
        />
      </div>
      <Button variant="second">{today.find}</Button>
      <p className="hint basis-full" id="folio-hint">
        {today.folioHint}
      </p>
    </form>
  );
};
