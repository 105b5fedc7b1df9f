import type { Metadata } from 'next';
import { DeskFrame } from '#app/[locale]/mostrador/desk-frame.tsx';
import { withErrorPage } from '#app/[locale]/with-error-page.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { firstRoomOf } from '#lib/server/desk/rooms.ts';
import { pageContext } from '#lib/server/visit/page.ts';
import { capPath } from '#lib/server/visit/staff-look.ts';

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { words } = await pageContext(params);
  return { title: words.deskCare.cap.title };
}

/** Who looked at as many people as a day allows is told what goes on from here. */
async function CapPage({ params }: Props) {
  const context = await pageContext(params);
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

export default withErrorPage(capPath, CapPage);
