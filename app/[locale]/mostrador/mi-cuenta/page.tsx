import type { Asked } from '#app/[locale]/define-page.tsx';
import { FailureNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { titleWith } from '#app/[locale]/forms/form-reply.ts';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { RenewForm } from '#app/[locale]/mostrador/mi-cuenta/renew-form.tsx';
import { Sessions } from '#app/[locale]/mostrador/mi-cuenta/sessions.tsx';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { Facts } from '#components/ui/facts.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Staff } from '#lib/domain/desk/staff.ts';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

async function AccountPage(context: PageContext, session: StaffSession, { query: notice }: Asked) {
  const { account: words } = context.words.deskStaff;
  return (
    <DeskFrame context={context} staff={session.staff} path="/mostrador/mi-cuenta">
      <FailureNotice context={context} notice={notice} />
      {notice.aviso === 'cerrada' && (
        <Notice tone="ok" role="status">
          {words.done}
        </Notice>
      )}
      <RenewForm context={context}>
        <Who context={context} staff={session.staff} />
      </RenewForm>
      <Sessions context={context} session={session} />
    </DeskFrame>
  );
}

const Who = ({ context, staff }: { context: PageContext; staff: Staff }) => {
  const { account: words, role } = context.words.deskStaff;
  const facts = [
    { label: words.name, value: staff.name },
    { label: words.email, value: staff.email },
    { label: words.role, value: role[staff.role] },
    { label: words.window, value: staff.window ?? words.noWindow },
  ];
  return (
    <div className="stack">
      <h1>{words.title}</h1>
      <h2>{words.facts}</h2>
      <Facts facts={facts} />
      <h2>{words.factorTitle}</h2>
      <p>{words.factorText}</p>
      <h2>{words.codesTitle}</h2>
      <p>{words.codesText}</p>
    </div>
  );
};

const page = defineDeskPage({
  path: '/mostrador/mi-cuenta',
  title: (context) => titleWith(context, 'miCuenta', context.words.deskStaff.account.title),
  who: staffWho('account.own'),
  render: AccountPage,
});

export const { generateMetadata } = page;
export default page.Page;
