import { redirect } from 'next/navigation';
import type { Locale } from '#lib/domain/locale.ts';
import { mayDo, type Staff, type StaffAction } from '#lib/domain/staff.ts';
import { getDeps } from '#lib/server/deps.ts';
import { showMissing } from '#lib/server/page.ts';
import { entryOf } from '#lib/usecases/audit-entry.ts';

/** Somebody who signed in with both factors. `sessionId` stays the same until they sign out. */
export type StaffSession = { staff: Staff; sessionId: string };

/** The member of staff who signed in in this browser with both factors and is not disabled; null for everybody else. */
export const readStaff = async (): Promise<StaffSession | null> => null;

const refuse = async (locale: Locale, { staff }: StaffSession): Promise<never> => {
  const { store, clock } = await getDeps();
  await store.audit.append(entryOf({ clock }, { actor: `staff:${staff.id}`, action: 'staff.refused' }));
  return showMissing(locale);
};

/**
 * What every page and every action of the desk begins with: who is not signed in goes to the sign-in page, who may not do it sees
 * the page for addresses that do not exist, and the audit says so.
 */
export const requireStaff = async (locale: Locale, action: StaffAction): Promise<StaffSession> => {
  const session = await readStaff();
  if (!session) redirect(`/${locale}/mostrador/entrar`);
  return mayDo(session.staff.role, action) ? session : refuse(locale, session);
};
