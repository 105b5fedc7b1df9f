/** Kinds of data that are kept for a time. */
export const retentionClasses = [
  'unconfirmed',
  'answers',
  'mails',
  'documents',
  'links',
  'preparations',
  'visitors',
  'audit',
  'totals',
  'logs',
  'backups',
] as const;
export type RetentionClass = (typeof retentionClasses)[number];

/** How long each kind is kept, in hours. */
export type Retention = Readonly<Record<RetentionClass, number>>;

const day = 24;
const year = 365 * day;

/**
 * The periods of an operator who sets none (docs/threats.md §6; minimisation: Ley General and Ley Federal de Protección de Datos Personales,
 * 20 March 2025). The privacy page prints them and the purge applies them. `logs` and `backups` are only printed, because the operator
 * deletes them. `visitors`: data of people outside the registry of a demonstration (docs/threats.md F3).
 */
export const defaultRetention: Retention = {
  unconfirmed: 48,
  answers: 30 * day,
  mails: 24,
  documents: 24,
  links: 7 * day,
  preparations: 7 * day,
  visitors: 24,
  audit: 5 * year,
  totals: 5 * year,
  logs: 30 * day,
  backups: 35 * day,
};

/** The shortest and longest period of each kind, in hours. A request must outlive its link, and the audit must outlive a year. */
export const retentionBounds: Readonly<Record<RetentionClass, readonly [least: number, most: number]>> = {
  unconfirmed: [24, 30 * day],
  answers: [day, 365 * day],
  mails: [1, 30 * day],
  documents: [1, 30 * day],
  links: [day, 90 * day],
  preparations: [day, 30 * day],
  visitors: [1, 30 * day],
  audit: [year, 10 * year],
  totals: [year, 10 * year],
  logs: [1, year],
  backups: [1, year],
};

export type Period = { unit: 'hours' | 'days' | 'years'; count: number };

/** The same time in the largest unit that people use for it: two days are 48 hours, 365 days are a year. */
export const periodOf = (hours: number): Period => {
  if (hours % year === 0) return { unit: 'years', count: hours / year };
  if (hours > 48 && hours % day === 0) return { unit: 'days', count: hours / day };
  return { unit: 'hours', count: hours };
};
