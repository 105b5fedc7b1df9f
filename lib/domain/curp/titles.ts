import { plainUpper } from '#lib/domain/curp/name.ts';

/** Titles that no birth certificate has before a name. Capitals without accents and periods. */
const NEVER_NAMES = new Set(
  'ABOG ARQ CNEL DNA DR DRA GRAL HNA HNO ING LCDA LCDO LIC LICDA LICDO MR MRS MTRA MTRO PBRO PROF PROFA PROFR PSIC SR SRA SRTA'.split(
    ' ',
  ),
);
/** Titles that are names or initials of some people. */
const SOMETIMES_NAMES = new Set(
  'C CP D DOCTOR DOCTORA DON DOÑA ENF FRAY INGENIERA INGENIERO LICENCIADA LICENCIADO MAESTRA MAESTRO MC MISS MS PADRE PROFESOR PROFESORA QFB SEÑOR SEÑORA SEÑORITA SOR TEC'.split(
    ' ',
  ),
);

const firstWord = (text: string): string => text.split(' ', 1)[0] ?? '';
const bare = (word: string): string => plainUpper(word).replaceAll('.', '');

const leading = (text: string, isTitle: (word: string) => boolean): string => {
  const word = firstWord(text);
  const rest = text.slice(word.length).trimStart();
  if (rest === '' || !isTitle(bare(word))) return '';
  return [word, leading(rest, isTitle)].filter(Boolean).join(' ');
};

/** The titles before a name that are never part of it: «Lic.», «Dra.»; '' when there is none. */
export const titleBefore = (text: string): string => leading(text, (word) => NEVER_NAMES.has(word));

/** The titles before a name, with those that are names of some people: «Don», «Sor». */
export const possibleTitleBefore = (text: string): string =>
  leading(text, (word) => NEVER_NAMES.has(word) || SOMETIMES_NAMES.has(word));
