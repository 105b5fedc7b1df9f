import { headers } from 'next/headers';
import type { Staff } from '#lib/domain/desk/staff.ts';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';
import { readSecret } from '#lib/server/staff/cookies.ts';
import type { StaffMember } from '#lib/usecases/ports/staff.ts';

/** A member of staff who signed in with both factors. `sessionId` stays the same until they sign out. */
export type StaffSession = { staff: Staff; sessionId: string };

/** `ready`: both factors are set and the backup codes were seen. Otherwise only the pages of the set-up are open. */
export type StaffVisit = { member: StaffMember; sessionId: string; secret: string; ready: boolean };

/** The longest life of a session, however busy it is. */
const longestMilliseconds = 12 * 60 * 60_000;

const touchLastSeen = async ({ store, clock }: Deps, { id, seenAt }: StaffMember): Promise<void> => {
  if (clock.now() - (seenAt ?? 0) > 60_000) await store.staff.seen(id, clock.now());
};

/** The member of staff who signed in in this browser with both factors and is not disabled; else null. */
export const readStaffVisit = async (): Promise<StaffVisit | null> => {
  const secret = await readSecret('session');
  if (!secret) return null;
  const deps = await getDeps();
  const session = await deps.staffAuth.readSession(secret.value);
  if (!session) return null;
  const { staffId, sessionId, createdAt } = session;
  if (createdAt + longestMilliseconds <= deps.clock.now()) {
    await deps.staffAuth.endSessions(staffId, sessionId);
    return null;
  }
  const member = await deps.store.staff.find(staffId);
  if (!member || member.disabled) return null;
  const ready = member.secondFactor && member.codesSeen;
  if (ready) await touchLastSeen(deps, member);
  return { member, sessionId, secret: secret.value, ready };
};

/** The member of staff who signed in in this browser with both factors and is not disabled; null for everybody else. */
export const readStaff = async (): Promise<StaffSession | null> => {
  const visit = await readStaffVisit();
  return visit?.ready ? { staff: visit.member, sessionId: visit.sessionId } : null;
};

/** The browser's description of itself, for the list of sessions. */
export const deviceOf = async (): Promise<string> =>
  ((await headers()).get('user-agent') ?? '').slice(0, 200);
