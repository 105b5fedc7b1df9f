import type { Asked } from '#app/[locale]/define-page.tsx';
import { FailureNotice, type PageNotice } from '#app/[locale]/forms/failure-notice.tsx';
import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { switchEntrance } from '#app/[locale]/mostrador/personal/actions.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { FormBasics } from '#components/form/form-basics.tsx';
import { Button, LinkButton } from '#components/ui/button.tsx';
import { DataTable } from '#components/ui/data-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { momentText } from '#lib/domain/basics/moment-text.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { run } from '#lib/server/deps/run.ts';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { listStaff } from '#lib/usecases/desk/manage-staff.ts';

type Member = Awaited<ReturnType<ReturnType<typeof listStaff>>>[number];

async function StaffPage(context: PageContext, { staff }: StaffSession, { query: notice }: Asked) {
  const { staff: words } = context.words.deskStaff;
  return (
    <DeskFrame context={context} staff={staff} path="/mostrador/personal" width="whole">
      <FailureNotice context={context} notice={notice} />
      <Answer context={context} notice={notice} />
      <div className="stack">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <div className="actions">
          <LinkButton href={`/${context.locale}/mostrador/personal/nuevo`}>{words.add}</LinkButton>
        </div>
      </div>
      <People context={context} own={staff.id} members={await run(listStaff)()} />
    </DeskFrame>
  );
}

const Answer = ({ context, notice: { aviso } }: { context: PageContext; notice: PageNotice }) => {
  const { staff: words } = context.words.deskStaff;
  const answers = new Map([
    ['cerrada', words.disabled],
    ['abierta', words.enabled],
    ['cambiada', words.changed],
    ['igual', words.unchanged],
  ]);
  const text = answers.get(String(aviso));
  return text === undefined ? null : (
    <Notice tone={aviso === 'igual' ? 'warn' : 'ok'} role="status">
      {text}
    </Notice>
  );
};

type PeopleProps = { context: PageContext; own: string; members: readonly Member[] };

const People = ({ context, own, members }: PeopleProps) => {
  const { staff: words, role } = context.words.deskStaff;
  const columns = [
    { key: 'name', title: words.name },
    { key: 'role', title: words.role, label: words.role },
    { key: 'seen', title: words.seen, label: words.seen },
    { key: 'state', title: words.state, label: words.state },
    { key: 'action', title: words.action, hidden: true },
  ];
  const rows = members.map((member) => ({
    key: member.id,
    cells: {
      name: (
        <>
          <strong>{member.name}</strong> <span className="muted break-words">{shownEmail(member.email)}</span>
        </>
      ),
      role: [role[member.role], member.window].filter(Boolean).join(' · '),
      seen:
        member.seenAt === null ? words.never : momentText(context.locale, member.seenAt, context.deskZone),
      state: <State context={context} member={member} />,
      action: member.id === own ? words.you : <Acts context={context} member={member} />,
    },
  }));
  return <DataTable caption={words.list} captionHidden columns={columns} rows={rows} />;
};

type MemberProps = { context: PageContext; member: Member };

const State = ({ context, member }: MemberProps) => {
  const { staff: words } = context.words.deskStaff;
  if (member.disabled) return <Tag state="stop">{words.closed}</Tag>;
  return member.secondFactor ? <Tag state="ok">{words.open}</Tag> : <Tag state="wait">{words.pending}</Tag>;
};

const Acts = ({ context, member }: MemberProps) => {
  const { staff: words } = context.words.deskStaff;
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <a className="quiet" href={`/${context.locale}/mostrador/personal/${member.id}`}>
        {words.edit}
        <span className="vh"> {words.of(member.name)}</span>
      </a>
      <Switch context={context} member={member} />
    </div>
  );
};

const Switch = ({ context, member }: MemberProps) => {
  const { staff: words } = context.words.deskStaff;
  return (
    <form action={switchEntrance}>
      <FormBasics locale={context.locale} />
      <input type="hidden" name="persona" value={member.id} />
      <Button variant="second" small name="intent" value={member.disabled ? 'abrir' : 'cerrar'}>
        {member.disabled ? words.enable : words.disable}
        <span className="vh"> {words.of(member.name)}</span>
      </Button>
    </form>
  );
};

const page = defineDeskPage({
  path: '/mostrador/personal',
  title: ({ words }) => words.deskStaff.staff.title,
  who: staffWho('staff.manage'),
  render: StaffPage,
});

export const { generateMetadata } = page;
export default page.Page;
