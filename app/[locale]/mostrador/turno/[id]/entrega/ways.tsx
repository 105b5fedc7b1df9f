import { offerPhone, sendByMail } from '#app/[locale]/mostrador/turno/[id]/entrega/actions.ts';
import type { Told } from '#app/[locale]/tramite/failure-notice.tsx';
import { QrPicture } from '#components/desk/qr-picture.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatTime } from '#lib/domain/mexico-city-time.ts';
import { type Issued, isInHand } from '#lib/domain/request.ts';
import type { PageContext } from '#lib/server/page.ts';
import { phoneCode } from '#lib/server/phone-code.ts';
import { getService } from '#lib/server/service.ts';

type Props = { context: PageContext; request: Issued; ticketId: string };

const Hidden = ({ context, ticketId }: Pick<Props, 'context' | 'ticketId'>) => (
  <>
    <input type="hidden" name="locale" value={context.locale} />
    <input type="hidden" name="turno" value={ticketId} />
  </>
);

/** Both documents by mail, where an address was given and the number is bound to it. */
export const MailPart = async ({ context, request, ticketId, told }: Props & { told: Told }) => {
  const { hand } = context.words.deskAssist;
  const { mayMail } = await getService();
  if (!(await mayMail(request.id)))
    return <Notice>{request.email === null ? hand.noMail : hand.elsewhere}</Notice>;
  return (
    <section className="stack">
      <h2>{hand.mail}</h2>
      {told.aviso === 'enviado' && (
        <Notice tone="ok" role="status">
          {hand.mailAsked}
        </Notice>
      )}
      {told.aviso === 'espera' && (
        <Notice tone="warn" role="status">
          {hand.mailWait}
        </Notice>
      )}
      <p>{hand.mailTo(request.email ?? '')}</p>
      <form action={sendByMail}>
        <Hidden context={context} ticketId={ticketId} />
        <Button variant="second">{hand.mail}</Button>
      </form>
    </section>
  );
};

/** A code for the person's own telephone, as long as one waits. */
export const PhonePart = async ({ context, request, ticketId }: Props) => {
  const { hand } = context.words.deskAssist;
  const code = await phoneCode(request.id, context.locale);
  return (
    <section className="stack screen-only" id="telefono">
      <h2>{hand.phone}</h2>
      {!isInHand(request) && (
        <Notice tone="ok" role="status">
          {hand.phoneDone}
        </Notice>
      )}
      {code ? (
        <>
          <QrPicture label={hand.phonePicture} {...code.qr} />
          <p data-phone={code.url}>{hand.phoneUntil(formatTime(code.expiresAt))}</p>
        </>
      ) : (
        <p>{hand.phoneText}</p>
      )}
      <form action={offerPhone}>
        <Hidden context={context} ticketId={ticketId} />
        <Button variant="second">{code ? hand.phoneAgain : hand.phoneSubmit}</Button>
      </form>
    </section>
  );
};
