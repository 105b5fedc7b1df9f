'use server';

import { redirect } from 'next/navigation';
import { anybody, buttonAction } from '#app/[locale]/forms/action.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { readStaffVisit } from '#lib/server/staff/session.ts';
import { readFields } from '#lib/server/visit/action.ts';
import { openSession } from '#lib/server/visit/session.ts';
import { acceptOnPhone } from '#lib/usecases/desk/hand-to-phone.ts';

/** The token as a link carries it (43 characters of base64url); any other text becomes one that no link has. */
const tokenOf = (data: FormData): string => {
  const { token } = readFields(data, ['token']);
  return /^[\w-]{43}$/.test(token) ? token : 'incompleto';
};

/** "Ver mi número": the code is used up, and this browser has the case, without any right of the staff. */
export const accept = buttonAction(
  { where: 'acceptOnPhone', who: anybody, page: ({ data }) => `/entrega/${tokenOf(data)}` },
  async ({ data, locale, page }) => {
    // Not in the browser of the desk, because there the case would be shown without counting looks or numbering prints.
    if (await readStaffVisit()) redirect(page);
    const accepted = await run(acceptOnPhone)(tokenOf(data));
    if (!accepted.ok) redirect(page);
    await openSession(accepted.value.requestId, true);
    redirect(`/${locale}${steps.result.path}`);
  },
);
