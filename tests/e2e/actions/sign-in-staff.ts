import type { Visit } from '#tests/e2e/visit.ts';
import { addReadyStaff, type NewStaff, type ReadyStaff } from '#tests/support/e2e-staff.ts';

/** Signs a new member of staff in, in this browser, with both factors; no page is opened. Works with and without JavaScript. */
export const signInStaff = async (visit: Visit, newcomer: NewStaff): Promise<ReadyStaff> => {
  const staff = await addReadyStaff(visit.site, newcomer);
  await visit.page.context().addCookies([
    {
      name: 'mesa',
      value: encodeURIComponent(staff.session),
      url: visit.site.baseUrl,
      httpOnly: true,
      sameSite: 'Strict',
    },
  ]);
  return staff;
};
