import type { Metadata } from 'next';
import { orFailure } from '#app/[locale]/or-failure.tsx';
import { IdentifyLink } from '#app/[locale]/tramite/identify-link.tsx';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import { enterStep, inStage, type PageContext, pageContext } from '#lib/server/page.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = await pageContext(params);
  return { title: words.journey.referred.title };
}

/** Where the online path ends: what may be the cause, and the other ways. It never says whether a number exists. */
async function ReferredPage({ params }: Props) {
  const context = await pageContext(params);
  const visit = await enterStep(context.locale, 'referred');
  const { reason } = inStage(visit.request, 'referred');
  return (
    <StepFrame context={context} step="referred" visit={visit}>
      {reason === 'notThisPerson' ? <NotYou context={context} /> : <OtherWays context={context} />}
      <div className="actions">
        <LinkButton href={`/${context.locale}/tramite`}>{context.words.journey.referred.restart}</LinkButton>
        <IdentifyLink context={context} request={visit.request} variant="second" />
        <LinkButton variant="link" href={`/${context.locale}/ayuda`}>
          {context.words.journey.referred.help}
        </LinkButton>
      </div>
    </StepFrame>
  );
}

type PartProps = { context: PageContext };

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

const OtherWays = ({ context }: PartProps) => {
  const { referred } = context.words.journey;
  return (
    <>
      <StepHeading context={context} step="referred">
        {referred.title}
      </StepHeading>
      <p className="lead">{referred.lead}</p>
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

export default orFailure('/tramite/otra-via', ReferredPage);
