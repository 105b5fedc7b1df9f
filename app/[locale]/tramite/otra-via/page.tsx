import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { deskSlotOf } from '#app/[locale]/journey-slots.ts';
import { IdentifyLink } from '#app/[locale]/tramite/identify-link.tsx';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { TalkToPerson } from '#app/[locale]/tramite/talk-to-person.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import type { Referred } from '#lib/domain/request/request.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterStep, inStage, type PageContext } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import { hasDesk } from '#lib/usecases/desk/manage-staff.ts';

/** The end of the online path: what to do, and with whom to speak. It never says whether a number exists (docs/threats.md T02). */
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

const AtHome = async ({ context, request }: WaysProps) => {
  const { locale, words } = context;
  const { restart, earlierRestart } = words.journey.referred;
  const isAboutName = request.reason === 'nameDisagrees' || request.reason === 'nameDoesNotMatch';
  return (
    <>
      <Ways context={context} request={request} />
      <div className="actions">
        <LinkButton href={`/${locale}/tramite`}>
          {request.reason === 'earlierCurp' ? earlierRestart : restart}
        </LinkButton>
        {isAboutName && (
          <LinkButton variant="second" href={`/${locale}/ayuda/curp`}>
            {words.journey.identity.help.wrongLink}
          </LinkButton>
        )}
        <IdentifyLink context={context} request={request} variant="second" />
        {request.reason !== 'notThisPerson' && (
          <LinkButton variant="link" href={`/${locale}/preparar`}>
            {(await run(hasDesk)()) ? words.prepare.title : words.prepare.noDeskTitle}
          </LinkButton>
        )}
      </div>
      {request.reason !== 'notThisPerson' && <TalkToPerson context={context} />}
    </>
  );
};

type WaysProps = { context: PageContext; request: Referred };

type Told = { title: string; lead: string; actions: readonly string[] };

/** What the page says about each reason. The general one never says which of its causes it was (docs/threats.md T02). */
const toldOf = ({ words }: PageContext): Record<Referred['reason'], Told> => {
  const { referred } = words.journey;
  return {
    cannotContinueOnline: { title: referred.title, lead: referred.lead, actions: referred.actions },
    nameDoesNotMatch: {
      title: referred.mismatchTitle,
      lead: referred.mismatchLead,
      actions: referred.mismatchActions,
    },
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
    notThisPerson: { title: referred.notYouTitle, lead: referred.notYouLead, actions: [] },
  };
};

const Ways = ({ context, request }: WaysProps) => {
  const { title, lead, actions } = toldOf(context)[request.reason];
  return (
    <>
      <StepHeading context={context} step="referred">
        {title}
      </StepHeading>
      <p className="lead">{lead}</p>
      <Again context={context} request={request} />
      {actions.length > 0 && (
        <section className="stack">
          <h2>{context.words.journey.referred.what}</h2>
          <Ticks items={actions.map((text) => ({ key: text, text }))} />
        </section>
      )}
    </>
  );
};

/** When it can be tried again: after the limit that ended the online path, or now where only the tries of this request are used up. */
const Again = ({ context, request: { reason, until } }: WaysProps) => {
  const { again, againNow } = context.words.journey.referred;
  if (until !== undefined) return <p>{again(publicMoment(context.locale, until))}</p>;
  return reason === 'nameDoesNotMatch' ? <p>{againNow}</p> : null;
};

const titleOf = async (context: PageContext): Promise<string> => {
  const visit = await readVisit();
  if (visit?.desk) return context.words.deskAssist.refer.title;
  return visit?.request.stage === 'referred'
    ? toldOf(context)[visit.request.reason].title
    : context.words.journey.referred.title;
};

const page = definePage({
  path: '/tramite/otra-via',
  title: titleOf,
  render: ReferredPage,
});

export const { generateMetadata } = page;
export default page.Page;
