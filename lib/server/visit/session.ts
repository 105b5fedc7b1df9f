import { setTimeout as sleep } from 'node:timers/promises';
import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import { mayDo } from '#lib/domain/desk/staff.ts';
import { mayServe } from '#lib/domain/desk/ticket-rights.ts';
import { type Deps, getDeps } from '#lib/server/deps/deps.ts';
import { cookieOf } from '#lib/server/http/cookie.ts';
import { readSecret } from '#lib/server/staff/cookies.ts';
import { readStaff } from '#lib/server/staff/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { entryOfVisit } from '#lib/server/visit/visit-audit.ts';
import type { Session } from '#lib/usecases/ports/sessions.ts';

/** The longest life of a session, however busy it is (docs/decisions.md §6). */
const longestMilliseconds = 8 * 60 * 60_000;

/** Holds the secret of the session. Lax, because the link in a mail leads to the visit. */
const cookie = cookieOf({ name: 'tramite', sameSite: 'lax' });

/** Only the member of staff who opened a visit at the desk reads it, while they are signed in in this browser and serve its ticket. */
const isServed = async ({ store }: Deps, { desk, requestId }: Session): Promise<boolean> => {
  if (!desk) return true;
  const signedIn = await readStaff();
  if (signedIn?.staff.id !== desk.staffId || !mayDo(signedIn.staff.role, 'case.assist')) return false;
  const ticket = await store.tickets.find(desk.ticketId);
  return ticket?.requestId === requestId && mayServe(signedIn.staff, ticket);
};

const findVisit = async (deps: Deps, secret: string): Promise<Visit | null> => {
  const sessionDigest = deps.keyring.digest(secret);
  const session = await deps.store.sessions.find(sessionDigest);
  if (!session || session.expiresAt <= deps.clock.now() || !(await isServed(deps, session))) return null;
  const stored = await deps.store.requests.find(session.requestId);
  return (
    stored && {
      ...lifeOf(deps, session),
      sessionDigest,
      request: stored.request,
      confirmed: session.confirmed,
      desk: session.desk ?? null,
    }
  );
};

const lifeOf = ({ clock }: Deps, session: Session) => ({
  session,
  remaining: session.expiresAt - clock.now(),
  canGoOn: session.expiresAt < session.createdAt + longestMilliseconds,
});

const idleMilliseconds = ({ environment }: Deps) => environment.sessionIdleMinutes * 60_000;

const prolong = async (deps: Deps, visit: Visit): Promise<Visit> => {
  const { sessionDigest, session } = visit;
  const expiresAt = Math.min(
    deps.clock.now() + idleMilliseconds(deps),
    session.createdAt + longestMilliseconds,
  );
  await deps.store.sessions.extend(sessionDigest, expiresAt);
  return { ...visit, ...lifeOf(deps, { ...session, expiresAt }) };
};

/** The visit of this browser, without prolonging it: for scripts that only look. */
export const watchVisit = async (): Promise<Visit | null> => {
  const deps = await getDeps();
  const secret = await cookie.read();
  return secret ? findVisit(deps, secret) : null;
};

/** Prolongs the visit by the whole idle time, within the longest life. */
export const prolongVisit = async (): Promise<Visit | null> => {
  const visit = await watchVisit();
  return visit && prolong(await getDeps(), visit);
};

/** The visit of this browser, or null. Reading prolongs it, at most once a minute, because a shorter time is not worth a write. */
export const readVisit = async (): Promise<Visit | null> => {
  const deps = await getDeps();
  const visit = await watchVisit();
  if (!visit || idleMilliseconds(deps) - visit.remaining <= 60_000) return visit;
  return prolong(deps, visit);
};

/** Whether this browser had a visit that is over, so that its page can say why. */
export const hadVisit = async (): Promise<boolean> => {
  return (await cookie.read()) !== null && (await watchVisit()) === null;
};

/** Tells the visits of this browser apart; '' before the first one. */
export const visitMark = async (): Promise<string> => {
  const secret = await cookie.read();
  return secret ? (await getDeps()).keyring.digest(secret) : '';
};

/** Whether the ended visit was the desk's: opened there, or by a browser that signed in at the desk. */
export const wasAtDesk = async (): Promise<boolean> => {
  const deps = await getDeps();
  const secret = await cookie.read();
  if (secret && (await deps.store.sessions.find(deps.keyring.digest(secret)))?.desk) return true;
  return (await readSecret('session')) !== null;
};

const dropSession = async (deps: Deps, ...entries: AuditEntry[]): Promise<void> => {
  const secret = await cookie.read();
  if (secret) await deps.store.sessions.remove(deps.keyring.digest(secret), ...entries);
};

/** The secret of the session that one press of a button opens. Nobody can compute it without the key of this installation. */
const secretOfPress = ({ keyring }: Deps, press: string): string => keyring.derive('press', press);

/** `press`: the button that opens the session, see `resumePress`. `desk`: the member of staff who opens it. */
type Opening = { press?: string; desk?: { staffId: string; ticketId: string } };

/** Opens a session under a new identifier, and ends the one that this browser had. */
export const openSession = async (
  requestId: string,
  confirmed: boolean,
  { press, desk }: Opening = {},
): Promise<void> => {
  const deps = await getDeps();
  await dropSession(deps);
  const secret = press ? secretOfPress(deps, press) : deps.random.secret();
  const createdAt = deps.clock.now();
  const expiresAt = createdAt + idleMilliseconds(deps);
  const session = { requestId, confirmed, createdAt, expiresAt, ...(desk && { desk }) };
  await deps.store.sessions.create(deps.keyring.digest(secret), session);
  await cookie.keep(secret);
};

const pressMilliseconds = 60_000;
const looks = 10;
const pauseMilliseconds = 200;

/**
 * Continues the session of a button that was pressed twice. A browser without scripts throws away the first answer and its cookie, so the
 * second press gets the session that the first one opened, which may still be under way. False when there is none, or it is older than a
 * minute.
 */
export const resumePress = async (press: string): Promise<boolean> => {
  const deps = await getDeps();
  const secret = secretOfPress(deps, press);
  for (let look = 0; look < looks; look += 1) {
    const visit = await findVisit(deps, secret);
    if (visit && deps.clock.now() - visit.session.createdAt < pressMilliseconds) {
      await cookie.keep(secret);
      return true;
    }
    if (look < looks - 1) await sleep(pauseMilliseconds);
  }
  return false;
};

/** Ends the visit: deletes the session on the server and the cookie in the browser. */
export const closeSession = async (): Promise<void> => {
  const deps = await getDeps();
  const visit = await watchVisit();
  await dropSession(deps, ...(visit ? [entryOfVisit(deps, visit, ['session.finished'])] : []));
  await cookie.drop();
};

/** Removes the cookie of an ended visit from the browser. A visit that continues stays. */
export const forgetEndedVisit = async (): Promise<Visit | null> => {
  const visit = await watchVisit();
  if (!visit) await closeSession();
  return visit;
};
