import { redirect } from 'next/navigation';
import type { Asked } from '#app/[locale]/define-page.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { EmailForm } from '#app/[locale]/mostrador/turno/[id]/correo/email-form.tsx';
import { TicketStrip } from '#app/[locale]/mostrador/turno/[id]/ticket-strip.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { currentStep } from '#lib/domain/request/steps.ts';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import { run } from '#lib/server/deps/run.ts';
import { enterOpenCase, type OpenCaseEntered, ticketOf } from '#lib/server/desk/desk-visit.ts';
import { emailPath, handOutPath } from '#lib/server/desk/rooms.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { viewPerson } from '#lib/server/visit/staff-look.ts';
import { mayRetypeEmail } from '#lib/usecases/desk/retype-email.ts';

async function EmailPage(context: PageContext, { staff, ticketId, visit }: OpenCaseEntered) {
  const { locale, words } = context;
  const { request } = visit;
  await viewPerson(locale, staff, request.id);
  const back = request.stage === 'issued' ? handOutPath(ticketId) : currentStep(request).path;
  if (!(await run(mayRetypeEmail)(request))) redirect(`/${locale}${back}`);
  const ticket = await ticketOf(visit);
  const { open, retype, emailSuggestion } = words.deskAssist;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path={emailPath(ticketId)}
      back={{ href: `/${locale}${back}`, label: words.frame.back }}
      switchForm="correoDelCaso"
      strip={ticket && <TicketStrip context={context} ticket={ticket} />}
    >
      <EmailForm
        locale={locale}
        ticketId={ticketId}
        said={{ email: open.email, emailHint: open.emailHint, submit: retype.submit }}
        proposalWords={emailSuggestion}
        initial={(await keptReply('correoDelCaso')) ?? emptyForm({ email: shownEmail(request.email) ?? '' })}
        words={{ ...words.frame.form, ...words.deskAssist.form }}
        messages={deskMessagesFor(words, 'email')}
        heading={
          <div className="stack">
            <h1>{retype.title}</h1>
            <p className="lead">{retype.lead}</p>
          </div>
        }
      />
    </DeskFrame>
  );
}

const page = defineDeskPage({
  path: '/mostrador',
  title: (context) => titleWith(context, 'correoDelCaso', context.words.deskAssist.retype.title),
  who: ({ locale }, { params }: Asked<'id'>) => enterOpenCase(locale, params.id, 'case.assist'),
  render: EmailPage,
});

export const { generateMetadata } = page;
export default page.Page;
