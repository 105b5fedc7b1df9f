import { definePage } from '#app/[locale]/define-page.tsx';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { firstRoomOf } from '#lib/server/desk/rooms.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { capPath } from '#lib/server/visit/staff-look.ts';

/** For a member of staff who looked at as many people as a day allows: what they can still do. */
async function CapPage(context: PageContext) {
  const { staff } = await requireStaff(context.locale, 'desk.see');
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

const page = definePage({ path: capPath, title: ({ words }) => words.deskCare.cap.title, render: CapPage });

export const { generateMetadata } = page;
export default page.Page;
