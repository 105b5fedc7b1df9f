import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { birthFacts } from '#app/[locale]/tramite/birth-facts.tsx';
import { assign, hadEarlierCurp } from '#app/[locale]/tramite/revisar/actions.ts';
import { SubmitOnce } from '#app/[locale]/tramite/revisar/submit-once.tsx';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { fullName } from '#lib/domain/curp/name.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { type Addressed, showedMailbox } from '#lib/domain/request/request.ts';
import { enterStep, inStage, type PageContext } from '#lib/server/visit/page.ts';

type PartProps = { context: PageContext; request: Addressed };

async function ReviewPage(context: PageContext, { query: notice }: Asked) {
  const visit = await enterStep(context.locale, 'review');
  const request = inStage(visit.request, 'addressed');
  const { review } = context.words.journey;
  return (
    <StepFrame
      context={context}
      step="review"
      visit={visit}
      help={{
        title: review.help.title,
        items: [
          { question: '', answer: request.email === null ? review.help.textOnPaper : review.help.text },
        ],
      }}
    >
      {notice.aviso === 'agotado' && <Notice tone="error">{context.words.errors['issue.exhausted']}</Notice>}
      <FailureNotice context={context} notice={notice} />
      <StepHeading context={context} step="review">
        {review.title}
      </StepHeading>
      <p className="lead">{review.lead}</p>
      <You context={context} request={request} />
      <AddressFacts context={context} request={request} />
      <Notice tone="warn">
        <p>
          {review.warning} <a href={`/${context.locale}/ayuda/curp`}>{review.warningLink}</a>.
        </p>
      </Notice>
      <form action={assign} className="stack">
        <FormBasics locale={context.locale} tramite={request.id} />
        <h2>{review.earlierTitle}</h2>
        <p>{review.earlierText}</p>
        <SubmitOnce label={review.submit} busy={review.busy}>
          <Button variant="second" formAction={hadEarlierCurp}>
            {review.earlier}
          </Button>
        </SubmitOnce>
        {request.email !== null && <p className="small muted">{review.after}</p>}
      </form>
    </StepFrame>
  );
}

const You = ({ context, request }: PartProps) => {
  const { review } = context.words.journey;
  const facts = [
    { label: review.fullName, value: fullName(request.person.name) },
    ...birthFacts(context, request.person),
    { label: review.curp, value: <span className="mono">{request.curp}</span> },
    {
      label: review.email,
      value: shownEmail(request.email),
      // At the desk the ticket opens the case again with another address.
      change: showedMailbox(request) ? { href: `/${context.locale}/tramite`, of: review.email } : undefined,
    },
  ];
  return (
    <section className="stack">
      <h2>{review.you}</h2>
      <Facts facts={facts} words={context.words.frame.facts} />
    </section>
  );
};

const AddressFacts = ({ context, request: { address } }: PartProps) => {
  const { review, address: words } = context.words.journey;
  const change = (of: string, field: string) => ({
    href: `/${context.locale}/tramite/domicilio#domicilio-${field}`,
    of,
  });
  const place = `${address.settlementName}, ${address.municipioName}, ${address.stateName}`;
  const facts = [
    {
      label: words.postalCode,
      value: <span className="mono">{address.postalCode}</span>,
      change: change(words.postalCode, 'postalCode'),
    },
    {
      label: words.settlementName,
      value: <span lang="es">{place}</span>,
      change: change(words.settlementName, 'settlement'),
    },
    { label: words.street, value: address.street, change: change(words.street, 'street') },
    {
      label: words.exteriorNumber,
      value: address.exteriorNumber,
      change: change(words.exteriorNumber, 'exteriorNumber'),
    },
    {
      label: words.interiorNumber,
      value: address.interiorNumber,
      change: change(words.interiorNumber, 'interiorNumber'),
    },
  ];
  return (
    <section className="stack">
      <h2>{review.address}</h2>
      <Facts facts={facts} words={context.words.frame.facts} />
    </section>
  );
};

const page = definePage({
  path: '/tramite/revisar',
  title: ({ words }) => words.journey.review.title,
  render: ReviewPage,
});

export const { generateMetadata } = page;
export default page.Page;
