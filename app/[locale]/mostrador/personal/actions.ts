'use server';

import { redirect } from 'next/navigation';
import { buttonAction } from '#app/[locale]/forms/action.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { run } from '#lib/server/deps/run.ts';
import { readFields } from '#lib/server/visit/action.ts';
import { switchStaff } from '#lib/usecases/desk/manage-staff.ts';

/** Disables an account of the staff, or enables it again. */
export const switchEntrance = buttonAction(
  { where: 'staffSwitch', who: staffWho('staff.manage'), page: '/mostrador/personal' },
  async ({ staff, data, page }) => {
    const { persona, intent } = readFields(data, ['persona', 'intent']);
    const isShut = intent === 'cerrar';
    const switched = await run(switchStaff)(persona, isShut, `staff:${staff.id}`);
    if (!switched.ok) redirect(`${page}?aviso=igual`);
    redirect(`${page}?aviso=${isShut ? 'cerrada' : 'abierta'}`);
  },
);
