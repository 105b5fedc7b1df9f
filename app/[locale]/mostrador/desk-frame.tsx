import type { ReactNode } from 'react';
import { signOut } from '#app/[locale]/mostrador/actions.ts';
import { CareStrip } from '#app/[locale]/mostrador/care-strip.tsx';
import { StaffStrip } from '#components/desk/staff-strip.tsx';
import { AskAgain } from '#components/layout/ask-again.tsx';
import { Frame } from '#components/layout/frame.tsx';
import { mayDo, type Staff } from '#lib/domain/desk/staff.ts';
import { run } from '#lib/server/deps/run.ts';
import { roomsOf } from '#lib/server/desk/rooms.ts';
import type { PageContext } from '#lib/server/visit/page.ts';
import { waitingChanges } from '#lib/usecases/desk/case-file.ts';

type Props = {
  context: PageContext;
  /** Null on the pages before a sign-in. */
  staff: Staff | null;
  /** The path of the page without the locale, with its leading slash. */
  path: string;
  aside?: ReactNode;
  back?: { href: string; label: string };
  switchForm?: string;
  /** What follows the masthead, for example the ticket in hand. */
  strip?: ReactNode;
  /** `whole`: for a wide table, with the help below it. `wall`: for a screen on a wall, with the help out of sight. */
  width?: 'whole' | 'wall';
  /** For a page whose whole work stands on one screen: nothing follows it. */
  isDense?: boolean;
  children: ReactNode;
};

/** The frame of every room of the desk: the member of staff, the rooms that they may enter, and the way out. */
export const DeskFrame = ({ context, staff, path, strip, width, isDense, children, ...page }: Props) => (
  <Frame
    {...page}
    locale={context.locale}
    words={context.words.frame}
    tagline={context.words.deskStaff.desk}
    width={width ?? 'room'}
    reader="staff"
    isDense={isDense}
    path={path}
    operator={context.operator}
    demonstration={context.demonstration}
    wasUpdated={context.wasUpdated}
    visitEnd={
      <>
        {staff && <AskAgain />}
        {staff && <Strip context={context} staff={staff} path={path} />}
        {strip}
      </>
    }
  >
    {children}
  </Frame>
);

/** The changes that this member may decide about: not their own. */
const countToDecide = async (staff: Staff): Promise<number> => {
  if (!mayDo(staff.role, 'change.approve')) return 0;
  return (await run(waitingChanges)()).filter(({ askedBy }) => askedBy !== staff.id).length;
};

type StripProps = { context: PageContext; staff: Staff; path: string };

const Strip = async ({ context, staff, path }: StripProps) => {
  const { locale, words, operator } = context;
  const count = await countToDecide(staff);
  const waiting = count > 0 ? { count, said: words.deskStaff.waiting(count) } : undefined;
  return (
    <StaffStrip
      locale={locale}
      words={words.deskStaff}
      name={staff.name}
      window={staff.window}
      operator={operator.name}
      rooms={roomsOf(staff.role).map((room) => ({
        href: `/${locale}${room.path}`,
        label: words.deskStaff.room[room.name],
        isHere: room.path === path,
        waiting: room.name === 'approvals' ? waiting : undefined,
      }))}
      care={<CareStrip context={context} path={path} mayOpen={mayDo(staff.role, 'ticket.open')} />}
      onLeave={signOut}
    />
  );
};
