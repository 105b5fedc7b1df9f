import type { CurpFailure } from '#lib/domain/curp/curp.ts';
import type { EmailFailure } from '#lib/domain/email/email.ts';
import type { NssFailure } from '#lib/domain/number/nss.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

/** Why a CURP, a number or an address of a file cannot be used: what is expected. No reason quotes it. */

const curpReasons: Record<CurpFailure, Sentence> = {
  EMPTY: { es: 'Falta la CURP.', en: 'The CURP is missing.' },
  LENGTH: { es: 'La CURP no tiene 18 caracteres.', en: 'The CURP does not have 18 characters.' },
  CHARSET: {
    es: 'La CURP tiene un carácter que no es letra ni dígito.',
    en: 'The CURP has a character that is neither a letter nor a digit.',
  },
  FORMAT: {
    es: 'La CURP tiene una letra donde va un dígito, o al revés.',
    en: 'The CURP has a letter where a digit belongs, or the other way round.',
  },
  INNER_VOWEL: {
    es: 'La segunda letra de la CURP no es una vocal ni X.',
    en: 'The second letter of the CURP is neither a vowel nor X.',
  },
  INNER_CONSONANT: {
    es: 'Las posiciones 14 a 16 de la CURP no son consonantes.',
    en: 'Positions 14 to 16 of the CURP are not consonants.',
  },
  SEX: { es: 'La posición 11 de la CURP no es H, M ni X.', en: 'Position 11 of the CURP is not H, M or X.' },
  STATE: {
    es: 'Las posiciones 12 y 13 de la CURP no son la clave de una entidad.',
    en: 'Positions 12 and 13 of the CURP are not the code of a state.',
  },
  DATE: {
    es: 'La fecha de la CURP (posiciones 5 a 10) no existe.',
    en: 'The date of the CURP (positions 5 to 10) does not exist.',
  },
  FUTURE_DATE: {
    es: 'La fecha de la CURP está en el futuro: revisa la posición 17.',
    en: 'The date of the CURP is in the future: check position 17.',
  },
  CHECK_DIGIT: {
    es: 'El último dígito de la CURP no corresponde a los otros 17 caracteres: uno está mal.',
    en: 'The last digit of the CURP does not fit the other 17 characters: one of them is wrong.',
  },
};

/** The reason for a line whose CURP cannot be read. */
export const badCurp = (failure: CurpFailure): Sentence => curpReasons[failure];

const lostZero: Sentence = {
  es: 'El NSS no tiene sus 11 dígitos seguidos. Quizá una hoja de cálculo lo tomó por número y le quitó el cero del principio: da formato de texto a la columna y exporta otra vez.',
  en: 'The NSS does not have its 11 digits in a row. A spreadsheet may have taken it for a number and lost the zero in front: format the column as text and export again.',
};

const nssReasons: Record<NssFailure, Sentence> = {
  EMPTY: { es: 'Falta el NSS.', en: 'The NSS is missing.' },
  AS_NUMBER: lostZero,
  LENGTH: lostZero,
  CHARSET: {
    es: 'El NSS tiene un carácter que no es un dígito.',
    en: 'The NSS has a character that is not a digit.',
  },
  ALL_ZEROS: { es: 'El NSS tiene solo ceros.', en: 'The NSS has zeros only.' },
  CHECK_DIGIT: {
    es: 'El último dígito del NSS no corresponde a los otros 10: uno está mal.',
    en: 'The last digit of the NSS does not fit the other 10: one of them is wrong.',
  },
};

/** The reason for a line whose number cannot be read. */
export const badNss = (failure: NssFailure): Sentence => nssReasons[failure];

const emailReasons: Record<EmailFailure, Sentence> = {
  EMPTY: { es: 'Falta el correo.', en: 'The email address is missing.' },
  NO_AT: { es: 'El correo no tiene @.', en: 'The email address has no @.' },
  MANY_ATS: { es: 'El correo tiene más de una @.', en: 'The email address has more than one @.' },
  SPACE: { es: 'El correo tiene un espacio en medio.', en: 'The email address has a space inside.' },
  CHARACTER: {
    es: 'El correo tiene un carácter que un correo no lleva.',
    en: 'The email address has a character that no address has.',
  },
  LOCAL_PART: {
    es: 'Lo que va antes de la @ del correo no está bien escrito.',
    en: 'What stands before the @ of the email address is not written correctly.',
  },
  DOMAIN: {
    es: 'Lo que va después de la @ del correo no es un dominio.',
    en: 'What stands after the @ of the email address is not a domain.',
  },
  LENGTH: { es: 'El correo es demasiado largo.', en: 'The email address is too long.' },
};

/** The reason for a line whose address cannot be read. */
export const badEmail = (failure: EmailFailure): Sentence => emailReasons[failure];
