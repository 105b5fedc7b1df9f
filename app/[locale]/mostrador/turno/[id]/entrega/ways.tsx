import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { offerPhone, sendByMail } from '#app/[locale]/mostrador/turno/[id]/entrega/actions.ts';
import { MailWatch } from '#app/[locale]/visit/mail-watch.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { QrPicture } from '#components/ui/qr-picture.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { momentText, timeText } from '#lib/domain/basics/moment-text.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { isInHand } from '#lib/domain/number/disclosure.ts';
import type { Issued } from '#lib/domain/request/request.ts';
import { run } from '#lib/server/deps/run.ts';
import { phoneCode } from '#lib/server/desk/phone-code.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { pageVersionOf } from '#lib/server/visit/visit-report.ts';
import { mayMailAgain } from '#lib/usecases/document/send-documents.ts';
import { newestMail } from '#lib/usecases/mail/newest-mail.ts';

type Props = { context: PageContext; request: Issued; ticketId: string };

const Hidden = ({ context, ticketId }: Pick<Props, 'context' | 'ticketId'>) => (
  <>
    <FormBasics locale={context.locale} turno={ticketId} />
  </>
);

type MailProps = Props & { visit: Visit; notice: PageNotice };

/** Mails both documents, where an address was given and the number is bound to it. Above the button is the state of the last mail. */
export const MailPart = async ({ context, visit, request, ticketId, notice }: MailProps) => {
  const { hand } = context.words.deskAssist;
  if (!(await run(mayMailAgain)(request.id)))
    return (
      <section className="stack-sm">
        <h2>{hand.mail}</h2>
        <p>{request.email === null ? hand.noMail : hand.elsewhere}</p>
      </section>
    );
  const newest = await run(newestMail)(request.id, 'result');
  return (
    <section className="stack-sm">
      <h2>{hand.mail}</h2>
      <p>{hand.mailTo(shownEmail(request.email) ?? '')}</p>
      {newest && <MailState context={context} state={newest.state} sentAt={newest.sentAt} />}
      {newest?.state === 'queued' && <MailWatch pageVersion={await pageVersionOf(visit)} />}
      {notice.aviso === 'espera' && (
        <Notice tone="warn" role="status">
          {hand.mailWait}
        </Notice>
      )}
      <form action={sendByMail}>
        <Hidden context={context} ticketId={ticketId} />
        <Button variant="second" small>
          {newest ? hand.mailAgain : hand.mail}
        </Button>
      </form>
    </section>
  );
};

const tags = { queued: 'wait', sent: 'ok', refused: 'stop' } as const;

type MailStateProps = { context: PageContext; state: keyof typeof tags; sentAt: number | null };

/** The state of a mail in the words of the list of the day. */
const MailState = ({ context, state, sentAt }: MailStateProps) => (
  <p role="status" data-mail={state}>
    <Tag state={tags[state]}>{context.words.deskTickets.mails[state]}</Tag>
    {sentAt !== null && (
      <span className="muted block">{` ${momentText(context.locale, sentAt, context.deskZone)}`}</span>
    )}
  </p>
);

/** Shows the code for the person's own telephone while it works. */
export const PhonePart = async ({ context, request, ticketId }: Props) => {
  const { hand } = context.words.deskAssist;
  const code = await phoneCode(request.id, context.locale);
  return (
    <section className="stack-sm mt-6" id="telefono">
      <h2>{hand.phone}</h2>
      {!isInHand(request) && (
        <Notice tone="ok" role="status">
          {hand.phoneDone}
        </Notice>
      )}
      {code ? (
        <>
          <QrPicture label={hand.phonePicture} {...code.qr} />
          <p data-phone={code.url}>
            {hand.phoneUntil(timeText(context.locale, code.expiresAt, context.deskZone))}
          </p>
        </>
      ) : (
        <p>{hand.phoneText}</p>
      )}
      <form action={offerPhone}>
        <Hidden context={context} ticketId={ticketId} />
        <Button variant="second" small>
          {code ? hand.phoneAgain : hand.phoneSubmit}
        </Button>
      </form>
    </section>
  );
};
