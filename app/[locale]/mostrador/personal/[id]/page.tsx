import type { Asked } from '#app/[locale]/define-page.tsx';
import { keptReply, titleWith } from '#app/[locale]/forms/form-reply.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { renewMemberLink, saveMember } from '#app/[locale]/mostrador/personal/[id]/actions.ts';
import { OwnPassword, RoleFields, StaffNameField } from '#app/[locale]/mostrador/personal/member-fields.tsx';
import { isMemberId } from '#app/[locale]/mostrador/personal/member-id.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { emptyForm } from '#components/form/form-state.ts';
import { StepForm } from '#components/form/step-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Staff } from '#lib/domain/desk/staff.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { deskMessagesFor } from '#lib/i18n/messages.ts';
import { run } from '#lib/server/deps/run.ts';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import { type PageContext, showMissing } from '#lib/server/visit/page.ts';
import { memberOf } from '#lib/usecases/desk/manage-staff.ts';

type Entered = StaffSession & { member: Staff };

const withMember = async (context: PageContext, { params: { id } }: Asked<'id'>): Promise<Entered> => {
  const session = await staffWho('staff.manage')(context);
  const member = isMemberId(id) ? await run(memberOf)(id) : null;
  return { ...session, member: member ?? showMissing(context.locale) };
};

function MemberPage(context: PageContext, { staff, member }: Entered) {
  const { member: said, staff: words } = context.words.deskStaff;
  const isSelf = staff.id === member.id;
  return (
    <DeskFrame
      context={context}
      staff={staff}
      path={`/mostrador/personal/${member.id}`}
      back={{ href: `/${context.locale}/mostrador/personal`, label: words.back }}
    >
      {isSelf ? (
        <>
          <Heading context={context} member={member} />
          <Notice>{said.self}</Notice>
        </>
      ) : (
        <>
          <ChangeForm context={context} member={member} />
          {!member.disabled && <RenewForm context={context} member={member} />}
        </>
      )}
    </DeskFrame>
  );
}

type Props = { context: PageContext; member: Staff };

const Heading = ({ context, member }: Props) => (
  <div className="stack">
    <h1>{context.words.deskStaff.member.title}</h1>
    <p className="wrap-anywhere">
      <strong>{member.name}</strong> <span className="muted">{shownEmail(member.email)}</span>
    </p>
  </div>
);

const ChangeForm = async ({ context, member }: Props) => {
  const { member: said } = context.words.deskStaff;
  const { name: staffName, role, window } = member;
  return (
    <StepForm
      id="personal"
      action={saveMember}
      initial={(await keptReply('personal')) ?? emptyForm({ staffName, role, windowName: window ?? '' })}
      words={context.words.frame.form}
      messages={deskMessagesFor(context.words, 'staffName', 'role', 'windowName', 'password', 'staff')}
      heading={<Heading context={context} member={member} />}
    >
      <FormBasics locale={context.locale} persona={member.id} />
      <StaffNameField context={context} />
      <RoleFields context={context} />
      <OwnPassword context={context} />
      <div className="actions">
        <Button>{said.save}</Button>
      </div>
    </StepForm>
  );
};

const RenewForm = async ({ context, member }: Props) => {
  const { member: said } = context.words.deskStaff;
  return (
    <StepForm
      id="personalEnlace"
      action={renewMemberLink}
      initial={(await keptReply('personalEnlace')) ?? emptyForm()}
      words={context.words.frame.form}
      messages={deskMessagesFor(context.words, 'password', 'staff')}
      heading={
        <div className="stack-sm mt-8">
          <h2>{said.lostTitle}</h2>
          <p>{said.lostText}</p>
        </div>
      }
    >
      <FormBasics locale={context.locale} persona={member.id} />
      <OwnPassword context={context} />
      <div className="actions">
        <Button variant="second">{said.renew}</Button>
      </div>
    </StepForm>
  );
};

const page = defineDeskPage({
  path: '/mostrador/personal',
  title: (context) => titleWith(context, 'personal', context.words.deskStaff.member.title),
  who: withMember,
  render: MemberPage,
});

export const { generateMetadata } = page;
export default page.Page;
