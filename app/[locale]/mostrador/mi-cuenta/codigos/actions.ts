'use server';

import { redirect } from 'next/navigation';
import { firstRoomOf } from '#app/[locale]/mostrador/rooms.ts';
import { pathToDesk, readStaffVisit } from '#lib/server/desk/require-staff.ts';
import { getStaffService } from '#lib/server/desk/staff-service.ts';
import { localeOf, orNotice } from '#lib/server/visit/action.ts';

/** From now on the codes are not shown again, and the desk is open. */
export async function storedCodes(data: FormData): Promise<void> {
  const locale = localeOf(data);
  await orNotice('staffCodes', `/${locale}/mostrador/mi-cuenta/codigos`, async () => {
    const visit = await readStaffVisit();
    if (!visit?.member.secondFactor) redirect(pathToDesk(locale, visit));
    const { codesWereSeen } = await getStaffService();
    await codesWereSeen(visit.member.id);
    redirect(`/${locale}${firstRoomOf(visit.member.role)}`);
  });
}
