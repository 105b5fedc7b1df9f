import { redirect } from 'next/navigation';
import { type Asked, definePage } from '#app/[locale]/define-page.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { EmailForm } from '#app/[locale]/tramite/mi-numero/correo/email-form.tsx';
import { StepFrame } from '#app/[locale]/tramite/step-frame.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { Facts } from '#components/ui/facts.tsx';
import { type Email, shownEmail } from '#lib/domain/email/email.ts';
import { showedMailbox } from '#lib/domain/request/request.ts';
import { messagesFor } from '#lib/i18n/messages.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterNumber, numberPath } from '#lib/server/visit/number-visit.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { findAsked } from '#lib/usecases/holder/change-email.ts';

const path = `${numberPath}/correo`;
/** Changes the address for a person who can open the current mailbox. A link goes to the new one. */
async function EmailPage(context: PageContext, { query }: Asked) {
  const { visit } = await enterNumber(context.locale);
  // Without a confirmed mailbox, two members of staff move the number.
  if (!showedMailbox(visit.request)) redirect(`/${context.locale}${numberPath}`);
  const [{ otro }, asked] = await Promise.all([query, run(findAsked)(visit.request)]);
  const back = { href: `/${context.locale}${numberPath}`, label: context.words.holder.number.title };
  return (
    <StepFrame
      context={context}
      step="result"
      path={path}
      visit={visit}
      back={back}
      switchForm={asked ? undefined : 'correo'}
    >
      {asked && otro === undefined ? (
        <Sent context={context} to={asked} />
      ) : (
        <Ask context={context} visit={visit} />
      )}
    </StepFrame>
  );
}

const Sent = ({ context: { words, locale, hasMailbox }, to }: { context: PageContext; to: Email }) => {
  const { email } = words.holder;
  return (
    <>
      <div className="stack" role="status">
        <h1>{email.sentTitle}</h1>
        <p className="lead">{email.sent(shownEmail(to))}</p>
        <p>{email.sentTip}</p>
        {hasMailbox && (
          <p>
            <a href={`/${locale}/buzon`}>{words.journey.inbox.mailbox}</a>
          </p>
        )}
      </div>
      <div className="actions">
        <LinkButton href={`/${locale}${numberPath}`}>{email.cancel}</LinkButton>
        <LinkButton variant="link" href={`/${locale}${path}?otro=1`}>
          {email.again}
        </LinkButton>
      </div>
    </>
  );
};

const Ask = async ({ context, visit }: { context: PageContext; visit: Visit }) => {
  const { locale, words } = context;
  const { email } = words.holder;
  return (
    <EmailForm
      locale={locale}
      requestId={visit.request.id}
      initial={(await keptReply('correo')) ?? emptyForm()}
      heading={<h1>{email.title}</h1>}
      lead={<p className="lead">{email.lead}</p>}
      now={<Facts facts={[{ label: email.current, value: shownEmail(visit.request.email) }]} />}
      cancelHref={`/${locale}${numberPath}`}
      words={{
        email: email.email,
        emailHint: email.emailHint,
        emailConfirmation: email.emailConfirmation,
        emailConfirmationHint: email.emailConfirmationHint,
        submit: email.submit,
        cancel: email.cancel,
      }}
      formWords={words.frame.form}
      messages={messagesFor(words, 'email', 'emailConfirmation')}
    />
  );
};

const titleOf = async (context: PageContext, { query }: Asked): Promise<string> => {
  const { email } = context.words.holder;
  const [visit, { otro }] = await Promise.all([readVisit(), query]);
  const asked = visit && otro === undefined ? await run(findAsked)(visit.request) : null;
  return asked ? email.sentTitle : titleWith(context, 'correo', email.title);
};

const page = definePage({
  path: path,
  title: titleOf,
  render: EmailPage,
});

export const { generateMetadata } = page;
export default page.Page;
