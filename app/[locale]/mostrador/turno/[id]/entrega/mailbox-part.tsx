import { askAgain, readBack } from '#app/[locale]/mostrador/turno/[id]/entrega/mailbox-actions.ts';
import type { MailProps } from '#app/[locale]/mostrador/turno/[id]/entrega/ways.tsx';
import { MailWatch } from '#app/[locale]/visit/mail-watch.tsx';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { Countdown } from '#components/ui/countdown.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { shownEmail } from '#lib/domain/email/email.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { emailPath } from '#lib/server/desk/rooms.ts';
import { pageVersionOf } from '#lib/server/visit/visit-report.ts';
import type { MailboxCheck } from '#lib/usecases/mail/check-mailbox.ts';

type Props = MailProps & { check: MailboxCheck };

/** The page notices of this part, as `?aviso=` has them. */
const toldBy = {
  codigomal: 'wrong',
  codigotarde: 'expired',
  codigotope: 'tries',
  espera: 'wait',
} as const;
const isTold = (text: unknown): text is keyof typeof toldBy =>
  typeof text === 'string' && Object.hasOwn(toldBy, text);

/**
 * An address that was typed here and that nobody has shown to read. Nothing personal goes there before the person reads a code from its
 * mail to the window, or opens the mail's link (docs/threats.md T03).
 */
export const MailboxPart = async ({ context, visit, ticketId, notice, check }: Props) => {
  const { locale, words } = context;
  const { mailbox } = words.deskAssist;
  const { email, mail, codeUntil, isStopped } = check;
  return (
    <>
      <p className="[overflow-wrap:anywhere]">
        <strong>{shownEmail(email)}</strong>
      </p>
      {isStopped && <p>{mailbox.stopped}</p>}
      <MailWatch pageVersion={await pageVersionOf(visit)} />
      {isTold(notice.aviso) && (
        <Notice tone={notice.aviso === 'espera' ? 'warn' : 'error'} role="alert">
          <span id="codigo-error">{mailbox[toldBy[notice.aviso]]}</span>
        </Notice>
      )}
      {codeUntil !== null && (
        <CodeForm
          context={context}
          ticketId={ticketId}
          codeUntil={codeUntil}
          hasError={isTold(notice.aviso)}
        />
      )}
      <div className="flex flex-wrap gap-x-4">
        {!isStopped && (
          <form action={askAgain}>
            <FormBasics locale={locale} turno={ticketId} />
            <Button variant="link" small>
              {mail ? mailbox.again : mailbox.ask}
            </Button>
          </form>
        )}
        <a className="quiet" href={`/${locale}${emailPath(ticketId)}`}>
          {mailbox.change}
        </a>
      </div>
    </>
  );
};

/** Whether the address still has to be checked, refuses mail, or gets none because its owner wants none. */
export const MailboxState = ({
  context: { words },
  check: { mail, isStopped },
}: Pick<Props, 'context' | 'check'>) => {
  const { mailbox } = words.deskAssist;
  const stop = isStopped ? mailbox.stoppedState : words.deskTickets.mails.refused;
  const isShut = isStopped || mail?.state === 'refused';
  return (
    <p role="status" data-mail={isStopped ? 'stopped' : (mail?.state ?? 'none')}>
      <Tag state={isShut ? 'stop' : 'wait'}>{isShut ? stop : mailbox.unchecked}</Tag>
    </p>
  );
};

type CodeProps = Pick<Props, 'context' | 'ticketId'> & { codeUntil: number; hasError: boolean };

/** The six digits that the person reads from the mail. */
const CodeForm = async ({ context, ticketId, codeUntil, hasError }: CodeProps) => {
  const { mailbox, hand } = context.words.deskAssist;
  const { clock } = await getDeps();
  return (
    <form action={readBack} className="stack-sm">
      <FormBasics locale={context.locale} turno={ticketId} />
      <div className="field">
        <label htmlFor="codigo">{mailbox.code}</label>
        <span className="hint" id="codigo-hint">
          {/* A mistake has its own words, and everything of this page stands on one screen. */}
          {!hasError && `${mailbox.codeHint} `}
          <Countdown
            key={codeUntil}
            remaining={codeUntil - clock.now()}
            words={{ left: hand.timeLeft, over: hand.timeOver }}
          />
        </span>
        <div className="beside">
          <input
            className="input input--code"
            id="codigo"
            name="codigo"
            inputMode="numeric"
            autoComplete="off"
            aria-describedby={hasError ? 'codigo-hint codigo-error' : 'codigo-hint'}
            aria-invalid={hasError || undefined}
          />
          <Button variant="second" small>
            {mailbox.submit}
          </Button>
        </div>
      </div>
    </form>
  );
};
