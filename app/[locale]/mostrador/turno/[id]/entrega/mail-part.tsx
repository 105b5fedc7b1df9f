import { sendByMail } from '#app/[locale]/mostrador/turno/[id]/entrega/actions.ts';
import { MailboxPart, MailboxState } from '#app/[locale]/mostrador/turno/[id]/entrega/mailbox-part.tsx';
import { type MailProps, Way } from '#app/[locale]/mostrador/turno/[id]/entrega/ways.tsx';
import { MailWatch } from '#app/[locale]/visit/mail-watch.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { momentText } from '#lib/domain/basics/moment-text.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { run } from '#lib/server/deps/run.ts';
import { emailPath } from '#lib/server/desk/rooms.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { pageVersionOf } from '#lib/server/visit/visit-report.ts';
import { mayRetypeEmail } from '#lib/usecases/desk/retype-email.ts';
import { mayMailAgain } from '#lib/usecases/document/send-documents.ts';
import { findMailboxCheck } from '#lib/usecases/mail/check-mailbox.ts';
import { newestMail } from '#lib/usecases/mail/newest-mail.ts';

/** The way of the documents by mail: to the bound address, or first the check of an address that was typed here. */
export const MailPart = async (props: MailProps) => {
  const { context, request } = props;
  const { hand } = context.words.deskAssist;
  const check = await run(findMailboxCheck)(request.id);
  const mayMail = await run(mayMailAgain)(request.id);
  return (
    <Way title={hand.mail} id="correo" state={check && <MailboxState context={context} check={check} />}>
      {check && <MailboxPart {...props} check={check} />}
      {!check && mayMail && <Documents {...props} />}
      {!check && !mayMail && <Without {...props} />}
    </Way>
  );
};

/** Nothing goes by mail: no address was given, or the number is bound to another one. */
const Without = async ({ context, request, ticketId }: MailProps) => {
  const { hand } = context.words.deskAssist;
  return (
    <>
      <p>{request.email === null ? hand.noMail : hand.elsewhere}</p>
      {(await run(mayRetypeEmail)(request)) && (
        <p>
          <a className="quiet" href={`/${context.locale}${emailPath(ticketId)}`}>
            {hand.addEmail}
          </a>
        </p>
      )}
    </>
  );
};

/** The documents go to the bound address. The state of the last mail is above the button. */
const Documents = async ({ context, visit, request, ticketId, notice }: MailProps) => {
  const { hand } = context.words.deskAssist;
  const newest = await run(newestMail)(request.id, 'result');
  return (
    <>
      <p className="[overflow-wrap:anywhere]">{hand.mailTo(shownEmail(request.email) ?? '')}</p>
      {newest && <MailState context={context} state={newest.state} sentAt={newest.sentAt} />}
      {newest?.state === 'queued' && <MailWatch pageVersion={await pageVersionOf(visit)} />}
      {notice.aviso === 'espera' && (
        <Notice tone="warn" role="status">
          {hand.mailWait}
        </Notice>
      )}
      <form action={sendByMail}>
        <FormBasics locale={context.locale} turno={ticketId} />
        <Button variant="second" small>
          {newest ? hand.mailAgain : hand.mailSend}
        </Button>
      </form>
    </>
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
