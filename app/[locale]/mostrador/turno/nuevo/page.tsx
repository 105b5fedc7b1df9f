import type { Metadata } from 'next';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { NewTicketForm } from '#app/[locale]/mostrador/turno/nuevo/new-ticket-form.tsx';
import { withErrorPage } from '#app/[locale]/with-error-page.tsx';
import { FirstField } from '#components/desk/first-field.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { pageContext } from '#lib/server/visit/page.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const context = await pageContext(params);
  return { title: await titleWith(context, 'turnoNuevo', context.words.deskTickets.create.title) };
}

async function NewTicketPage({ params }: Props) {
  const context = await pageContext(params);
  const { staff } = await requireStaff(context.locale, 'ticket.open');
  const { create, languages } = context.words.deskTickets;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path="/mostrador/turno/nuevo"
      back={{ href: `/${context.locale}/mostrador`, label: create.back }}
      switchForm="turnoNuevo"
      strip={<FirstField />}
    >
      <NewTicketForm
        locale={context.locale}
        said={create}
        languages={languages}
        initial={(await keptReply('turnoNuevo')) ?? emptyForm({ language: 'es' })}
        words={context.words.frame.form}
        messages={deskMessagesFor(context.words, 'label')}
        heading={
          <div className="stack">
            <h1>{create.title}</h1>
            <p className="lead">{create.lead}</p>
          </div>
        }
      />
    </DeskFrame>
  );
}

export default withErrorPage('/mostrador/turno/nuevo', NewTicketPage);
