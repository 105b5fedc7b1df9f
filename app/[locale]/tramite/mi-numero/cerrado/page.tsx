import { redirect } from 'next/navigation';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { deskSlotOf } from '#app/[locale]/journey-slots.ts';
import { UnlockPlaces } from '#app/[locale]/tramite/mi-numero/unlock-places.tsx';
import { StepFrame } from '#app/[locale]/tramite/step-frame.tsx';
import { leave } from '#app/[locale]/visit/leave.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { closedPath } from '#lib/server/visit/number-visit.ts';
import { enterStep, inStage, type PageContext } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import { readUnlockWays } from '#lib/server/visit/unlock-ways.ts';
import { openNumber } from '#lib/usecases/number/number-access.ts';

/** For a visit that may no longer see its number: it is locked, bound to another address, or its holder stopped the request. */
async function ClosedPage(context: PageContext, { query }: Asked) {
  const { locale } = context;
  const visit = await enterStep(locale, 'result');
  const desk = await deskSlotOf(context, visit);
  if (desk)
    return (
      <StepFrame context={context} step="result" path={closedPath} visit={visit}>
        {desk.closedNumber(inStage(visit.request, 'issued'), query)}
      </StepFrame>
    );
  const opened = await run(openNumber)(visit.request.id);
  if (opened.ok) redirect(`/${locale}${steps.result.path}`);
  return (
    <StepFrame context={context} step="result" path={closedPath}>
      {opened.error === 'locked' ? <Locked {...context} /> : <Moved {...context} />}
      <form className="actions" action={leave}>
        <FormBasics locale={locale} />
        <Button>{context.words.journey.result.finish}</Button>
        <LinkButton variant="link" href={`/${locale}/ayuda`}>
          {context.words.holder.notice.help}
        </LinkButton>
      </form>
    </StepFrame>
  );
}

const Locked = async (context: PageContext) => {
  const { lock } = context.words.holder;
  return (
    <>
      <div className="stack">
        <h1>{lock.doneTitle}</h1>
        <p className="lead">{lock.done}</p>
      </div>
      <section className="stack">
        <h2>{lock.unlockTitle}</h2>
        <UnlockPlaces context={context} ways={await readUnlockWays()} />
      </section>
    </>
  );
};

const Moved = ({ words, locale }: PageContext) => {
  const { closed } = words.holder;
  return (
    <div className="stack">
      <h1>{closed.movedTitle}</h1>
      <p className="lead">{closed.moved}</p>
      <p>{closed.notMe}</p>
      <p>
        <a className="quiet" href={`/${locale}/tramite`}>
          {closed.restart}
        </a>
      </p>
      <p>
        <a className="quiet" href={`/${locale}/ayuda/perdi-mi-correo`}>
          {words.journey.referred.lostEmail}
        </a>
      </p>
    </div>
  );
};

const titleOf = async ({ words }: PageContext): Promise<string> => {
  const visit = await readVisit();
  if (!visit || visit.desk) return words.deskAssist.stopped.title;
  const opened = await run(openNumber)(visit.request.id);
  return !opened.ok && opened.error === 'locked'
    ? words.holder.lock.doneTitle
    : words.holder.closed.movedTitle;
};

const page = definePage({
  path: closedPath,
  title: titleOf,
  render: ClosedPage,
});

export const { generateMetadata } = page;
export default page.Page;
