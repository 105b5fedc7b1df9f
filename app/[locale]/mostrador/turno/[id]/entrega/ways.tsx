import type { ReactNode } from 'react';
import type { PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { offerPhone } from '#app/[locale]/mostrador/turno/[id]/entrega/actions.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button } from '#components/ui/button.tsx';
import { Countdown } from '#components/ui/countdown.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { QrPicture } from '#components/ui/qr-picture.tsx';
import { isInHand } from '#lib/domain/number/disclosure.ts';
import type { Issued } from '#lib/domain/request/request.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { phoneCode } from '#lib/server/desk/phone-code.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

type WayProps = { title: string; id?: string; state?: ReactNode; children: ReactNode };

/** One way to hand the documents out. All of them stand side by side. `state` stands beside the title. */
export const Way = ({ title, id, state, children }: WayProps) => (
  <section className="stack-sm rounded-lg border border-line bg-sheet p-4" id={id}>
    <div className="flex flex-wrap items-center justify-between gap-x-3">
      <h2 className="text-lg">{title}</h2>
      {state}
    </div>
    {children}
  </section>
);

type Props = { context: PageContext; request: Issued; ticketId: string };
/** What the parts about mail need: the newest page notice, and the visit whose page waits for news. */
export type MailProps = Props & { visit: Visit; notice: PageNotice };

/** Shows the code for the person's own telephone while it works. */
export const PhonePart = async ({ context, request, ticketId }: Props) => {
  const { hand } = context.words.deskAssist;
  const { clock } = await getDeps();
  const code = await phoneCode(request.id, request.locale);
  return (
    <Way title={hand.phone} id="telefono">
      {!isInHand(request) && (
        <Notice tone="ok" role="status">
          {hand.phoneDone}
        </Notice>
      )}
      {code ? (
        <div className="flex flex-wrap items-center gap-3">
          <div className="w-48 max-w-full">
            <QrPicture label={hand.phonePicture} {...code.qr} />
          </div>
          <div className="stack-sm min-w-0 flex-[1_1_9rem]">
            <p data-phone={code.url}>
              {hand.phoneOnce}{' '}
              <Countdown
                key={code.expiresAt}
                remaining={code.expiresAt - clock.now()}
                words={{ left: hand.timeLeft, over: hand.timeOver }}
              />
            </p>
            <Offer context={context} ticketId={ticketId} label={hand.phoneAgain} />
          </div>
        </div>
      ) : (
        <>
          <p>{hand.phoneText}</p>
          <Offer context={context} ticketId={ticketId} label={hand.phoneSubmit} />
        </>
      )}
    </Way>
  );
};

type OfferProps = Pick<Props, 'context' | 'ticketId'> & { label: string };

/** Makes a code for the telephone; the one before works no more. */
const Offer = ({ context, ticketId, label }: OfferProps) => (
  <form action={offerPhone}>
    <FormBasics locale={context.locale} turno={ticketId} />
    <Button variant="second" small>
      {label}
    </Button>
  </form>
);
