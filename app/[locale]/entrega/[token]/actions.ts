'use server';

import { redirect } from 'next/navigation';
import { anybody, buttonAction, linkTokenOf } from '#app/[locale]/forms/action.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { run } from '#lib/server/deps/run.ts';
import { readStaffVisit } from '#lib/server/staff/session.ts';
import { openSession } from '#lib/server/visit/session.ts';
import { acceptOnPhone } from '#lib/usecases/desk/hand-to-phone.ts';

/** "Ver mi número": uses the code up and gives this browser the case, without rights of staff. */
export const accept = buttonAction(
  { where: 'acceptOnPhone', who: anybody, page: ({ data }) => `/entrega/${linkTokenOf(data)}` },
  async ({ data, locale, page }) => {
    // Refuses a browser of the desk, because there the case would be shown without the audit of views and the numbers of prints.
    if (await readStaffVisit()) redirect(page);
    const accepted = await run(acceptOnPhone)(linkTokenOf(data));
    if (!accepted.ok) redirect(page);
    await openSession(accepted.value.requestId, true);
    redirect(`/${locale}${steps.result.path}`);
  },
);
