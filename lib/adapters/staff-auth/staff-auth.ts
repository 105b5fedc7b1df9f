import { APIError } from 'better-auth/api';
import { parseSetCookieHeader } from 'better-auth/cookies';
import { symmetricDecrypt } from 'better-auth/crypto';
import { readBackupCode } from '#lib/adapters/staff-auth/backup-codes.ts';
import { toBase32 } from '#lib/adapters/staff-auth/base32.ts';
import {
  type AuthOptions,
  cookieNames,
  createInstance,
  type Instance,
} from '#lib/adapters/staff-auth/instance.ts';
import type { StaffAuth, StaffSecret } from '#lib/usecases/ports/staff.ts';

const headersOf = ({ kind, value }: StaffSecret, device = ''): Headers =>
  new Headers({ cookie: `${cookieNames[kind]}=${encodeURIComponent(value)}`, 'user-agent': device });

/** The cookie that better-auth sets: a session, or the half of one before the second factor. */
const secretIn = (headers: Headers): StaffSecret | null => {
  const cookies = headers.getSetCookie().flatMap((line) => [...parseSetCookieHeader(line)]);
  for (const kind of ['session', 'code'] as const) {
    const kept = cookies.find(([name, { value }]) => name === cookieNames[kind] && value !== '');
    if (kept) return { kind, value: decodeURIComponent(kept[1].value) };
  }
  return null;
};

/** Answers null for an expected refusal. Other errors throw. */
const orNull = async <T>(act: () => Promise<T>): Promise<T | null> => {
  try {
    return await act();
  } catch (error) {
    if (error instanceof APIError && error.statusCode >= 400 && error.statusCode < 500) return null;
    throw error;
  }
};

/** Deletes expired sessions, because better-auth deletes one only when somebody uses it. */
const forgetExpired = async (auth: Instance): Promise<void> => {
  const { adapter } = await auth.$context;
  const over = { field: 'expiresAt', operator: 'lt', value: new Date() } as const;
  await adapter.deleteMany({ model: 'session', where: [over] });
};

type Factor = { secret: string; verified: boolean | null };

const factorOf = async (auth: Instance, staffId: string): Promise<Factor | null> => {
  const { adapter } = await auth.$context;
  return adapter.findOne<Factor>({ model: 'twoFactor', where: [{ field: 'userId', value: staffId }] });
};

const waitingSecret = async (auth: Instance, staffId: string): Promise<string | null> => {
  const factor = await factorOf(auth, staffId);
  if (!factor || factor.verified) return null;
  const { secretConfig: key } = await auth.$context;
  return toBase32(Buffer.from(await symmetricDecrypt({ key, data: factor.secret }), 'utf8'));
};

const setPassword = async (auth: Instance, staffId: string, typed: string): Promise<void> => {
  const { internalAdapter, password } = await auth.$context;
  const hash = await password.hash(typed);
  const known = await internalAdapter.findCredentialAccount(staffId);
  if (known) await internalAdapter.updatePassword(staffId, hash);
  else
    await internalAdapter.createAccount({
      userId: staffId,
      providerId: 'credential',
      accountId: staffId,
      password: hash,
    });
};

const isPassword = async (auth: Instance, staffId: string, typed: string): Promise<boolean> => {
  const { internalAdapter, password } = await auth.$context;
  const hash = (await internalAdapter.findCredentialAccount(staffId))?.password;
  return hash ? password.verify({ hash, password: typed }) : false;
};

const readSession = async (auth: Instance, value: string) => {
  const found = await auth.api.getSession({ headers: headersOf({ kind: 'session', value }) });
  if (!found) return null;
  const { id: sessionId, userId: staffId, createdAt } = found.session;
  return { staffId, sessionId, createdAt: createdAt.getTime() };
};

const sessionsOf = async (auth: Instance, staffId: string) => {
  const { internalAdapter } = await auth.$context;
  return internalAdapter.listSessions(staffId, { onlyActiveSessions: true });
};

const endSessions = async (auth: Instance, staffId: string, sessionId: string | null): Promise<void> => {
  const { internalAdapter } = await auth.$context;
  if (sessionId === null) return internalAdapter.deleteUserSessions(staffId);
  const session = (await sessionsOf(auth, staffId)).find(({ id }) => id === sessionId);
  if (session) await internalAdapter.deleteSession(session.token);
};

/** The member of staff who must give a second factor. The cookie is `identifier.signature`, and the identifier leads to them. */
const findPending = async (auth: Instance, code: string): Promise<string | null> => {
  const { internalAdapter } = await auth.$context;
  const identifier = code.slice(0, code.lastIndexOf('.'));
  if (!identifier.startsWith('2fa-')) return null;
  const waiting = await internalAdapter.findVerificationValue(identifier);
  return waiting && waiting.expiresAt > new Date() ? waiting.value : null;
};

const backupCodes = async (auth: Instance, userId: string): Promise<string[]> =>
  (await auth.api.viewBackupCodes({ body: { userId } })).backupCodes;

const meant = async (auth: Instance, secret: StaffSecret, typed: string): Promise<string> => {
  const staffId = await findPending(auth, secret.value);
  const kept = staffId && (await orNull(() => backupCodes(auth, staffId)));
  return readBackupCode(typed, kept || []);
};

const giveCode = async (
  auth: Instance,
  secret: StaffSecret,
  { kind, text }: { kind: 'app' | 'backup'; text: string },
  device: string,
): Promise<StaffSecret | null> => {
  const code = kind === 'app' ? text : await meant(auth, secret, text);
  const call = { body: { code }, headers: headersOf(secret, device), returnHeaders: true } as const;
  const answer = await orNull(() =>
    kind === 'app' ? auth.api.verifyTOTP(call) : auth.api.verifyBackupCode(call),
  );
  if (answer) await forgetExpired(auth);
  return answer && secretIn(answer.headers);
};

/** Makes the port `StaffAuth` with better-auth. Its tables must be migrated. */
export const createStaffAuth = (options: AuthOptions): StaffAuth => {
  const auth = createInstance(options);
  return {
    signIn: async (login, password, device) => {
      const answer = await orNull(() =>
        auth.api.signInEmail({
          body: { email: login, password },
          headers: new Headers({ 'user-agent': device }),
          returnHeaders: true,
        }),
      );
      return answer && secretIn(answer.headers);
    },
    findPending: (code) => findPending(auth, code),
    giveCode: (secret, code, device) => giveCode(auth, secret, code, device),
    readSession: (session) => readSession(auth, session),
    setPassword: (staffId, password) => setPassword(auth, staffId, password),
    isPassword: (staffId, password) => isPassword(auth, staffId, password),
    beginSecondFactor: async (value, password) => {
      await auth.api.enableTwoFactor({ body: { password }, headers: headersOf({ kind: 'session', value }) });
    },
    waitingSecret: (staffId) => waitingSecret(auth, staffId),
    renewBackupCodes: async (value, password) => {
      const headers = headersOf({ kind: 'session', value });
      await auth.api.generateBackupCodes({ body: { password }, headers });
    },
    backupCodes: (staffId) => backupCodes(auth, staffId),
    sessionsOf: async (staffId) =>
      (await sessionsOf(auth, staffId)).map(({ id: sessionId, createdAt, updatedAt, userAgent }) => ({
        sessionId,
        createdAt: createdAt.getTime(),
        seenAt: updatedAt.getTime(),
        device: userAgent ?? '',
      })),
    endSessions: (staffId, sessionId) => endSessions(auth, staffId, sessionId),
  };
};
