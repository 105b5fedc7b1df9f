import type { Metadata } from 'next';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { NewTicketForm } from '#app/[locale]/mostrador/turno/nuevo/new-ticket-form.tsx';
import { withErrorPage } from '#app/[locale]/with-error-page.tsx';
import { FirstField } from '#components/desk/first-field.tsx';
import { emptyForm, type Messages } from '#components/form/form-state.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { type PageContext, pageContext } from '#lib/server/visit/page.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const context = await pageContext(params);
  return { title: await titleWith(context, 'turnoNuevo', context.words.deskTickets.create.title) };
}

const messagesOf = ({ words }: PageContext): Messages => ({
  ...Object.fromEntries(Object.entries(words.errors).filter(([key]) => /^(form|wait)\./.test(key))),
  ...words.deskTickets.messages,
});

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
        messages={messagesOf(context)}
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
