import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { sendAgain } from '#app/[locale]/tramite/resultado/actions.ts';
import { waitWords } from '#app/[locale]/tramite/wait-notice.ts';
import { MailWatch } from '#app/[locale]/visit/mail-watch.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { shownEmail } from '#lib/domain/email/email.ts';
import type { Issued } from '#lib/domain/request/request.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { isLate, newestMail } from '#lib/usecases/mail/newest-mail.ts';

type Props = { context: PageContext; request: Issued; notice: PageNotice; pageVersion: string };

/** The state of the mail: on its way, accepted by the mail server, or refused. */
export async function MailStatus({ context, request, notice, pageVersion }: Props) {
  const email = shownEmail(request.email);
  if (email === null) return null;
  const newest = await run(newestMail)(request.id, 'result');
  const state = isLate(newest, (await getDeps()).clock.now()) ? 'late' : newest?.state;
  const { result } = context.words.journey;
  const wait = waitWords(context, notice);
  const tone = newest?.state === 'sent' ? 'ok' : newest?.state === 'refused' ? 'error' : 'neutral';
  return (
    <Notice tone={tone} icon="mail">
      <div className="stack-sm">
        <div role="status" data-mail={newest?.state}>
          <MailWords context={context} email={email} state={state} />
        </div>
        {notice.aviso === 'enviado' && <p className="small">{result.sentAgain}</p>}
        {wait && <p className="small">{wait}</p>}
        <form action={sendAgain} className="screen-only">
          <FormBasics locale={context.locale} tramite={request.id} />
          <Button variant="link">{result.again}</Button>
        </form>
        {newest?.state === 'queued' && <MailWatch pageVersion={pageVersion} />}
      </div>
    </Notice>
  );
}

type WordsProps = { context: PageContext; email: string; state?: 'queued' | 'late' | 'sent' | 'refused' };

const MailWords = ({ context, email, state }: WordsProps) => {
  const { result } = context.words.journey;
  const [title, text] = {
    queued: [result.mailQueued, result.mailQueuedTo(email)],
    late: [result.mailLate, result.mailLateTo(email)],
    sent: [result.mailSent, email],
    refused: [result.mailRefused, result.mailRefusedText(email)],
  }[state ?? 'queued'];
  return (
    <>
      <p>
        <b>{title}</b>
      </p>
      <p className="small">{text}</p>
    </>
  );
};
