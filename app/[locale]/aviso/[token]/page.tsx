import { actOnNotice } from '#app/[locale]/aviso/[token]/actions.ts';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { MailChoice } from '#app/[locale]/forms/mail-choice.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { isAskedHere, type NoticeSaid, readNotice } from '#lib/server/mail/mail-link-page.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** Shows what the link of a mail does. The answer to its question does it. */
async function NoticePage(context: PageContext, { params: { token }, query: notice }: Asked<'token'>) {
  const [said, isHere] = await Promise.all([readNotice(token), isAskedHere(token)]);
  const { holder } = context.words;
  const act = { context, token, said, isMissing: notice.aviso === 'elige' };
  return (
    <Frame {...context} words={context.words.frame} path={`/aviso/${token}`}>
      <FailureNotice context={context} notice={notice} />
      {notice.aviso === 'lleno' && <Notice tone="warn">{holder.notice.full}</Notice>}
      {notice.aviso === 'nada' && (
        <Notice tone="warn" role="status">
          {holder.choice.nothing}
        </Notice>
      )}
      <Said context={context} said={said} />
      {isHere && said === 'confirmAsk' ? <Confirm {...act} /> : <Choose {...act} />}
      {said.endsWith('Ask') ? <p className="muted">{holder.notice.nothing}</p> : <WayOn {...context} />}
    </Frame>
  );
}

type NoticeWords = PageContext['words']['holder']['notice'];
const textsOf = (notice: NoticeWords): Record<NoticeSaid, [title: string, lead: string, more?: string]> => ({
  notMeAsk: [notice.notMeTitle, notice.notMe, notice.notMeSafe],
  notMeDone: [notice.notMeDoneTitle, notice.notMeDone, notice.lockHint],
  notMeGone: [notice.notMeGoneTitle, notice.notMeGone, notice.lockHint],
  confirmAsk: [notice.confirmTitle, notice.confirm],
  confirmDone: [notice.confirmDoneTitle, notice.confirmDone],
  cancelAsk: [notice.cancelTitle, notice.cancel],
  cancelDone: [notice.cancelDoneTitle, notice.cancelDone, notice.lockHint],
  unlockAsk: [notice.unlockTitle, notice.unlock],
  unlockDone: [notice.unlockDoneTitle, notice.unlockDone],
  mailboxAsk: [notice.mailboxTitle, notice.mailbox],
  mailboxDone: [notice.mailboxDoneTitle, notice.mailboxDone],
  stopAsk: [notice.stopTitle, notice.stop],
  stopDone: [notice.stopDoneTitle, notice.stopDone],
  over: [notice.overTitle, notice.over],
  unknown: [notice.unknownTitle, notice.unknown],
});

const Said = ({ context, said }: { context: PageContext; said: NoticeSaid }) => {
  const [title, lead, more] = textsOf(context.words.holder.notice)[said];
  return (
    <div className="stack">
      <h1>{title}</h1>
      <p className="lead">{lead}</p>
      {more && <p>{more}</p>}
    </div>
  );
};

type ActProps = { context: PageContext; token: string; said: NoticeSaid; isMissing: boolean };

type Question = { question: string; yes: string; no: string };
const questionsOf = (notice: NoticeWords): Partial<Record<NoticeSaid, Question>> => ({
  notMeAsk: { question: notice.notMeQuestion, yes: notice.notMeSubmit, no: notice.notMeKeep },
  confirmAsk: { question: notice.confirmQuestion, yes: notice.confirmSubmit, no: notice.confirmKeep },
  cancelAsk: { question: notice.cancelQuestion, yes: notice.cancelSubmit, no: notice.cancelKeep },
  unlockAsk: { question: notice.unlockQuestion, yes: notice.unlockSubmit, no: notice.unlockKeep },
  mailboxAsk: { question: notice.mailboxQuestion, yes: notice.mailboxSubmit, no: notice.mailboxKeep },
  stopAsk: { question: notice.stopQuestion, yes: notice.stopSubmit, no: notice.stopKeep },
  stopDone: { question: notice.resumeQuestion, yes: notice.resumeSubmit, no: notice.resumeKeep },
});

/** The question of the page; nothing where there is nothing to do. */
const Choose = ({ context, token, said, isMissing }: ActProps) => {
  const asked = questionsOf(context.words.holder.notice)[said];
  return (
    asked && (
      <MailChoice
        context={context}
        token={token}
        action={actOnNotice}
        question={asked.question}
        answers={asked}
        isSecond={said === 'stopDone'}
        isMissing={isMissing}
      >
        {said === 'stopDone' && <input type="hidden" name="acto" value="reanudar" />}
      </MailChoice>
    )
  );
};

/** The button alone, in the browser that asked for the change of address. */
const Confirm = ({ context, token }: ActProps) => (
  <form className="actions" action={actOnNotice}>
    <FormBasics locale={context.locale} token={token} />
    <Button>{context.words.holder.notice.confirmSubmit}</Button>
  </form>
);

const WayOn = ({ words, locale }: PageContext) => (
  <div className="actions">
    <LinkButton href={`/${locale}/tramite`}>{words.holder.notice.start}</LinkButton>
    <LinkButton variant="link" href={`/${locale}/ayuda`}>
      {words.holder.notice.help}
    </LinkButton>
  </div>
);

const page = definePage({
  path: '/aviso',
  title: async ({ words }, { params: { token } }) => textsOf(words.holder.notice)[await readNotice(token)][0],
  render: NoticePage,
});

export const { generateMetadata } = page;
export default page.Page;
