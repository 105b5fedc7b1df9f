import { agree, turnDown } from '#app/[locale]/mostrador/aprobaciones/[id]/actions.ts';
import { Field } from '#components/form/field.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type DeskChange, refusals } from '#lib/domain/desk/change.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = {
  context: PageContext;
  change: DeskChange;
  isOwn: boolean;
  isAskerOut: boolean;
  isUnreasoned: boolean;
};

/** The buttons to approve, or to refuse with a reason. The member who asked for the change gets none. */
export const Decide = ({ context, change, isOwn, isAskerOut, isUnreasoned }: Props) => {
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
      {(!isNote || isAskerOut) && <TurnDown context={context} change={change} isUnreasoned={isUnreasoned} />}
    </>
  );
};

type PartProps = Pick<Props, 'context' | 'change'>;

const About = ({ context, change }: PartProps) => (
  <>
    <FormBasics locale={context.locale} cambio={change.id} />
  </>
);

const TurnDown = ({ context, change, isUnreasoned }: PartProps & Pick<Props, 'isUnreasoned'>) => {
  const { approvals, refusals: names } = context.words.deskChange;
  const error = isUnreasoned ? approvals.noReason : undefined;
  return (
    <form className="stack" action={turnDown} id="rechazo">
      {isUnreasoned && (
        <Notice tone="error" role="alert">
          <a href="#motivo">{approvals.noReason}</a>
        </Notice>
      )}
      <About context={context} change={change} />
      <Field id="motivo" label={approvals.refusal} error={error} words={context.words.frame.form}>
        <select
          id="motivo"
          name="motivo"
          className="input input--medium"
          defaultValue=""
          aria-invalid={isUnreasoned || undefined}
          aria-describedby={isUnreasoned ? 'motivo-error' : undefined}
        >
          <option value="">{approvals.pick}</option>
          {refusals.map((refusal) => (
            <option key={refusal} value={refusal}>
              {names[refusal]}
            </option>
          ))}
        </select>
      </Field>
      <div className="actions">
        <Button variant="second">{approvals.refuse}</Button>
      </div>
    </form>
  );
};
