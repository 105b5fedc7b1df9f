import { redirect } from 'next/navigation';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice, type PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { checkOpened, sendAgain } from '#app/[locale]/tramite/correo/actions.ts';
import { InboxWatch } from '#app/[locale]/tramite/correo/inbox-watch.tsx';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { waitWords } from '#app/[locale]/tramite/wait-notice.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmailText } from '#components/ui/email-text.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { Folded } from '#components/ui/folded.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Ticks } from '#components/ui/ticks.tsx';
import { publicMoment } from '#lib/domain/basics/moment-text.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { type PageContext, pathOrReason } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { pageVersionOf } from '#lib/server/visit/visit-report.ts';
import { isMailStopped } from '#lib/usecases/limits/mail-limits.ts';
import { isLate, newestMail } from '#lib/usecases/mail/newest-mail.ts';

async function InboxPage(context: PageContext, { query: notice }: Asked) {
  const visit = await readVisit();
  if (!visit || visit.confirmed) redirect(await pathOrReason(context.locale, visit));
  const { inbox } = context.words.journey;
  return (
    <StepFrame context={context} step="inbox" visit={visit}>
      <FailureNotice context={context} notice={notice} />
      <StepHeading context={context} step="inbox">
        {inbox.title}
      </StepHeading>
      <Told context={context} visit={visit} notice={notice} />
      <Message context={context} visit={visit} />
      <form className="actions" action={checkOpened}>
        <FormBasics locale={context.locale} />
        <Button>{inbox.opened}</Button>
        <Button variant="second" formAction={sendAgain}>
          {inbox.again}
        </Button>
      </form>
      {context.hasMailbox && (
        <Notice>
          <p>
            {inbox.mailboxNote} <a href={`/${context.locale}/buzon`}>{inbox.mailbox}</a>
          </p>
        </Notice>
      )}
      <div>
        <Folded title={inbox.missing}>
          <Ticks items={inbox.missingTips.map((text) => ({ key: text, text }))} />
        </Folded>
        <Folded title={inbox.why.question}>
          <p>{inbox.why.answer}</p>
        </Folded>
      </div>
    </StepFrame>
  );
}

/** Whether the link of this visit was opened in another browser. */
const openedElsewhere = ({ request, session }: Visit) =>
  'confirmedAt' in request && request.confirmedAt >= session.createdAt;

type PartProps = { context: PageContext; visit: Visit };

/** One sentence: what a button of this page just did, that the link was opened in another browser, or what was sent. */
const Told = async ({ notice, context, visit }: PartProps & { notice: PageNotice }) => {
  const { inbox } = context.words.journey;
  const wait = waitWords(context, notice);
  if (openedElsewhere(visit)) return <Notice tone="warn">{inbox.elsewhere}</Notice>;
  // It depends on the mailbox alone, never on the CURP (docs/threats.md T02).
  if (await isStopped(visit)) return <Notice tone="warn">{inbox.stopped}</Notice>;
  if (wait || notice.aviso === 'todavia')
    return (
      <Notice tone="warn" role="status">
        {wait || inbox.notYet}
      </Notice>
    );
  const isAgain = notice.aviso === 'enviado';
  return (
    <Notice tone="ok" icon="mail" role={isAgain ? 'status' : undefined}>
      <p>{isAgain ? inbox.sentAgain : inbox.sent}</p>
    </Notice>
  );
};

const isStopped = async ({ request: { email } }: Visit): Promise<boolean> =>
  email !== null && isMailStopped(await getDeps(), email);

const mailState = async ({ context, visit }: PartProps) => {
  const newest = await run(newestMail)(visit.request.id, 'link');
  const { inbox } = context.words.journey;
  if (newest?.state === 'refused') return inbox.refused;
  if (isLate(newest, (await getDeps()).clock.now())) return inbox.late;
  return newest?.state === 'sent' && newest.sentAt !== null
    ? inbox.delivered(publicMoment(context.locale, newest.sentAt))
    : inbox.queued;
};

const Message = async ({ context, visit }: PartProps) => {
  const { inbox } = context.words.journey;
  const { frame, mail } = context.words;
  const facts = [
    {
      label: inbox.to,
      value: <EmailText email={shownEmail(visit.request.email) ?? ''} />,
      change: { href: `/${context.locale}/tramite`, of: inbox.changeWhat },
    },
    {
      label: inbox.look,
      value: `${frame.service}: ${context.demonstration ? mail.demonstrationPrefix : ''}${mail.link.subject}`,
    },
    { label: inbox.state, value: await mailState({ context, visit }) },
  ];
  return (
    <Panel>
      <Facts facts={facts} words={frame.facts} />
      <p className="small">{inbox.life}</p>
      {!openedElsewhere(visit) && (
        <InboxWatch label={inbox.waiting} pageVersion={await pageVersionOf(visit)} />
      )}
    </Panel>
  );
};

const page = definePage({
  path: '/tramite/correo',
  title: ({ words }) => words.journey.inbox.title,
  render: InboxPage,
});

export const { generateMetadata } = page;
export default page.Page;
