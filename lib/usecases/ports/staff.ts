import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Role, Staff } from '#lib/domain/desk/staff.ts';
import type { Email } from '#lib/domain/email/email.ts';

/** `seenAt`: null for who never came. `codesSeen`: nobody is kept from the codes that replace a lost telephone. */
export type StaffMember = Staff & { seenAt: number | null; secondFactor: boolean; codesSeen: boolean };

/** `login`: keyed digest of the address; `setup.digest`: of what the link carries. */
export type Invitation = {
  id: string;
  login: string;
  name: string;
  email: Email;
  role: Role;
  window: string | null;
  at: number;
  setup: { digest: string; until: number };
};

/** Who works at the desk. Nobody is ever deleted: the audit names them. */
export type StaffRecords = {
  /**
   * Adds somebody or, when the login is known, writes the new role, name and window, lets them in again and ends their sessions;
   * an earlier link stops working. Answers the identifier that stands.
   */
  invite: (invitation: Invitation, entryFor: (id: string) => AuditEntry) => Promise<string>;
  find: (id: string) => Promise<StaffMember | null>;
  findByLogin: (login: string) => Promise<StaffMember | null>;
  /** By age of the account. */
  list: () => Promise<StaffMember[]>;
  findBySetup: (digest: string, now: number) => Promise<StaffMember | null>;
  /** Uses a link up and forgets password, second factor and sessions of before; null when it does not work. Atomic. */
  takeSetup: (digest: string, now: number) => Promise<string | null>;
  /** `at` null lets in again; else all sessions end. False when nothing changed. */
  setDisabled: (id: string, at: number | null, entry: AuditEntry) => Promise<boolean>;
  seen: (id: string, at: number) => Promise<void>;
  setCodesSeen: (id: string, seen: boolean) => Promise<void>;
};

/** What one browser keeps of signing in: the session, or the half of it that still wants a code. */
export type StaffSecret = { kind: 'session' | 'code'; value: string };
type OpenSession = { sessionId: string; createdAt: number; seenAt: number; device: string };

/** Passwords, second factors and sessions. */
export type StaffAuth = {
  /** Null when they do not belong together, or nobody has that login. `device`: what the browser says of itself. */
  signIn: (login: string, password: string, device: string) => Promise<StaffSecret | null>;
  /** Who still has to give a code; null when it took too long. */
  findPending: (code: string) => Promise<string | null>;
  /** Checks a code of the telephone or a backup code, which it uses up; null when it is wrong. */
  giveCode: (
    secret: StaffSecret,
    code: { kind: 'app' | 'backup'; text: string },
    device: string,
  ) => Promise<StaffSecret | null>;
  /** Prolongs the session, and answers whose it is; null when it is over. `createdAt`: milliseconds since 1970. */
  readSession: (session: string) => Promise<{ staffId: string; sessionId: string; createdAt: number } | null>;
  setPassword: (staffId: string, password: string) => Promise<void>;
  isPassword: (staffId: string, password: string) => Promise<boolean>;
  /** A new secret that waits for its first code. */
  beginSecondFactor: (session: string, password: string) => Promise<void>;
  /** The secret that waits for its first code, base32; null when none does. */
  waitingSecret: (staffId: string) => Promise<string | null>;
  /** New ones take the place of all of before. */
  renewBackupCodes: (session: string, password: string) => Promise<void>;
  backupCodes: (staffId: string) => Promise<string[]>;
  sessionsOf: (staffId: string) => Promise<OpenSession[]>;
  /** One, or with null all. */
  endSessions: (staffId: string, sessionId: string | null) => Promise<void>;
};
