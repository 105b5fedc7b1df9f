import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { NewTicketForm } from '#app/[locale]/mostrador/turno/nuevo/new-ticket-form.tsx';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { emptyForm } from '#components/form/form-state.ts';
import { FirstField } from '#components/layout/arrival-focus.tsx';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

async function NewTicketPage(context: PageContext, { staff }: StaffSession) {
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
        messages={deskMessagesFor(context.words, 'label', 'preparedCode')}
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

const page = defineDeskPage({
  path: '/mostrador/turno/nuevo',
  title: (context) => titleWith(context, 'turnoNuevo', context.words.deskTickets.create.title),
  who: staffWho('ticket.open'),
  render: NewTicketPage,
});

export const { generateMetadata } = page;
export default page.Page;
