import type { AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Role, Staff } from '#lib/domain/desk/staff.ts';
import type { Email } from '#lib/domain/email/email.ts';

/** `seenAt`: null before the first sign-in. `codesSeen`: false until the member saw the backup codes, which replace a lost telephone. */
export type StaffMember = Staff & { seenAt: number | null; secondFactor: boolean; codesSeen: boolean };

/** `login`: keyed digest of the address. `setup.digest`: digest of the token in the link. */
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

/** The members of staff. None is ever deleted, because the audit names them. */
export type StaffRecords = {
  /**
   * Adds a member or, for a known login, writes the new role, name and window, enables the member and ends their sessions. An earlier
   * link stops working. Answers the member's identifier.
   */
  invite: (invitation: Invitation, entryFor: (id: string) => AuditEntry) => Promise<string>;
  /** Adds a member; false when the login is known already, and nothing is written. */
  add: (invitation: Invitation, entry: AuditEntry) => Promise<boolean>;
  /** Writes name, role and window. False when nobody has the identifier, or no admin who may sign in would be left. */
  change: (
    id: string,
    member: Pick<Staff, 'name' | 'role' | 'window'>,
    entry: AuditEntry,
  ) => Promise<boolean>;
  /** Gives an enabled member a new link, and deletes their password, second factor and sessions. False when there is none. */
  renewSetup: (id: string, setup: Invitation['setup'], entry: AuditEntry) => Promise<boolean>;
  find: (id: string) => Promise<StaffMember | null>;
  findByLogin: (login: string) => Promise<StaffMember | null>;
  /** All members, the oldest account first. */
  list: () => Promise<StaffMember[]>;
  findBySetup: (digest: string, now: number) => Promise<StaffMember | null>;
  /** Uses a link up and deletes the member's password, second factor and sessions; null when the link does not work. Atomic. */
  takeSetup: (digest: string, now: number) => Promise<string | null>;
  /**
   * Disables a member and ends all sessions, or with null enables the member. False when nothing changed. With
   * `needsAdmin` also when no admin who may sign in would be left.
   */
  setDisabled: (
    id: string,
    at: number | null,
    entry: AuditEntry,
    rule: { needsAdmin: boolean },
  ) => Promise<boolean>;
  seen: (id: string, at: number) => Promise<void>;
  setCodesSeen: (id: string, seen: boolean) => Promise<void>;
};

/** What a browser keeps of a sign-in: the session, or a secret while the code is still missing. */
export type StaffSecret = { kind: 'session' | 'code'; value: string };
type OpenSession = { sessionId: string; createdAt: number; seenAt: number; device: string };

/** Passwords, second factors and sessions. */
export type StaffAuth = {
  /** Checks the password. Null when it is wrong or nobody has that login. `device`: the browser's description of itself. */
  signIn: (login: string, password: string, device: string) => Promise<StaffSecret | null>;
  /** The member who still has to give a code; null when the time is over. */
  findPending: (code: string) => Promise<string | null>;
  /** Checks a code of the telephone, or a backup code, which it uses up. Null when it is wrong. */
  giveCode: (
    secret: StaffSecret,
    code: { kind: 'app' | 'backup'; text: string },
    device: string,
  ) => Promise<StaffSecret | null>;
  /** Prolongs a session and answers whose it is; null when it is over. `createdAt`: milliseconds since 1970. */
  readSession: (session: string) => Promise<{ staffId: string; sessionId: string; createdAt: number } | null>;
  setPassword: (staffId: string, password: string) => Promise<void>;
  isPassword: (staffId: string, password: string) => Promise<boolean>;
  /** Makes a new secret, which waits for its first code. */
  beginSecondFactor: (session: string, password: string) => Promise<void>;
  /** The secret that waits for its first code, in base32; null when there is none. */
  waitingSecret: (staffId: string) => Promise<string | null>;
  /** Makes new backup codes, which replace all earlier ones. */
  renewBackupCodes: (session: string, password: string) => Promise<void>;
  backupCodes: (staffId: string) => Promise<string[]>;
  sessionsOf: (staffId: string) => Promise<OpenSession[]>;
  /** Ends one session, or with null all of them. */
  endSessions: (staffId: string, sessionId: string | null) => Promise<void>;
};
