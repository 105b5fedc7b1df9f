import { agree, turnDown } from '#app/[locale]/mostrador/aprobaciones/[id]/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type DeskChange, refusals } from '#lib/domain/desk/change.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; change: DeskChange; isOwn: boolean; isAskerOut: boolean };

/** The buttons to approve, or to refuse with a reason. The member who asked for the change gets none. */
export const Decide = ({ context, change, isOwn, isAskerOut }: Props) => {
  const { approvals } = context.words.deskChange;
  if (isOwn) return <Notice tone="warn">{approvals.own}</Notice>;
  const isNote = change.wanted.kind === 'note';
  return (
    <>
      {isAskerOut && <Notice tone="warn">{approvals.askerOut}</Notice>}
      {!isAskerOut && (
        <form className="actions" action={agree}>
          <About context={context} change={change} />
          <Button>{isNote ? approvals.seenTo : approvals.agree}</Button>
        </form>
      )}
      {(!isNote || isAskerOut) && <TurnDown context={context} change={change} />}
    </>
  );
};

type PartProps = Pick<Props, 'context' | 'change'>;

const About = ({ context, change }: PartProps) => (
  <>
    <FormBasics locale={context.locale} cambio={change.id} />
  </>
);

const TurnDown = ({ context, change }: PartProps) => {
  const { approvals, refusals: names } = context.words.deskChange;
  return (
    <form className="stack" action={turnDown}>
      <About context={context} change={change} />
      <div className="field">
        <label htmlFor="motivo">{approvals.refusal}</label>
        <select id="motivo" name="motivo" className="input input--medium" defaultValue="">
          <option value="">{approvals.pick}</option>
          {refusals.map((refusal) => (
            <option key={refusal} value={refusal}>
              {names[refusal]}
            </option>
          ))}
        </select>
      </div>
      <div className="actions">
        <Button variant="second">{approvals.refuse}</Button>
      </div>
    </form>
  );
};
