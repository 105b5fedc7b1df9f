import { redirect } from 'next/navigation';
import type { Locale } from '#lib/domain/basics/locale.ts';
import { mayDo, type StaffAction } from '#lib/domain/desk/staff.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { readSecret } from '#lib/server/staff/cookies.ts';
import { readStaff, readStaffVisit, type StaffSession, type StaffVisit } from '#lib/server/staff/session.ts';
import { showMissing } from '#lib/server/visit/page.ts';
import { staffActor, staffEntry } from '#lib/usecases/desk/staff-deps.ts';

export { readStaff, readStaffVisit, type StaffSession, type StaffVisit };

/** Where a browser is sent before it may use the desk. */
export const pathToDesk = (locale: Locale, visit: StaffVisit | null): string => {
  if (!visit) return `/${locale}/mostrador/entrar`;
  return `/${locale}/mostrador/mi-cuenta/${visit.member.secondFactor ? 'codigos' : 'segundo-paso'}`;
};

const refuse = async (locale: Locale, staffId: string): Promise<never> => {
  const { store, clock } = await getDeps();
  await store.audit.append(staffEntry({ clock }, staffActor(staffId), 'staff.refused'));
  return showMissing(locale);
};

/**
 * Guards every page and every action of the desk. A browser without a sign-in goes to the sign-in page. A member whose role may not do
 * this gets the page for missing addresses, and the audit an entry.
 */
export const requireStaff = async (locale: Locale, action: StaffAction): Promise<StaffSession> => {
  const visit = await readStaffVisit();
  // A browser with the cookie of an ended session reads that it ended (docs/decisions.md §6).
  if (!visit && (await readSecret('session'))) redirect(`${pathToDesk(locale, null)}?aviso=cerrada`);
  if (!visit?.ready) redirect(pathToDesk(locale, visit));
  const { member: staff, sessionId } = visit;
  return mayDo(staff.role, action) ? { staff, sessionId } : refuse(locale, staff.id);
};
