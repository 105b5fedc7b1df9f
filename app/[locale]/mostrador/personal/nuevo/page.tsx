import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { OwnPassword, RoleFields, StaffNameField } from '#app/[locale]/mostrador/personal/member-fields.tsx';
import { addToStaff } from '#app/[locale]/mostrador/personal/nuevo/actions.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { StepForm } from '#components/form/step-form.tsx';
import { EmailField } from '#components/form/text-field.tsx';
import { Button } from '#components/ui/button.tsx';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

async function NewMemberPage(context: PageContext, { staff }: StaffSession) {
  const { member: said, staff: words } = context.words.deskStaff;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path="/mostrador/personal/nuevo"
      back={{ href: `/${context.locale}/mostrador/personal`, label: words.back }}
      switchForm="personalNuevo"
    >
      <StepForm
        id="personalNuevo"
        action={addToStaff}
        initial={(await keptReply('personalNuevo')) ?? emptyForm({ role: 'ventanilla' })}
        words={context.words.frame.form}
        messages={deskMessagesFor(
          context.words,
          'email',
          'staffName',
          'role',
          'windowName',
          'password',
          'staff',
        )}
        heading={
          <div className="stack">
            <h1>{said.newTitle}</h1>
            <p className="lead">{said.newLead}</p>
          </div>
        }
      >
        <FormBasics locale={context.locale} />
        <StaffNameField context={context} />
        <EmailField name="email" label={said.email} />
        <RoleFields context={context} />
        <OwnPassword context={context} />
        <div className="actions">
          <Button>{said.add}</Button>
        </div>
      </StepForm>
    </DeskFrame>
  );
}

const page = defineDeskPage({
  path: '/mostrador/personal/nuevo',
  title: (context) => titleWith(context, 'personalNuevo', context.words.deskStaff.member.newTitle),
  who: staffWho('staff.manage'),
  render: NewMemberPage,
});

export const { generateMetadata } = page;
export default page.Page;
