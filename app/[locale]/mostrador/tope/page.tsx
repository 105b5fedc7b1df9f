import { defineDeskPage } from '#app/[locale]/mostrador/define-desk-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { StaffSession } from '#lib/server/desk/require-staff.ts';
import { firstRoomOf } from '#lib/server/desk/rooms.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { capPath } from '#lib/server/visit/staff-look.ts';

/** Tells a member of staff who reached the cap of the day what they can still do. */
function CapPage(context: PageContext, { staff }: StaffSession) {
  const { cap } = context.words.deskCare;
  return (
    <DeskFrame context={context} staff={staff} path={capPath}>
      <div className="stack">
        <h1>{cap.title}</h1>
        <p className="lead">{cap.lead}</p>
      </div>
      <div className="stack">
        <p>{cap.kept}</p>
        <p>{cap.next}</p>
      </div>
      <Notice>{cap.noted}</Notice>
      <div className="actions">
        <LinkButton href={`/${context.locale}${firstRoomOf(staff.role)}`}>{cap.back}</LinkButton>
      </div>
    </DeskFrame>
  );
}

const page = defineDeskPage({
  path: capPath,
  title: ({ words }) => words.deskCare.cap.title,
  who: staffWho('desk.see'),
  render: CapPage,
});

export const { generateMetadata } = page;
export default page.Page;
