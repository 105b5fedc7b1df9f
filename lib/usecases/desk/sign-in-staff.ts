import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { StaffCode } from '#lib/domain/desk/staff-answers.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { loginOf, type StaffDeps, staffActor, staffEntry } from '#lib/usecases/desk/staff-deps.ts';
import { type TooMany, takeAll, tooMany } from '#lib/usecases/limits/take-limits.ts';
import type { StaffMember, StaffSecret } from '#lib/usecases/ports/staff.ts';

type From = { network: string; device: string };
/** A browser in which both factors of `login` were given before. `id`: of the browser. */
export type KnownBrowser = { login: string; id: string };
type Refused<E extends string> = { ok: false; error: E } | TooMany;
type Opened = { ok: true; value: StaffSecret };

/** Counts the tries for one account, whether it exists or not, and for one network (docs/threats.md T19). */
const takeAttempt = async ({ limiter, keyring }: StaffDeps, account: string, network: string) => {
  const taken = await takeAll(limiter, [
    ['staffPerNetwork', keyring.fingerprint(network)],
    ['staffPerAccount', account],
  ]);
  return taken.allowed ? null : tooMany('tooMany', taken.waitMilliseconds);
};

/** A known browser has a counter of its own, so that strangers cannot lock its owner out (docs/threats.md T12, T19). */
const passwordCount = ({ keyring }: StaffDeps, login: string, known: KnownBrowser | null) =>
  keyring.fingerprint(known?.login === login ? `password:${login}:${known.id}` : `password:${login}`);
const codeCount = ({ keyring }: StaffDeps, staffId: string) => keyring.fingerprint(`code:${staffId}`);

const fail = async (deps: StaffDeps, email: Email, member: StaffMember | null): Promise<void> => {
  const actor = member ? staffActor(member.id) : 'browser';
  await deps.store.audit.append(
    staffEntry(deps, actor, 'staff.signInFailed', deps.keyring.fingerprint(email)),
  );
};

/**
 * First factor. A member without a second factor gets a session that opens only its set-up. `wrong` is the same for a wrong password, an
 * unknown address and a disabled member.
 */
export const signInStaff =
  (deps: StaffDeps) =>
  async ({
    email,
    password,
    network,
    device,
    known = null,
  }: From & { email: Email; password: string; known?: KnownBrowser | null }): Promise<
    Opened | Refused<'wrong'>
  > => {
    const login = loginOf(deps.keyring, email);
    const count = passwordCount(deps, login, known);
    const refused = await takeAttempt(deps, count, network);
    if (refused) return refused;
    const secret = await deps.staffAuth.signIn(login, password, device);
    const member = await deps.store.staff.findByLogin(login);
    if (!secret || !member || member.disabled) {
      if (secret && member) await deps.staffAuth.endSessions(member.id, null);
      await fail(deps, email, member);
      return err('wrong');
    }
    await deps.limiter.reset('staffPerAccount', count);
    if (secret.kind === 'session') await deps.staffAuth.beginSecondFactor(secret.value, password);
    return ok(secret);
  };

/** A code counts once, so that nobody can reuse one that they saw (RFC 6238 §5.2). */
const isFresh = async ({ limiter, keyring }: StaffDeps, staffId: string, code: StaffCode) =>
  code.kind === 'backup' ||
  (await limiter.take('staffCodeOnce', keyring.fingerprint(`${staffId}:${code.text}`))).allowed;

const tryCode = async (
  deps: StaffDeps,
  {
    secret,
    staffId,
    code,
    device,
  }: { secret: StaffSecret; staffId: string; code: StaffCode; device: string },
): Promise<StaffSecret | null> => {
  const member = await deps.store.staff.find(staffId);
  if (!member || member.disabled || !(await isFresh(deps, staffId, code))) return null;
  return deps.staffAuth.giveCode(secret, code, device);
};

type Coding = From & { secret: StaffSecret; code: StaffCode };
type CodeAnswer = Opened | Refused<'wrong' | 'gone'>;

const checkCode = async (deps: StaffDeps, staffId: string | null, given: Coding): Promise<CodeAnswer> => {
  if (staffId === null) return err('gone');
  const count = codeCount(deps, staffId);
  const refused = await takeAttempt(deps, count, given.network);
  if (refused) return refused;
  const session = await tryCode(deps, { ...given, staffId });
  if (!session) {
    await deps.store.audit.append(staffEntry(deps, staffActor(staffId), 'staff.signInFailed'));
    return err('wrong');
  }
  await deps.limiter.reset('staffPerAccount', count);
  await deps.store.staff.seen(staffId, deps.clock.now());
  return ok(session);
};

