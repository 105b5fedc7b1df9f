import type { Asked } from '#app/[locale]/define-page.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { Checklist } from '#app/[locale]/mostrador/turno/[id]/checklist.tsx';
import { PreparedCodeForm } from '#app/[locale]/mostrador/turno/[id]/code-form.tsx';
import { Escalated } from '#app/[locale]/mostrador/turno/[id]/escalated.tsx';
import { OpenCase } from '#app/[locale]/mostrador/turno/[id]/open-case.tsx';
import { OpenForm } from '#app/[locale]/mostrador/turno/[id]/open-form.tsx';
import { PreparedParts } from '#app/[locale]/mostrador/turno/[id]/prepared-parts.tsx';
import { TicketStrip } from '#app/[locale]/mostrador/turno/[id]/ticket-strip.tsx';
import { emptyForm, type FormState } from '#components/form/form-state.ts';
import type { CalendarDate } from '#lib/domain/basics/calendar.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { type OpenedPreparation, situationOf } from '#lib/domain/preparation/preparation.ts';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterTicket, type TicketEntered } from '#lib/server/desk/desk-visit.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { viewPerson } from '#lib/server/visit/staff-look.ts';
import { stageOfCase } from '#lib/usecases/desk/take-over-case.ts';
import { preparationOf } from '#lib/usecases/preparation/open-preparation.ts';

async function OpenPage(context: PageContext, { staff, ticket }: TicketEntered) {
  if (ticket.escalate) await viewPerson(context.locale, staff, ticket.requestId ?? ticket.id);
  const { clock } = await getDeps();
  const reply = await keptReply('asistido');
  const opened = await run(preparationOf)(ticket.id);
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
        <>
          <OpenForm
            key={opened ? 'prepared' : 'empty'}
            locale={context.locale}
            ticketId={ticket.id}
            today={mexicoCityDate(clock.now())}
            initial={reply ?? filled(opened, mexicoCityDate(clock.now()))}
            prepared={
              opened && (
                <PreparedParts
                  context={context}
                  preparation={opened.preparation}
                  ticked={(reply?.values.checked ?? opened.checked.join(' ')).split(' ')}
                />
              )
            }
            heading={<h1>{open.title}</h1>}
            documents={deskAssist.documents}
            situationNames={deskAssist.situations}
            words={open}
            proposalWords={{
              ...journey.diagnosis,
              ...deskAssist.proposal,
              sexes: journey.sexes,
              months: journey.months,
              abroad: journey.identity.abroad,
            }}
            emailWords={deskAssist.emailSuggestion}
            formWords={{ ...frame.form, ...deskAssist.form }}
            messages={deskMessagesFor(context.words, ...openSubjects)}
          />
          {!opened && (
            <PreparedCodeForm
              locale={context.locale}
              ticketId={ticket.id}
              initial={(await keptReply('codigoPreparado')) ?? emptyForm()}
              words={context.words.prepare.desk}
              formWords={{ ...frame.form, ...deskAssist.form }}
              messages={deskMessagesFor(context.words, 'preparedCode')}
            />
          )}
        </>
      )}
    </DeskFrame>
  );
}

/** The form with what the person prepared, where they brought a code. */
const filled = (opened: OpenedPreparation | null, today: CalendarDate): FormState => {
  if (!opened) return emptyForm();
  const { curp, email } = opened.preparation;
  return emptyForm({
    curp,
    email: shownEmail(email) ?? '',
    situation: situationOf(opened.preparation, today) ?? '',
  });
};

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
