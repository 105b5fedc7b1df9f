import { type Asked, definePage, type Query } from '#app/[locale]/define-page.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { PrepareForm } from '#app/[locale]/preparar/prepare-form.tsx';
import { PrepareFrame } from '#app/[locale]/preparar/prepare-frame.tsx';
import { WithoutDesk } from '#app/[locale]/preparar/without-desk.tsx';
import { CurpLookUp } from '#app/[locale]/tramite/curp-look-up.tsx';
import { BriefNotice } from '#components/content/brief-privacy-notice.tsx';
import { emptyForm, type FormState } from '#components/form/form-state.ts';
import { Notice } from '#components/ui/notice.tsx';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { messagesFor } from '#lib/i18n/messages.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { readPreparing } from '#lib/server/preparation/preparing.ts';
import { shownPrivacyNotice } from '#lib/server/privacy/shown-privacy-notice.ts';
import { humanEffort } from '#lib/server/visit/human-answer.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { hasDesk } from '#lib/usecases/desk/manage-staff.ts';

/** What this browser typed before. Empty on a shared computer, because another person may have typed it. */
const typedBefore = async ({ kiosk }: PageContext): Promise<FormState> => {
  const typed = kiosk ? null : (await readPreparing())?.typed;
  if (!typed) return emptyForm();
  const { curp, specialCase, email } = typed;
  return emptyForm({ curp, specialCase, email: shownEmail(email) ?? '' });
};

async function PreparePage(context: PageContext, { query }: Asked) {
  if (!(await run(hasDesk)())) return <WithoutDesk context={context} query={query} />;
  const { humanCheck, clock } = await getDeps();
  const [challenge, { brief }] = await Promise.all([
    humanEffort().then(humanCheck.newChallenge),
    shownPrivacyNotice(context.locale),
  ]);
  const { journey, frame, privacy, prepare } = context.words;
  const { curpHint, specialCase, cases, email, emailHint, submit } = prepare;
  return (
    <PrepareFrame context={context} path="/preparar" switchForm="preparar">
      <News context={context} query={query} />
      <PrepareForm
        locale={context.locale}
        initial={(await keptReply('preparar')) ?? (await typedBefore(context))}
        today={mexicoCityDate(clock.now())}
        heading={
          <>
            <h1>{prepare.title}</h1>
            <p className="lead">{prepare.lead}</p>
            <p>{prepare.nothing}</p>
          </>
        }
        curpLookUp={<CurpLookUp words={journey.start} />}
        notice={<BriefNotice title={privacy.brief.title} texts={brief} locale={context.locale} />}
        words={{ curpHint, specialCase, cases, email, emailHint, submit }}
        startWords={journey.start}
        proposalWords={{
          ...journey.diagnosis,
          sexes: journey.sexes,
          months: journey.months,
          abroad: journey.identity.abroad,
        }}
        emailWords={journey.emailSuggestion}
        challenge={challenge}
        formWords={frame.form}
        messages={messagesFor(context.words, ...subjects)}
      />
    </PrepareFrame>
  );
}

const subjects = ['curp', 'specialCase', 'email', 'letters', 'humanCheck', 'start'] as const;

/** Why a browser came back here. */
const News = ({ context, query: { aviso } }: { context: PageContext; query: Query }) => {
  const { gone, timeout, deleted } = context.words.prepare;
  if (aviso === 'borrado') return <Notice role="status">{deleted}</Notice>;
  if (aviso !== 'nada' && aviso !== 'tiempo') return null;
  return (
    <Notice tone="warn" role="status">
      {aviso === 'nada' ? gone : timeout}
    </Notice>
  );
};

const titleOf = async (context: PageContext): Promise<string> => {
  const { title, noDeskTitle } = context.words.prepare;
  return (await run(hasDesk)()) ? titleWith(context, 'preparar', title) : noDeskTitle;
};

const page = definePage({
  path: '/preparar',
  title: titleOf,
  render: PreparePage,
});

export const { generateMetadata } = page;
export default page.Page;
