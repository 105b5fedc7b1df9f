import { actOnNotice } from '#app/[locale]/aviso/[token]/actions.ts';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { type NoticeSaid, readNotice } from '#lib/server/mail/mail-link-page.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

/** Shows what the link of a mail does. The button does it. */
async function NoticePage(context: PageContext, { params: { token }, query: notice }: Asked<'token'>) {
  const said = await readNotice(token);
  return (
    <Frame {...context} words={context.words.frame} path={`/aviso/${token}`}>
      <FailureNotice context={context} notice={notice} />
      {notice.aviso === 'lleno' && <Notice tone="warn">{context.words.holder.notice.full}</Notice>}
      <Said context={context} said={said} />
      {said.endsWith('Ask') && <Act context={context} token={token} said={said} />}
      {said === 'stopDone' && <Undo context={context} token={token} />}
      {!said.endsWith('Ask') && <WayOn {...context} />}
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

type ActProps = { context: PageContext; token: string; said: NoticeSaid };

const Act = ({ context, token, said }: ActProps) => {
  const { notice } = context.words.holder;
  const submits: Partial<Record<NoticeSaid, string>> = {
    notMeAsk: notice.notMeSubmit,
    confirmAsk: notice.confirmSubmit,
    stopAsk: notice.stopSubmit,
  };
  return (
    <>
      <form className="actions" action={actOnNotice}>
        <FormBasics locale={context.locale} token={token} />
        <Button>{submits[said] ?? notice.cancelSubmit}</Button>
      </form>
      <p className="muted">{notice.nothing}</p>
    </>
  );
};

const Undo = ({ context, token }: Omit<ActProps, 'said'>) => (
  <form className="actions" action={actOnNotice}>
    <FormBasics locale={context.locale} token={token} />
    <Button variant="second" name="intent" value="undo">
      {context.words.holder.notice.resumeSubmit}
    </Button>
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
  title: ({ words }) => words.holder.notice.title,
  render: NoticePage,
});

export const { generateMetadata } = page;
export default page.Page;
