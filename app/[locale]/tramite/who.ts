import type { Guard } from '#app/[locale]/forms/action.ts';
import { requireOwnVisit } from '#lib/server/visit/number-visit.ts';
import { requireVisit } from '#lib/server/visit/page.ts';
import type { Visit } from '#lib/server/visit/visit.ts';

/** Lets a browser pass that confirmed its link, or staff who opened the case, from a page of this case. */
export const theVisit: Guard<{ visit: Visit }> = async ({ data }) => ({ visit: await requireVisit(data) });

/** Lets a browser pass that confirmed its link, but no member of staff. */
export const theHolder: Guard<{ visit: Visit }> = async ({ data }) => ({
  visit: await requireOwnVisit(data),
});