/** Second factor. `gone`: the time is over and the password is asked again. */
export const giveStaffCode =
  (deps: StaffDeps) =>
  async (given: Coding): Promise<CodeAnswer> => {
    const staffId = await deps.staffAuth.findPending(given.secret.value);
    const answer = await checkCode(deps, staffId, given);
    if (answer.ok && staffId)
      await deps.store.audit.append(staffEntry(deps, staffActor(staffId), 'staff.signedIn'));
    return answer;
  };

/** Ends every session of a member but this one. */
const endOthers = async ({ staffAuth }: StaffDeps, staffId: string, secret: string): Promise<void> => {
  const kept = await staffAuth.readSession(secret);
  for (const { sessionId } of await staffAuth.sessionsOf(staffId))
    if (sessionId !== kept?.sessionId) await staffAuth.endSessions(staffId, sessionId);
};

/** The first code of a new second factor: with it the session opens the desk. */
export const confirmSecondFactor =
  (deps: StaffDeps) =>
  async (given: Coding): Promise<CodeAnswer> => {
    const session = await deps.staffAuth.readSession(given.secret.value);
    const answer = await checkCode(deps, session?.staffId ?? null, given);
    if (answer.ok && session) {
      // Another session that signed in with the password alone gave no code, and must not count as one that did.
      await endOthers(deps, session.staffId, answer.value.value);
      const actor = staffActor(session.staffId);
      await deps.store.audit.append(staffEntry(deps, actor, 'staff.secondFactorSet'));
      await deps.store.audit.append(staffEntry(deps, actor, 'staff.signedIn'));
    }
    return answer;
  };

/** Asks a member for the password again, before an act that makes a way into the desk. Null when it is right. Tries are counted per act. */
export const confirmPassword = async (
  deps: StaffDeps,
  { staffId, password, network }: { staffId: string; password: string; network: string },
  act: 'renew' | 'manage',
): Promise<Refused<'wrong'> | null> => {
  const count = deps.keyring.fingerprint(`${act}:${staffId}`);
  const refused = await takeAttempt(deps, count, network);
  if (refused) return refused;
  if (!(await deps.staffAuth.isPassword(staffId, password))) return err('wrong');
  await deps.limiter.reset('staffPerAccount', count);
  return null;
};

/** Makes new backup codes for a member who gives the password again. */
export const renewBackupCodes =
  (deps: StaffDeps) =>
  async (given: {
    staffId: string;
    session: string;
    password: string;
    network: string;
  }): Promise<Result<null, 'wrong'> | TooMany> => {
    const { staffId, session, password } = given;
    const refused = await confirmPassword(deps, given, 'renew');
    if (refused) return refused;
    await endOthers(deps, staffId, session);
    await deps.store.staff.setCodesSeen(staffId, false);
    await deps.staffAuth.renewBackupCodes(session, password);
    await deps.store.audit.append(staffEntry(deps, staffActor(staffId), 'staff.secondFactorSet'));
    return ok(null);
  };

/** Ends one session, or with null all of them. */
export const signOutStaff =
  (deps: Pick<StaffDeps, 'store' | 'staffAuth' | 'clock'>) =>
  async (staffId: string, sessionId: string | null): Promise<void> => {
    await deps.staffAuth.endSessions(staffId, sessionId);
    await deps.store.audit.append(staffEntry(deps, staffActor(staffId), 'staff.signedOut'));
  };

type AuthDeps = Pick<StaffDeps, 'staffAuth'>;

/** The sessions of a member. */
export const sessionsOf = ({ staffAuth }: AuthDeps) => staffAuth.sessionsOf;

/** The backup codes of a member, for the page that shows them once. */
export const readBackupCodes = ({ staffAuth }: AuthDeps) => staffAuth.backupCodes;

/** The secret of a second factor that its owner has not confirmed yet. */
export const readWaitingSecret = ({ staffAuth }: AuthDeps) => staffAuth.waitingSecret;

/** Remembers that a member has seen their backup codes, because the desk shows them until then. */
export const noteCodesSeen =
  ({ store }: Pick<StaffDeps, 'store'>) =>
  (staffId: string): Promise<void> =>
    store.staff.setCodesSeen(staffId, true);
