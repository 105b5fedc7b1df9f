import type { Asked } from '#app/[locale]/define-page.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { Checklist } from '#app/[locale]/mostrador/turno/[id]/checklist.tsx';
import { Escalated } from '#app/[locale]/mostrador/turno/[id]/escalated.tsx';
import { OpenCase } from '#app/[locale]/mostrador/turno/[id]/open-case.tsx';
import { OpenForm } from '#app/[locale]/mostrador/turno/[id]/open-form.tsx';
import { TicketStrip } from '#app/[locale]/mostrador/turno/[id]/ticket-strip.tsx';
import { emptyForm, type FormState } from '#components/form/form-state.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterTicket, type TicketEntered } from '#lib/server/desk/desk-visit.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { viewPerson } from '#lib/server/visit/staff-look.ts';
import { stageOfCase } from '#lib/usecases/desk/take-over-case.ts';

async function OpenPage(context: PageContext, { staff, ticket }: TicketEntered) {
  if (ticket.escalate) await viewPerson(context.locale, staff, ticket.requestId ?? ticket.id);
  const { clock } = await getDeps();
  const reply = await keptReply('asistido');
  const isDone = ticket.requestId !== null && (await run(stageOfCase)(ticket.requestId)) === 'issued';
  const { deskAssist, frame, journey } = context.words;
  const { open } = deskAssist;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path={`/mostrador/turno/${ticket.id}`}
      aside={isDone ? undefined : <Checklist context={context} ticked={tickedIn(reply)} />}
      switchForm={isDone ? undefined : 'asistido'}
      strip={<TicketStrip context={context} ticket={ticket} mayEscalate />}
    >
      <Escalated context={context} ticket={ticket} />
      {!isDone && (
        <OpenCase context={context} ticket={ticket} text={context.words.deskTickets.open.hasCase} />
      )}
      {isDone ? (
        <>
          <h1>{open.title}</h1>
          <OpenCase context={context} ticket={ticket} text={context.words.deskTickets.open.isDone} />
        </>
      ) : (
        <OpenForm
          locale={context.locale}
          ticketId={ticket.id}
          today={mexicoCityDate(clock.now())}
          initial={reply ?? emptyForm()}
          heading={<h1>{open.title}</h1>}
          documents={deskAssist.documents}
          situationNames={deskAssist.situations}
          words={open}
          proposalWords={{
            ...journey.diagnosis,
            ...deskAssist.proposal,
            sexes: journey.sexes,
            months: journey.months,
          }}
          emailWords={deskAssist.emailSuggestion}
          formWords={{ ...frame.form, ...deskAssist.form }}
          messages={deskMessagesFor(context.words, ...openSubjects)}
        />
      )}
    </DeskFrame>
  );
}

const openSubjects = ['curp', 'email', 'document', 'lastFour', 'situation'] as const;

const tickedIn = (reply: FormState | null): string[] => (reply?.values.papers ?? '').split(' ');

const page = defineDeskPage({
  path: '/mostrador',
  title: (context) => titleWith(context, 'asistido', context.words.deskAssist.open.title),
  who: ({ locale }, { params }: Asked<'id'>) => enterTicket(locale, params.id, 'case.assist'),
  render: OpenPage,
});

export const { generateMetadata } = page;
export default page.Page;
