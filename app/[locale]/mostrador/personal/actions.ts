'use server';

import { redirect } from 'next/navigation';
import { buttonAction } from '#app/[locale]/forms/action.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { getStaffService } from '#lib/server/desk/staff-service.ts';
import { readFields } from '#lib/server/visit/action.ts';

/** Disables an account of the staff, or enables it again. */
export const switchEntrance = buttonAction(
  { where: 'staffSwitch', who: staffWho('staff.manage'), page: '/mostrador/personal' },
  async ({ staff, data, page }) => {
    const { persona, intent } = readFields(data, ['persona', 'intent']);
    const isShut = intent === 'cerrar';
    const { switchStaff } = await getStaffService();
    const switched = await switchStaff(persona, isShut, `staff:${staff.id}`);
    if (!switched.ok) redirect(`${page}?aviso=igual`);
    redirect(`${page}?aviso=${isShut ? 'cerrada' : 'abierta'}`);
  },
);
