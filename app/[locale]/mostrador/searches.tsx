import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { keptReply } from '#app/[locale]/forms/form-reply.ts';
import { findFolio } from '#app/[locale]/mostrador/actions.ts';
import { Field } from '#components/form/field.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import type { DeskFilter } from '#lib/domain/desk/day.ts';
import { formatTicketNumber, ticketStages } from '#lib/domain/desk/ticket.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; filter: DeskFilter };

/** Filters the list below by ticket and stage. */
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

/** Searches all documents by folio. */
export const FolioSearch = async ({
  context,
  notice: { aviso },
}: {
  context: PageContext;
  notice: PageNotice;
}) => {
  const { today, notices } = context.words.deskTickets;
  const kept = await keptReply('folio');
  const error = aviso === 'folio' || aviso === 'sinFolio' ? notices[aviso] : undefined;
  return (
    <form className="stack-sm" action={findFolio}>
      <FormBasics locale={context.locale} />
      <Field
        id="folio"
        label={today.byFolio}
        hint={today.folioHint}
        error={error}
        words={context.words.frame.form}
      >
        <input
          className="input"
          id="folio"
          name="folio"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby={error ? 'folio-hint folio-error' : 'folio-hint'}
          aria-invalid={error !== undefined || undefined}
          defaultValue={kept?.values.folio}
        />
      </Field>
      <Button variant="second" small>
        {today.find}
      </Button>
    </form>
  );
};
