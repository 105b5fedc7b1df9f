import { mayDo, type Role, type StaffAction } from '#lib/domain/desk/staff.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

type RoomName = keyof PageContext['words']['deskStaff']['room'];
type Room = { name: RoomName; path: string; action: StaffAction };

/** The rooms of the desk, in the order of the strip. A new room gets its line here. */
const rooms: readonly Room[] = [
  { name: 'today', path: '/mostrador', action: 'desk.see' },
  { name: 'approvals', path: '/mostrador/aprobaciones', action: 'change.approve' },
  { name: 'reports', path: '/mostrador/informes', action: 'report.read' },
  { name: 'audit', path: '/mostrador/auditoria', action: 'audit.read' },
  { name: 'staff', path: '/mostrador/personal', action: 'staff.manage' },
  { name: 'account', path: '/mostrador/mi-cuenta', action: 'account.own' },
];

/** The rooms that a role may enter. */
export const roomsOf = (role: Role): readonly Room[] => rooms.filter(({ action }) => mayDo(role, action));

/** The path of the first room of a role, below the language. */
export const firstRoomOf = (role: Role): string => roomsOf(role)[0]?.path ?? '/mostrador/mi-cuenta';

/** The page on which a window escalates a turn to a supervisor; below the language. */
export const escalatePath = (ticketId: string): string => `/mostrador/turno/${ticketId}/supervision`;

/** The page on which a window types another address for the open case of a turn; below the language. */
export const emailPath = (ticketId: string): string => `/mostrador/turno/${ticketId}/correo`;

/** The page on which a window hands out the documents of a turn; below the language. */
export const handOutPath = (ticketId: string): string => `/mostrador/turno/${ticketId}/entrega`;

/** The page on which a window searches earlier documents of the person of a turn; below the language. */
export const earlierPath = (ticketId: string): string => `/mostrador/turno/${ticketId}/antecedentes`;
