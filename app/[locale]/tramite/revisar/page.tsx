import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { deskSlotOf, readerContext } from '#app/[locale]/journey-slots.ts';
import { birthFacts } from '#app/[locale]/tramite/birth-facts.tsx';
import { assign, hadEarlierCurp } from '#app/[locale]/tramite/revisar/actions.ts';
import { SubmitOnce } from '#app/[locale]/tramite/revisar/submit-once.tsx';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Folded } from '#components/ui/folded.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { fullName } from '#lib/domain/curp/name.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { type Addressed, showedMailbox } from '#lib/domain/request/request.ts';
import { enterStep, inStage, type PageContext } from '#lib/server/visit/page.ts';
import { watchVisit } from '#lib/server/visit/session.ts';

type PartProps = { context: PageContext; request: Addressed };

async function ReviewPage(page: PageContext, { query: notice }: Asked) {
  const visit = await enterStep(page.locale, 'review');
  const context = await readerContext(page, visit);
  const request = inStage(visit.request, 'addressed');
  const desk = (await deskSlotOf(context, visit))?.review(request, notice.ver === 'persona');
  const { shown, lang } = desk ?? { shown: context };
  const { review } = shown.words.journey;
  return (
    <StepFrame context={context} step="review" visit={visit}>
      {notice.aviso === 'agotado' && <Notice tone="error">{context.words.errors['issue.exhausted']}</Notice>}
      <FailureNotice context={context} notice={notice} />
      <div className="stack-lg" lang={lang}>
        <StepHeading context={shown} step="review">
          {review.title}
        </StepHeading>
        <p className="lead">{review.lead}</p>
        <You context={shown} request={request} />
        <HomeAddress context={shown} request={request} />
      </div>
      {desk?.echo}
      <form action={assign} className="stack" lang={lang}>
        <FormBasics locale={context.locale} tramite={request.id} />
        <Folded title={review.earlierTitle}>
          <p>{review.earlierText}</p>
          <div className="actions">
            <Button variant="second" formAction={hadEarlierCurp}>
              {review.earlier}
            </Button>
          </div>
        </Folded>
        <SubmitOnce label={review.submit} busy={review.busy} />
      </form>
    </StepFrame>
  );
}

/** Who typed the name: the person, or a member of staff who saw the document. Else it is the registry's. */
const isTyped = ({ source }: Addressed): boolean => source === 'declared' || source === 'seen';

const You = ({ context, request }: PartProps) => {
  const { review } = context.words.journey;
  // At the desk the ticket opens the case again with another address or CURP.
  const toStart = (of: string) =>
    showedMailbox(request) ? { href: `/${context.locale}/tramite`, of } : undefined;
  const toNames = { href: `/${context.locale}/tramite/identidad`, of: review.fullName };
  const facts = [
    {
      label: review.fullName,
      value: fullName(request.person.name),
      change: isTyped(request) ? toNames : undefined,
    },
    ...birthFacts(context, request.person),
    { label: review.curp, value: <span className="mono">{request.curp}</span>, change: toStart(review.curp) },
    { label: review.email, value: shownEmail(request.email), change: toStart(review.email) },
  ];
  return (
    <section className="stack">
      <h2>{review.you}</h2>
      <Facts facts={facts} words={context.words.frame.facts} />
      <Warning context={context} request={request} />
    </section>
  );
};

/** What to look at before the number is for life: the letters that the person typed, or the data of the registry. */
const Warning = ({ context, request }: PartProps) => {
  const { review } = context.words.journey;
  return (
    <Notice tone="warn">
      {isTyped(request) ? (
        <p>{review.warningDeclared}</p>
      ) : (
        <p>
          {review.warning} <a href={`/${context.locale}/ayuda/curp`}>{review.warningLink}</a>.
        </p>
      )}
    </Notice>
  );
};

const HomeAddress = ({ context, request: { address } }: PartProps) => {
  const { review } = context.words.journey;
  const unit = address.interiorNumber && review.interior(address.interiorNumber);
  const place = `${address.settlementName}, ${address.municipioName}, ${address.stateName}`;
  const value = (
    <span className="block">
      {[address.street, address.exteriorNumber, unit].filter(Boolean).join(', ')}
      <br />
      <span lang="es">{place}</span>
      <br />
      {review.postalCode(address.postalCode)}
    </span>
  );
  const change = { href: `/${context.locale}/tramite/domicilio`, of: review.address };
  return (
    <section className="stack">
      <h2>{review.address}</h2>
      <Facts facts={[{ label: review.addressLabel, value, change }]} words={context.words.frame.facts} />
    </section>
  );
};

const page = definePage({
  path: '/tramite/revisar',
  title: async (context) => (await readerContext(context, await watchVisit())).words.journey.review.title,
  render: ReviewPage,
});

export const { generateMetadata } = page;
export default page.Page;
