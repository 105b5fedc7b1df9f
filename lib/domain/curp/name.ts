/** A person's name as on the birth certificate; `secondSurname` is '' when there is none. */
export type PersonName = { givenNames: string; firstSurname: string; secondSurname: string };

/** One part as captured: composed accents, single blanks, nothing around it. Letter case stays. */
export const cleanNamePart = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** «Given First Second», leaving out a second surname that does not exist. */
export const fullName = ({ givenNames, firstSurname, secondSurname }: PersonName): string =>
  cleanNamePart(`${givenNames} ${firstSurname} ${secondSurname}`);

/** Upper case without accents or diaeresis, Ñ kept, as the cadena original writes names. */
export const plainUpper = (text: string): string =>
  text
    .toUpperCase()
    .normalize('NFD')
    .replace(/N\u0303/gu, 'Ñ')
    .replace(/\p{Mn}/gu, '');
