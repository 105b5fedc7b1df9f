/**
 * How long each kind of data is kept, in hours; null: for ever. The privacy page prints this table and the purge applies it.
 * Minimisation: Ley General and Ley Federal de Protección de Datos Personales, 20 March 2025.
 */
export const retentionHours = {
  unconfirmed: 48,
  answers: 30 * 24,
  links: 7 * 24,
  documents: 24,
  mails: 24,
  logs: 30 * 24,
  number: null,
} as const;

export type RetentionClass = keyof typeof retentionHours;
