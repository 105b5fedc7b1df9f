import type { Locale } from '#lib/domain/basics/locale.ts';

/** What `npm start` says about data that another version of the program made. */
export type FormerDataWords = {
  demonstration: (folder: string, aside: string) => string;
  question: string;
  option: string;
  kept: string;
  moved: (aside: string) => string;
  notMoved: (folder: string, reason: string) => string;
  real: (folder: string) => string;
  database: string;
};

const es: FormerDataWords = {
  demonstration: (folder, aside) =>
    `Otra versión de este programa hizo los datos de ${folder}, y esta no los entiende. Son de una demostración: se puede empezar de nuevo. Los datos no se borran, quedan en ${aside}`,
  question: '¿Empezar de nuevo? (sí/no) ',
  option: 'Para empezar de nuevo: npm start -- --afresh',
  kept: 'No cambió nada. Para seguir con esos datos, vuelve a la versión que los hizo.',
  moved: (aside) => `Los datos de antes están en ${aside}`,
  notMoved: (folder, reason) =>
    `No se pudo mover ${folder} (${reason}). Muévela tú, o pon otra carpeta en DATA_DIR, y arranca otra vez.`,
  real: (folder) =>
    `Otra versión de este programa hizo los datos de ${folder}, y esta no los entiende. No consta que sean solo de una demostración, así que no se empieza de nuevo. No cambió nada: vuelve a la versión que los hizo.`,
  database:
    'Otra versión de este programa hizo la base de DATABASE_URL, y esta no la entiende. No cambió nada: vuelve a la versión que la hizo o, si era una demostración, pon en DATABASE_URL la dirección de una base vacía.',
};

const en: FormerDataWords = {
  demonstration: (folder, aside) =>
    `Another version of this program made the data in ${folder}, and this one does not understand them. They belong to a demonstration, so you can start afresh. Nothing is deleted: the data stay in ${aside}`,
  question: 'Start afresh? (yes/no) ',
  option: 'To start afresh: npm start -- --afresh',
  kept: 'Nothing changed. To continue with those data, go back to the version that made them.',
  moved: (aside) => `The earlier data are in ${aside}`,
  notMoved: (folder, reason) =>
    `${folder} could not be moved (${reason}). Move it yourself, or name another folder in DATA_DIR, and start again.`,
  real: (folder) =>
    `Another version of this program made the data in ${folder}, and this one does not understand them. They may not belong to a demonstration only, so it does not start afresh. Nothing changed: go back to the version that made them.`,
  database:
    'Another version of this program made the database of DATABASE_URL, and this one does not understand it. Nothing changed: go back to the version that made it or, if it was a demonstration, name an empty database in DATABASE_URL.',
};

export const formerDataWords: Record<Locale, FormerDataWords> = { es, en };
