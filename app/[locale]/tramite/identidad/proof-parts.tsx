import { rebind, unlock } from '#app/[locale]/tramite/identidad/actions.ts';
import { IdentifyLink } from '#app/[locale]/tramite/identify-link.tsx';
import { StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { TalkToPerson } from '#app/[locale]/tramite/talk-to-person.tsx';
import type { DeskSlot } from '#app/[locale]/visit/desk-slot.ts';
import { leave } from '#app/[locale]/visit/leave.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import type { Addressed, EmailConfirmed, Identified } from '#lib/domain/request/request.ts';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { findRebind } from '#lib/usecases/holder/lock-number.ts';

type Props = { context: PageContext; request: EmailConfirmed | Identified | Addressed };

const Hidden = ({ context, request }: Props) => (
  <>
    <FormBasics locale={context.locale} tramite={request.id} />
  </>
);

/** Asks for a proof of identity. It is the same page for every cause, so that it does not tell them apart (docs/threats.md T02). */
export const StepUp = ({ context, request }: Props) => {
  const { stepUp } = context.words.holder;
  const { actions } = context.words.journey.referred;
  return (
    <>
      <StepHeading context={context} step="identity">
        {stepUp.title}
      </StepHeading>
      <p className="lead">{stepUp.lead}</p>
      <div className="actions">
        <IdentifyLink context={context} request={request} />
      </div>
      <section className="stack">
        <h2>{stepUp.other}</h2>
        <Ticks items={actions.map((text) => ({ key: text, text }))} />
      </section>
      <TalkToPerson context={context} />
    </>
  );
};

/** After the proof: offers to move the number to this address in 72 hours, or says when a change takes effect. */
export const Rebind = async ({ context, request }: Props) => {
  const { rebind: words } = context.words.holder;
  const until = await run(findRebind)(request);
  if (until !== null) return <Waiting context={context} until={until} />;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead(request.email ?? '')}</p>
      <Ticks items={words.points.map((text) => ({ key: text, text }))} />
      <form className="actions" action={rebind}>
        <Hidden context={context} request={request} />
        <Button>{words.submit}</Button>
      </form>
    </>
  );
};

const Waiting = ({ context, until }: Pick<Props, 'context'> & { until: number }) => {
  const { rebind: words } = context.words.holder;
  return (
    <>
      <h1>{words.waitingTitle}</h1>
      <p className="lead">{words.waiting(publicMoment(context.locale, until))}</p>
      <form className="actions" action={leave}>
        <FormBasics locale={context.locale} />
        <Button>{words.finish}</Button>
      </form>
    </>
  );
};

/** The same in an assisted visit, where the desk says what to do. */
const LockedAtDesk = ({ request, desk }: Pick<Props, 'request'> & { desk: DeskSlot }) => {
  const { title, body } = desk.lockedNumber(request);
  return (
    <>
      <h1>{title}</h1>
      {body}
    </>
  );
};

/** After the proof: offers to open the holder's lock. */
export const Unlock = ({ context, request, desk }: Props & { desk: DeskSlot | null }) => {
  if (desk) return <LockedAtDesk request={request} desk={desk} />;
  const { unlock: words } = context.words.holder;
  return (
    <>
      <h1>{words.title}</h1>
      <p className="lead">{words.lead}</p>
      <p>{words.after}</p>
      <form className="actions" action={unlock}>
        <Hidden context={context} request={request} />
        <Button>{words.submit}</Button>
        <Button variant="link" formAction={leave}>
          {words.keep}
        </Button>
      </form>
    </>
  );
};
