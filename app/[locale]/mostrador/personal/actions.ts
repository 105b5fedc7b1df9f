'use server';

import { redirect } from 'next/navigation';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { getStaffService } from '#lib/server/desk/staff-service.ts';
import { localeOf, orNotice, readFields } from '#lib/server/visit/action.ts';

/** Shuts somebody out, or lets them in again. */
export async function switchEntrance(data: FormData): Promise<void> {
  const locale = localeOf(data);
  const room = `/${locale}/mostrador/personal`;
  await orNotice('staffSwitch', room, async () => {
    const { staff } = await requireStaff(locale, 'staff.manage');
    const { persona, intent } = readFields(data, ['persona', 'intent']);
    const isShut = intent === 'cerrar';
    const { switchStaff } = await getStaffService();
    const switched = await switchStaff(persona, isShut, `staff:${staff.id}`);
    if (!switched.ok) redirect(`${room}?aviso=igual`);
    redirect(`${room}?aviso=${isShut ? 'cerrada' : 'abierta'}`);
  });
}
