import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { deskSlotOf } from '#app/[locale]/journey-slots.ts';
import { IdentifyLink } from '#app/[locale]/tramite/identify-link.tsx';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import type { Referred } from '#lib/domain/request/request.ts';
import { enterStep, inStage, type PageContext } from '#lib/server/visit/page.ts';

/** The end of the online path: possible causes and other ways. It never says whether a number exists (docs/threats.md T02). */
async function ReferredPage(context: PageContext, { query }: Asked) {
  const visit = await enterStep(context.locale, 'referred');
  const request = inStage(visit.request, 'referred');
  const desk = await deskSlotOf(context, visit);
  return (
    <StepFrame context={context} step="referred" visit={visit}>
      <FailureNotice context={context} notice={query} />
      {desk ? desk.referral(request, query) : <AtHome context={context} request={request} />}
    </StepFrame>
  );
}

const AtHome = ({ context, request }: WaysProps) => {
  const { locale, words } = context;
  const { restart, earlierRestart, help } = words.journey.referred;
  const isEarlier = request.reason === 'earlierCurp';
  return (
    <>
      <Ways context={context} request={request} />
      <div className="actions">
        <LinkButton href={`/${locale}/tramite`}>{isEarlier ? earlierRestart : restart}</LinkButton>
        {request.reason === 'nameDisagrees' && (
          <LinkButton variant="second" href={`/${locale}/ayuda/curp`}>
            {words.journey.identity.help.wrongLink}
          </LinkButton>
        )}
        <IdentifyLink context={context} request={request} variant="second" />
        <LinkButton variant="link" href={`/${locale}/ayuda`}>
          {help}
        </LinkButton>
      </div>
    </>
  );
};

type PartProps = { context: PageContext };
type WaysProps = PartProps & { request: Referred };

const Ways = ({ context, request }: WaysProps) => {
  if (request.reason === 'notThisPerson') return <NotYou context={context} />;
  if (request.reason === 'cannotContinueOnline') return <OtherWays context={context} request={request} />;
  return <OneCause context={context} request={request} cause={request.reason} />;
};

type KnownCause = Exclude<Referred['reason'], 'notThisPerson' | 'cannotContinueOnline'>;

const knownCauses = ({ words }: PageContext) => {
  const { referred } = words.journey;
  return {
    tooManyForAddress: {
      title: referred.tooManyTitle,
      lead: referred.tooManyLead,
      actions: referred.tooManyActions,
    },
    nameDisagrees: { title: referred.nameTitle, lead: referred.nameLead, actions: referred.nameActions },
    earlierCurp: {
      title: referred.earlierTitle,
      lead: referred.earlierLead,
      actions: referred.earlierActions,
    },
  } satisfies Record<KnownCause, object>;
};

/** Says when the limit that ended the online path is over. */
const Again = ({ context, request }: WaysProps) =>
  request.until === undefined ? null : (
    <p>{context.words.journey.referred.again(publicMoment(context.locale, request.until))}</p>
  );

/** A cause that the person knows, and what to do about it. */
const OneCause = ({ context, request, cause }: WaysProps & { cause: KnownCause }) => {
  const { title, lead, actions } = knownCauses(context)[cause];
  return (
    <>
      <StepHeading context={context} step="referred">
        {title}
      </StepHeading>
      <p className="lead">{lead}</p>
      <Again context={context} request={request} />
      <section className="stack">
        <h2>{context.words.journey.referred.what}</h2>
        <Ticks items={actions.map((text) => ({ key: text, text }))} />
      </section>
    </>
  );
};

const NotYou = ({ context }: PartProps) => {
  const { referred } = context.words.journey;
  return (
    <>
      <StepHeading context={context} step="referred">
        {referred.notYouTitle}
      </StepHeading>
      <p className="lead">{referred.notYouLead}</p>
    </>
  );
};

const OtherWays = ({ context, request }: WaysProps) => {
  const { referred } = context.words.journey;
  return (
    <>
      <StepHeading context={context} step="referred">
        {referred.title}
      </StepHeading>
      <p className="lead">{referred.lead}</p>
      <Again context={context} request={request} />
      <section className="stack">
        <h2>{referred.causes}</h2>
        <Ticks items={referred.causeList.map((text) => ({ key: text, text }))} />
      </section>
      <section className="stack">
        <h2>{referred.what}</h2>
        <Ticks items={referred.actions.map((text) => ({ key: text, text }))} />
      </section>
    </>
  );
};

const page = definePage({
  path: '/tramite/otra-via',
  title: ({ words }) => words.journey.referred.title,
  render: ReferredPage,
});

export const { generateMetadata } = page;
export default page.Page;
