import type { Asked } from '#app/[locale]/define-page.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { EscalateForm } from '#app/[locale]/mostrador/turno/[id]/supervision/escalate-form.tsx';
import { TicketStrip } from '#app/[locale]/mostrador/turno/[id]/ticket-strip.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import { enterTicket, type TicketEntered } from '#lib/server/desk/desk-visit.ts';
import { escalatePath } from '#lib/server/desk/rooms.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

async function EscalatePage(context: PageContext, { staff, ticket }: TicketEntered) {
  const { locale, words } = context;
  const { escalate } = words.deskTickets;
  const { form, reasons } = words.deskChange;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path={escalatePath(ticket.id)}
      back={{ href: `/${locale}/mostrador/turno/${ticket.id}`, label: escalate.back }}
      switchForm="supervision"
      strip={<TicketStrip context={context} ticket={ticket} />}
    >
      <EscalateForm
        locale={locale}
        ticketId={ticket.id}
        said={form}
        reasons={reasons}
        submit={escalate.submit}
        initial={(await keptReply('supervision')) ?? emptyForm()}
        words={{ ...words.frame.form, ...words.deskAssist.form }}
        messages={deskMessagesFor(context.words, 'reason', 'text')}
        heading={
          <div className="stack">
            <h1>{escalate.title}</h1>
            <p className="lead">{escalate.lead}</p>
          </div>
        }
      />
    </DeskFrame>
  );
}

const page = defineDeskPage({
  path: '/mostrador',
  title: (context) => titleWith(context, 'supervision', context.words.deskTickets.escalate.title),
  who: ({ locale }, { params }: Asked<'id'>) => enterTicket(locale, params.id, 'case.refer'),
  render: EscalatePage,
});

export const { generateMetadata } = page;
export default page.Page;
