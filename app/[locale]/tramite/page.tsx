import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { CurpLookUp } from '#app/[locale]/tramite/curp-look-up.tsx';
import { StartForm } from '#app/[locale]/tramite/start-form.tsx';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { BriefNotice } from '#components/content/brief-privacy-notice.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { helpTopicPath } from '#lib/domain/help/topics.ts';
import { messagesFor } from '#lib/i18n/messages.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { shownPrivacyNotice } from '#lib/server/privacy/shown-privacy-notice.ts';
import { humanEffort } from '#lib/server/visit/human-answer.ts';
import { type PageContext, pathOf } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import { countLook } from '#lib/server/visit/staff-look.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

/** What this browser typed before. Empty on a shared computer, because another person may have typed it. */
const typedBefore = ({ kiosk }: PageContext, visit: Visit | null): Record<string, string> => {
  if (!visit || kiosk) return {};
  if (visit.request.stage !== 'started') return {};
  const { curp } = visit.request;
  const email = shownEmail(visit.request.email);
  return { curp, email, emailConfirmation: email };
};

async function StartPage(context: PageContext, { query }: Asked) {
  const { humanCheck, environment, clock } = await getDeps();
  const [challenge, visit, { brief }] = await Promise.all([
    humanEffort().then(humanCheck.newChallenge),
    readVisit(),
    shownPrivacyNotice(context.locale),
  ]);
  // The frame shows the person whose case is open in this browser.
  if (visit) await countLook(context.locale, visit);
  const { journey, frame } = context.words;
  const { start } = journey;
  const heading = (
    <StepHeading context={context} step="start">
      {start.title}
    </StepHeading>
  );
  return (
    <StepFrame context={context} step="start" visit={visit} help={startHelp(context)} switchForm="tramite">
      {!visit && query.aviso === 'sesion' && (
        <Notice tone="warn" role="status">
          {start.expired}
        </Notice>
      )}
      {!visit && query.aviso === 'sincookies' && (
        <Notice tone="warn" role="status">
          {start.noVisit}
        </Notice>
      )}
      {visit?.confirmed && <InProgress context={context} visit={visit} />}
      <StartForm
        locale={context.locale}
        initial={(await keptReply('tramite')) ?? emptyForm(typedBefore(context, visit))}
        today={mexicoCityDate(clock.now())}
        heading={heading}
        curpHint={<CurpHint words={start} />}
        curpLookUp={<CurpLookUp words={start} />}
        noEmail={
          <a className="quiet small" href={`/${context.locale}${helpTopicPath('noEmail')}`}>
            {start.emailNone}
          </a>
        }
        notice={
          <BriefNotice title={context.words.privacy.brief.title} texts={brief} locale={context.locale} />
        }
        words={start}
        proposalWords={{
          ...journey.diagnosis,
          sexes: journey.sexes,
          months: journey.months,
          abroad: journey.identity.abroad,
        }}
        emailWords={journey.emailSuggestion}
        challenge={challenge}
        repeatEmail={environment.repeatEmail}
        formWords={frame.form}
        messages={messagesFor(context.words, ...startSubjects)}
      />
    </StepFrame>
  );
}

const startHelp = ({ words }: PageContext) => {
  const { help } = words.journey.start;
  const items = [{ question: help.curpQuestion, answer: help.curpAnswer }];
  return { title: help.title, items };
};

const startSubjects = ['curp', 'email', 'emailConfirmation', 'letters', 'humanCheck', 'start'] as const;

const CurpHint = ({ words }: { words: PageContext['words']['journey']['start'] }) => (
  <>
    {words.curpHint} <span className="mono inline-block">{words.curpExample}</span> {words.curpExampleNote}
  </>
);

const InProgress = ({ context, visit }: { context: PageContext; visit: Visit }) => {
  const { start } = context.words.journey;
  return (
    <Notice>
      <p>
        {start.inProgress} <a href={pathOf(context.locale, visit)}>{start.goOn}</a>
      </p>
    </Notice>
  );
};

const page = definePage({
  path: '/tramite',
  title: (context) => titleWith(context, 'tramite', context.words.journey.start.title),
  render: StartPage,
});

export const { generateMetadata } = page;
export default page.Page;
