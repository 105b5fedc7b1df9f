'use server';

import { redirect } from 'next/navigation';
import { buttonAction, type Post } from '#app/[locale]/forms/action.ts';
import { run } from '#lib/server/deps/run.ts';
import { pathToDesk, readStaffVisit } from '#lib/server/desk/require-staff.ts';
import { firstRoomOf } from '#lib/server/desk/rooms.ts';
import { noteCodesSeen } from '#lib/usecases/desk/sign-in-staff.ts';

/** A member of staff who has a second factor, also before the desk is open to them. */
const memberWithFactor = async ({ locale }: Post) => {
  const visit = await readStaffVisit();
  if (!visit?.member.secondFactor) redirect(pathToDesk(locale, visit));
  return { member: visit.member };
};

/** Keeps that the codes were seen: they are not shown again, and the desk opens. */
export const storedCodes = buttonAction(
  { where: 'staffCodes', who: memberWithFactor, page: '/mostrador/mi-cuenta/codigos' },
  async ({ member, locale }) => {
    await run(noteCodesSeen)(member.id);
    redirect(`/${locale}${firstRoomOf(member.role)}`);
  },
);
