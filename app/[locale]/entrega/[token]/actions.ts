'use server';

import { redirect } from 'next/navigation';
import { getService } from '#lib/server/deps/service.ts';
import { readStaffVisit } from '#lib/server/staff/session.ts';
import { localeOf, orNotice, readFields } from '#lib/server/visit/action.ts';
import { openSession } from '#lib/server/visit/session.ts';

/** The token as a link carries it (43 characters of base64url); any other text becomes one that no link has. */
const tokenOf = (data: FormData): string => {
  const { token } = readFields(data, ['token']);
  return /^[\w-]{43}$/.test(token) ? token : 'incompleto';
};

/** "Ver mi número": the code is used up, and this browser has the case, without any right of the staff. */
export async function accept(data: FormData): Promise<void> {
  const page = `/${localeOf(data)}/entrega/${tokenOf(data)}`;
  await orNotice('acceptOnPhone', page, async () => {
    // Not in the browser of the desk, where the case would go on with no look counted and no print numbered.
    if (await readStaffVisit()) redirect(page);
    const { acceptOnPhone } = await getService();
    const accepted = await acceptOnPhone(tokenOf(data));
    if (!accepted.ok) redirect(page);
    await openSession(accepted.value.requestId, true);
    redirect(`/${localeOf(data)}/tramite/resultado`);
  });
}
