import { redirect } from 'next/navigation';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Staff } from '#lib/domain/desk/staff.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { journeyOf } from '#lib/server/visit/journey.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { viewPerson as view } from '#lib/usecases/desk/view-person.ts';

/** The page that says that the cap of the day is reached, below the language. */
export const capPath = '/mostrador/tope';

/** Whether a route may show this case to the member. The look counts, and the audit has it, either way. */
export const mayView = async ({ id }: Pick<Staff, 'id'>, requestId: string): Promise<boolean> => {
  const deps = await getDeps();
  const viewed = await view(deps)(id, requestId);
  if (!viewed.ok) deps.log.event('limit.reached', { kind: 'viewPerStaff', requestId });
  return viewed.ok;
};

/**
 * Runs before a page shows personal data to a member of staff: counts the case, writes the look into the audit, and leads to the page
 * about the cap when it is reached. Pages below /tramite call it through `countLook`.
 */
export const viewPerson = async (
  locale: Locale,
  staff: Pick<Staff, 'id'>,
  requestId: string,
): Promise<void> => {
  if (!(await mayView(staff, requestId))) redirect(`/${locale}${capPath}`);
};

/** The same for a page of the journey. It counts when a member of staff acts in the visit, and does nothing in a person's own. */
export const countLook = async (locale: Locale, visit: Visit): Promise<void> => {
  const { servedBy } = journeyOf(visit);
  if (servedBy !== null) await viewPerson(locale, { id: servedBy }, visit.request.id);
};
