import { cookies } from 'next/headers';
import type { Request } from '#lib/domain/request.ts';
import { type Deps, getDeps } from '#lib/server/deps.ts';
import type { Session } from '#lib/usecases/ports.ts';

/** Idle time after which a session ends (ux.md 42), and its longest life. */
export const idleMilliseconds = 30 * 60_000;
const longestMilliseconds = 8 * 60 * 60_000;

/**
 * What this browser may see. `confirmed`: it opened the link, so the case is its own. An unconfirmed browser typed the
 * CURP and the address and sees nothing of the case, whatever happens to it elsewhere (threats.md T07).
 */
export type Visit = { sessionDigest: string; session: Session; request: Request; confirmed: boolean };

const isSecure = ({ environment }: Deps) => environment.baseUrl.startsWith('https:');
const cookieName = (deps: Deps) => (isSecure(deps) ? '__Host-tramite' : 'tramite');

const findVisit = async (deps: Deps, secret: string): Promise<Visit | null> => {
  const sessionDigest = deps.keyring.digest(secret);
  const session = await deps.store.sessions.find(sessionDigest);
  if (!session || session.expiresAt <= deps.clock.now()) return null;
  const stored = await deps.store.requests.find(session.requestId);
  return stored && { sessionDigest, session, request: stored.request, confirmed: session.confirmed };
};

const prolong = async ({ store, clock }: Deps, visit: Visit): Promise<Visit> => {
  const { sessionDigest, session } = visit;
  const expiresAt = Math.min(clock.now() + idleMilliseconds, session.createdAt + longestMilliseconds);
  if (expiresAt - session.expiresAt <= 60_000) return visit;
  await store.sessions.extend(sessionDigest, expiresAt);
  return { ...visit, session: { ...session, expiresAt } };
};

/** The visit of this browser, or null; being here prolongs it. */
export const readVisit = async (): Promise<Visit | null> => {
  const deps = await getDeps();
  const secret = (await cookies()).get(cookieName(deps))?.value;
  const visit = secret ? await findVisit(deps, secret) : null;
  return visit && prolong(deps, visit);
};

/** This browser had a visit that is over: its page can say why. */
export const hadVisit = async (): Promise<boolean> => {
  const deps = await getDeps();
  return (await cookies()).has(cookieName(deps)) && (await readVisit()) === null;
};

const dropSession = async (deps: Deps): Promise<void> => {
  const secret = (await cookies()).get(cookieName(deps))?.value;
  if (secret) await deps.store.sessions.remove(deps.keyring.digest(secret));
};

/** A new session under a new identifier; whatever this browser had before ends. */
export const openSession = async (requestId: string, confirmed: boolean): Promise<void> => {
  const deps = await getDeps();
  await dropSession(deps);
  const secret = deps.random.secret();
  const createdAt = deps.clock.now();
  const session = { requestId, confirmed, createdAt, expiresAt: createdAt + idleMilliseconds };
  await deps.store.sessions.create(deps.keyring.digest(secret), session);
  const options = { httpOnly: true, secure: isSecure(deps), sameSite: 'lax', path: '/' } as const;
  (await cookies()).set(cookieName(deps), secret, options);
};

/** Ends the visit: the session is gone on the server and the cookie in the browser. */
export const closeSession = async (): Promise<void> => {
  const deps = await getDeps();
  await dropSession(deps);
  (await cookies()).delete({ name: cookieName(deps), path: '/', secure: isSecure(deps) });
};
