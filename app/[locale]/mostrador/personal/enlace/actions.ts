'use server';

import { redirect } from 'next/navigation';
import { buttonAction } from '#app/[locale]/forms/action.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { dropSetupLink } from '#lib/server/staff/setup-link.ts';

/** "Ya lo entregué": this browser forgets the link. */
export const handedOver = buttonAction(
  { where: 'staffLink', who: staffWho('staff.manage'), page: '/mostrador/personal' },
  async ({ page }) => {
    await dropSetupLink();
    redirect(page);
  },
);
