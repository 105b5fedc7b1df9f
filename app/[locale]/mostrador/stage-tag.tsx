import { Tag } from '#components/ui/tag.tsx';
import { needsHelp } from '#lib/domain/desk/day.ts';
import type { DeskRow } from '#lib/server/desk/desk-day.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type Props = { context: PageContext; row: DeskRow };

/** The stage of a ticket in words, with the reason of a referral and the state of its mail below. */
export const StageTag = ({ context, row }: Props) => (
  <span className="inline-flex flex-col items-start gap-1">
    <Stage context={context} row={row} />
    <MailState context={context} row={row} />
  </span>
);

const Stage = ({ context, row }: Props) => {
  const { stages, steps, outcomes, reasons } = context.words.deskTickets;
  const { stage, outcome, reason } = row.ticket;
  if (stage === 'inHand') return <Step context={context} row={row} />;
  if (stage === 'waiting')
    return needsHelp(row) ? (
      <Tag state="stop">{steps.referred}</Tag>
    ) : (
      <Tag state="wait">{stages.waiting}</Tag>
    );
  if (stage === 'served') return <Tag state="ok">{outcome ? outcomes[outcome] : stages.served}</Tag>;
  if (stage === 'left') return <Tag>{stages.left}</Tag>;
  return (
    <>
      <Tag state="stop">{stages.referred}</Tag>
      {reason && <span className="muted">{reasons[reason]}</span>}
    </>
  );
};

const Step = ({ context, row }: Props) => {
  const { steps, stages } = context.words.deskTickets;
  const { step } = row;
  if (step === null || step === 'started') return <Tag>{stages.inHand}</Tag>;
  if (needsHelp(row)) return <Tag state="stop">{steps.referred}</Tag>;
  return <Tag state={step === 'issued' ? 'wait' : 'neutral'}>{steps[step]}</Tag>;
};

const MailState = ({ context, row: { mail, step } }: Props) => {
  const { mails } = context.words.deskTickets;
  if (mail === null || step !== 'issued') return null;
  return mail === 'refused' ? (
    <Tag state="stop">{mails.refused}</Tag>
  ) : (
    <span className="muted">{mails[mail]}</span>
  );
};
