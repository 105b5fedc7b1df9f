import { redirect } from 'next/navigation';
import { type Asked, definePage, type Query } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { MailChoice } from '#app/[locale]/forms/mail-choice.tsx';
import { confirm, sendNewLink } from '#app/[locale]/tramite/confirmar/[token]/actions.ts';
import { beganHere } from '#app/[locale]/tramite/confirmar/[token]/begun.ts';
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

type Inspected = Awaited<ReturnType<ReturnType<typeof inspectLink>>>;

/** What the page says of a link that works no more; null of one that works. */
const saidOf = (link: Inspected, notice: Query): TextKey | null => {
  if (!link.ok) return 'unknown';
  if (link.value.failure === null) return null;
  return notice.aviso === 'enviado' ? 'newSent' : link.value.failure;
};

const titleOf = async ({ words }: PageContext, { params, query }: Asked<'token'>): Promise<string> => {
  const { confirm: said } = words.journey;
  const text = saidOf(await run(inspectLink)(params.token, await beganHere()), query);
  return text === null ? said.title : said[`${text}Title`];
};

/** Opening a link changes nothing, because mail scanners open links too (docs/threats.md T05). The button confirms. */
async function ConfirmPage(context: PageContext, { params: { token }, query: notice }: Asked<'token'>) {
  const [begun, visit] = await Promise.all([beganHere(), readVisit()]);
  const link = await run(inspectLink)(token, begun);
  const isHere = link.ok && link.value.requestId === begun;
  if (isHere && link.value.wasUsed && visit?.confirmed) redirect(pathOf(context.locale, visit));
  const said = saidOf(link, notice);
  const part = { context, token, isHere, isMissing: notice.aviso === 'elige' };
  return (
    <StepFrame
      context={context}
      step="inbox"
      path={`/tramite/confirmar/${token}`}
      back={isHere ? undefined : { href: `/${context.locale}`, label: context.words.frame.backHome }}
    >
      <FailureNotice context={context} notice={notice} />
      <Told context={context} notice={notice} />
      {said === 'newSent' ? (
        <Message context={context} text={said} />
      ) : said === null && link.ok ? (
        <Ask {...part} address={maskEmail(link.value.request.email)} />
      ) : (
        <Dead {...part} failure={said ?? 'unknown'} />
      )}
    </StepFrame>
  );
}

const Told = ({ context, notice }: { context: PageContext; notice: Query }) => {
  const { holder, journey } = context.words;
  const said = { nada: holder.choice.nothing, detenido: journey.inbox.stopped };
  const told =
    notice.aviso === 'nada' || notice.aviso === 'detenido' ? said[notice.aviso] : waitWords(context, notice);
  return (
    told && (
      <Notice tone="warn" role="status">
        {told}
      </Notice>
    )
  );
};

/** `isHere`: this browser began the request. */
type PartProps = { context: PageContext; token: string; isHere: boolean; isMissing: boolean };

const Ask = async ({ context, token, address, isHere, isMissing }: PartProps & { address: string }) => {
  const { confirm: words } = context.words.journey;
  const press = <input type="hidden" name="press" value={(await getDeps()).random.secret()} />;
  return (
    <>
      <StepHeading context={context} step="inbox">
        {words.title}
      </StepHeading>
      <p className="lead">{isHere ? words.text : words.elsewhere}</p>
      <p>
        {words.address} <b>{address}</b>
      </p>
      {isHere ? (
        <form className="actions" action={confirm}>
          <FormBasics locale={context.locale} token={token} />
          {press}
          <Button>{words.submit}</Button>
        </form>
      ) : (
        <MailChoice
          context={context}
          token={token}
          action={confirm}
          question={words.question}
          answers={words}
          submit={words.submit}
          isMissing={isMissing}
        >
          {press}
        </MailChoice>
      )}
      {isHere && <p className="muted">{words.notYou}</p>}
    </>
  );
};

type TextKey = 'used' | 'superseded' | 'expired' | 'unknown' | 'newSent';

const Message = ({ context, text }: { context: PageContext; text: TextKey }) => {
  const { confirm: words } = context.words.journey;
  return (
    <>
      <h1>{words[`${text}Title`]}</h1>
      <p className="lead">{words[text]}</p>
      {text === 'newSent' && context.hasMailbox && (
        <p>
          <a href={`/${context.locale}/buzon`}>{context.words.journey.inbox.mailbox}</a>
        </p>
      )}
    </>
  );
};

type Failure = Exclude<TextKey, 'newSent'>;

const Dead = ({ context, failure, ...part }: PartProps & { failure: Failure }) => {
  const { confirm: words } = context.words.journey;
  const restart = `/${context.locale}/tramite`;
  const isKnown = failure !== 'unknown';
  return (
    <>
      <Message context={context} text={failure} />
      {isKnown && <NewLink context={context} {...part} />}
      <div className="actions">
        <LinkButton variant={isKnown ? 'link' : undefined} href={restart}>
          {words.restart}
        </LinkButton>
      </div>
    </>
  );
};

/** Asks first where the request did not begin, because a newer link ends the one that the person waits for. */
const NewLink = ({ context, token, isHere, isMissing }: PartProps) => {
  const { confirm: words } = context.words.journey;
  return isHere ? (
    <form className="actions" action={sendNewLink}>
      <FormBasics locale={context.locale} token={token} />
      <Button>{words.sendNew}</Button>
    </form>
  ) : (
    <MailChoice
      context={context}
      token={token}
      action={sendNewLink}
      question={words.sendNewQuestion}
      answers={{ yes: words.sendNew, no: words.sendNewNo }}
      isMissing={isMissing}
    />
  );
};

const page = definePage({
  path: '/tramite/confirmar',
  title: titleOf,
  render: ConfirmPage,
});

export const { generateMetadata } = page;
export default page.Page;
