import { officialLinks } from '#lib/domain/help/official-links.ts';

/** Where a help page may send people next: a path inside a language, or an official page. Their labels are in the dictionaries. */
export const nextSteps = {
  start: '/tramite',
  newLink: '/tramite',
  documents: '/ayuda/lista',
  offices: officialLinks.offices,
  phones: '/ayuda#telefonos',
  verify: '/verificar',
  curp: officialLinks.curp,
  appointment: officialLinks.appointment,
  vigencia: officialLinks.vigencia,
  independent: officialLinks.independent,
  imss: officialLinks.imss,
} as const;

export type NextStepId = keyof typeof nextSteps;
