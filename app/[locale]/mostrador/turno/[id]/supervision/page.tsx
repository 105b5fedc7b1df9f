import type { Metadata } from 'next';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { EscalateForm } from '#app/[locale]/mostrador/turno/[id]/supervision/hand-up-form.tsx';
import { handUpPath } from '#app/[locale]/mostrador/turno/[id]/supervision/path.ts';
import { TicketStrip } from '#app/[locale]/mostrador/turno/[id]/ticket-strip.tsx';
import { withErrorPage } from '#app/[locale]/with-error-page.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import { enterTicket } from '#lib/server/desk/desk-visit.ts';
import { pageContext } from '#lib/server/visit/page.ts';

type Props = { params: Promise<{ locale: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const context = await pageContext(params);
  return { title: await titleWith(context, 'supervision', context.words.deskTickets.escalate.title) };
}

async function HandUpPage({ params }: Props) {
  const context = await pageContext(params);
  const { locale, words } = context;
  const { staff, ticket } = await enterTicket(locale, (await params).id, 'case.refer');
  const { escalate } = words.deskTickets;
  const { form, reasons } = words.deskChange;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path={handUpPath(ticket.id)}
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

export default withErrorPage('/mostrador', HandUpPage);
