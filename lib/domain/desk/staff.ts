import type { Email } from '#lib/domain/email/email.ts';

/** The roles of staff (docs/desk.md). */
export const roles = ['ventanilla', 'supervisor', 'auditor', 'admin'] as const;
export type Role = (typeof roles)[number];

/** A member of staff. `id`: 22 base64url characters; `window`: the text of the sign over the window, null without a window. */
export type Staff = {
  id: string;
  name: string;
  email: Email;
  role: Role;
  window: string | null;
  disabled: boolean;
};

/** Everything that staff can do. The set is closed. `*.see` and `*.read` change nothing. */
export const staffActions = [
  'account.own',
  'desk.see',
  'ticket.open',
  'ticket.call',
  'case.search',
  'case.assist',
  'case.reprint',
  'case.handToPhone',
  'case.refer',
  'change.ask',
  'change.approve',
  'ticket.takeOver',
  'report.read',
  'audit.read',
  'staff.manage',
] as const;
export type StaffAction = (typeof staffActions)[number];

/** A role that sees cases neither manages accounts nor reads the audit, and the other way round (docs/threats.md T19). */
const allowed = {
  'account.own': roles,
  'desk.see': ['ventanilla', 'supervisor'],
  'ticket.open': ['ventanilla', 'supervisor'],
  'ticket.call': ['ventanilla', 'supervisor'],
  'case.search': ['ventanilla', 'supervisor'],
  'case.assist': ['ventanilla', 'supervisor'],
  'case.reprint': ['ventanilla', 'supervisor'],
  'case.handToPhone': ['ventanilla', 'supervisor'],
  'case.refer': ['ventanilla', 'supervisor'],
  'change.ask': ['ventanilla', 'supervisor'],
  'change.approve': ['supervisor'],
  'ticket.takeOver': ['supervisor'],
  'report.read': ['supervisor'],
  'audit.read': ['auditor'],
  'staff.manage': ['admin'],
} as const satisfies Record<StaffAction, readonly Role[]>;

/** Whether a role may do something. What a change of a case needs besides is in lib/domain/desk/change.ts. */
export const mayDo = (role: Role, action: StaffAction): boolean =>
  allowed[action].some((each) => each === role);

export const isRole = (text: string | undefined): text is Role => roles.some((role) => role === text);
