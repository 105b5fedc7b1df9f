/** Where a ticket is handed to a supervisor; below the language. */
export const handUpPath = (ticketId: string): string => `/mostrador/turno/${ticketId}/supervision`;
