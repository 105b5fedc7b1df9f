/** Below the language. */
export const earlierPath = (ticketId: string): string => `/mostrador/turno/${ticketId}/antecedentes`;
