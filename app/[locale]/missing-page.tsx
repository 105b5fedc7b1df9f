import { Frame } from '#components/layout/frame.tsx';
import { LinkButton } from '#components/ui/button.tsx';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { firstRoomOf } from '#lib/server/desk/rooms.ts';
import { readStaff } from '#lib/server/staff/session.ts';
import { pageContext } from '#lib/server/visit/page.ts';

/** The page for a missing address: possible causes and links to go on; for staff, a link to the desk. */
export async function MissingPage({ locale }: { locale: Locale }) {
  const context = await pageContext(Promise.resolve({ locale }));
  const session = await readStaff();
  const { words } = context;
  const { title, lead, checkAddress, checkLink, home, start, help } = words.help.problem.notFound;
  return (
    <Frame {...context} words={words.frame} path="">
      <div className="stack">
        <h1>{title}</h1>
        <p className="lead">{lead}</p>
      </div>
      <div className="stack">
        <p>{checkAddress}</p>
        <p>{checkLink}</p>
      </div>
      <div className="actions">
        {session && (
          <LinkButton href={`/${locale}${firstRoomOf(session.staff.role)}`}>
            {words.deskAssist.strip.back}
          </LinkButton>
        )}
        <LinkButton variant={session ? 'second' : 'primary'} href={`/${locale}`}>
          {home}
        </LinkButton>
        <LinkButton variant="second" href={`/${locale}/tramite`}>
          {start}
        </LinkButton>
        <LinkButton variant="link" href={`/${locale}/ayuda`}>
          {help}
        </LinkButton>
      </div>
    </Frame>
  );
}
