import { redirect } from 'next/navigation';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { confirm, sendNewLink } from '#app/[locale]/tramite/confirmar/[token]/actions.ts';
import { StepFrame, StepHeading } from '#app/[locale]/tramite/step-frame.tsx';
import { waitWords } from '#app/[locale]/tramite/wait-notice.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { maskEmail } from '#lib/domain/email/email.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { type PageContext, pathOf } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import { inspectLink } from '#lib/usecases/request/confirm-link.ts';

/** Opening a link changes nothing, because mail scanners open links too (docs/threats.md T05). The button confirms. */
async function ConfirmPage(context: PageContext, { params: { token }, query: notice }: Asked<'token'>) {
  const { random } = await getDeps();
  const [link, visit] = await Promise.all([run(inspectLink)(token), readVisit()]);
  if (
    link.ok &&
    link.value.failure === 'used' &&
    visit?.confirmed &&
    visit.request.id === link.value.requestId
  )
    redirect(pathOf(context.locale, visit));
  const { frame } = context.words;
  const wait = waitWords(context, notice);
  return (
    <StepFrame context={context} step="inbox" path={`/tramite/confirmar/${token}`}>
      <FailureNotice context={context} notice={notice} />
      {wait && (
        <Notice tone="warn" role="status">
          {wait}
        </Notice>
      )}
      {notice.aviso === 'enviado' && link.ok && link.value.failure ? (
        <Message context={context} title="newSentTitle" text="newSent" />
      ) : link.ok && !link.value.failure ? (
        <Ask
          context={context}
          token={token}
          address={maskEmail(link.value.request.email)}
          press={random.secret()}
        />
      ) : (
        <Dead
          context={context}
          token={token}
          failure={link.ok ? (link.value.failure ?? 'used') : 'unknown'}
        />
      )}
      <p className="small muted">
        {frame.footer.freeTitle} {frame.footer.freeText}
      </p>
    </StepFrame>
  );
}

type PartProps = { context: PageContext; token: string };

const Ask = ({ context, token, address, press }: PartProps & { address: string; press: string }) => {
  const { confirm: words } = context.words.journey;
  return (
    <>
      <StepHeading context={context} step="inbox">
        {words.title}
      </StepHeading>
      <p className="lead">{words.text}</p>
      <p>
        {words.address} <b>{address}</b>
      </p>
      <form className="actions" action={confirm}>
        <FormBasics locale={context.locale} token={token} />
        <input type="hidden" name="press" value={press} />
        <Button>{words.submit}</Button>
      </form>
      <p className="muted">{words.notYou}</p>
    </>
  );
};

type TextKey = 'used' | 'superseded' | 'expired' | 'unknown' | 'newSent';

const Message = ({
  context,
  title,
  text,
}: {
  context: PageContext;
  title: `${TextKey}Title`;
  text: TextKey;
}) => {
  const { confirm: words } = context.words.journey;
  return (
    <>
      <StepHeading context={context} step="inbox">
        {words[title]}
      </StepHeading>
      <p className="lead">{words[text]}</p>
      {text === 'newSent' && context.hasMailbox && (
        <p>
          <a href={`/${context.locale}/buzon`}>{context.words.journey.inbox.mailbox}</a>
        </p>
      )}
    </>
  );
};

const Dead = ({ context, token, failure }: PartProps & { failure: Exclude<TextKey, 'newSent'> }) => {
  const { confirm: words } = context.words.journey;
  const restart = `/${context.locale}/tramite`;
  return (
    <>
      <Message context={context} title={`${failure}Title`} text={failure} />
      {failure === 'unknown' ? (
        <div className="actions">
          <LinkButton href={restart}>{words.restart}</LinkButton>
        </div>
      ) : (
        <form className="actions" action={sendNewLink}>
          <FormBasics locale={context.locale} token={token} />
          <Button>{words.sendNew}</Button>
          <LinkButton variant="link" href={restart}>
            {words.restart}
          </LinkButton>
        </form>
      )}
    </>
  );
};

const page = definePage({
  path: '/tramite/confirmar',
  title: ({ words }) => words.journey.confirm.title,
  render: ConfirmPage,
});

export const { generateMetadata } = page;
export default page.Page;
