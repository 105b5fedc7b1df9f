import type { Sentence } from '#lib/domain/operator/language.ts';

/** Sentences for the operator about wrong settings, used in more than one place. None repeats a value, because it may be a secret. */

export const mustBeWholeNumber = (name: string, least: number, most: number): Sentence => ({
  es: `${name} debe ser un número entero de ${least} a ${most}`,
  en: `${name} must be a whole number from ${least} to ${most}`,
});

export const mustBeOrigin = (name: string): Sentence => ({
  es: `${name} debe ser solo la dirección del sitio, como https://nss.escuela.example: sin carpeta, usuario, contraseña, ? ni #, y no 0.0.0.0`,
  en: `${name} must be the address of the site alone, such as https://nss.school.example: without folder, user, password, ? or #, and not 0.0.0.0`,
});

export const mustBeHost = (name: string): Sentence => ({
  es: `${name} debe ser un nombre o una dirección IP, como 127.0.0.1, sin http:// ni puerto`,
  en: `${name} must be a name or an IP address, such as 127.0.0.1, without http:// or a port`,
});

export const mustBePath = (name: string): Sentence => ({
  es: `${name} debe ser la ruta completa, sin ~, $ ni file://`,
  en: `${name} must be the whole path, without ~, $ or file://`,
});

export const mustBeSender = (name: string): Sentence => ({
  es: `${name} debe ser un correo, o un nombre y un correo, como Escuela <nss@escuela.example>`,
  en: `${name} must be an email address, or a name and an address, for example School <nss@school.example>`,
});

export const mustBeTimeZone = (name: string): Sentence => ({
  es: `${name} debe ser el nombre de una zona horaria de la lista IANA, como America/Los_Angeles`,
  en: `${name} must be the name of a time zone of the IANA list, for example America/Los_Angeles`,
});

export const mustNameServer = (name: string): Sentence => ({
  es: `${name} debe nombrar un servidor después de //`,
  en: `${name} must name a server after //`,
});

export const hiddenPassword = (name: string): Sentence => ({
  es: `${name} no se puede leer: en usuario y contraseña escribe los signos / ? # @ : % y los espacios con su código, como %23 en lugar de #`,
  en: `${name} cannot be read: in user and password write the signs / ? # @ : % and blanks with their codes, such as %23 for #`,
});

export const withoutPassword = (name: string): Sentence => ({
  es: `${name} no puede llevar usuario ni contraseña`,
  en: `${name} cannot contain a user or a password`,
});

export const mustBeOneOf = (name: string, values: readonly string[]): Sentence => ({
  es: `${name} debe ser uno de: ${values.join(', ')}`,
  en: `${name} must be one of: ${values.join(', ')}`,
});

export const mustBeginWith = (name: string, protocols: readonly string[]): Sentence => ({
  es: `${name} debe ser una dirección que empiece con ${protocols.join('// o ')}//`,
  en: `${name} must be an address that begins with ${protocols.join('// or ')}//`,
});

export const cannotBePrinted = (name: string): Sentence => ({
  es: `${name} se imprime en los documentos: escríbelo con letras latinas, números y signos comunes`,
  en: `${name} is printed in the documents: write it with Latin letters, numbers and common signs`,
});

export const shortSecret: Sentence = {
  es: 'SECRET_KEY debe tener al menos 32 caracteres',
  en: 'SECRET_KEY must have at least 32 characters',
};

export const recordInside: Sentence = {
  es: 'RECORD_DIR está dentro de DATA_DIR: quien restaure esa carpeta perdería también el registro de los números que ya se dieron',
  en: 'RECORD_DIR is inside DATA_DIR: whoever restores that folder would lose the record of the numbers given out too',
};

export const idleTooShort: Sentence = {
  es: 'SESSION_IDLE_MINUTES debe ser al menos 5: a las personas se les avisa dos minutos antes',
  en: 'SESSION_IDLE_MINUTES must be at least 5: people are warned two minutes before',
};

export const openMailbox: Sentence = {
  es: 'Falta SMTP_URL: a HOST o a BASE_URL se llega desde otras máquinas y cualquiera podría leer todos los correos en /es/buzon',
  en: 'SMTP_URL is needed when HOST or BASE_URL can be reached from elsewhere: anybody could read every mail at /es/buzon',
};

export const governmentHost: Sentence = {
  es: 'BASE_URL nombra un sitio del gobierno, y ahí no puede estar una demostración',
  en: 'BASE_URL names a government host, and a demonstration must not run there',
};

export const twoKeys: Sentence = {
  es: 'ISSUER_PKCS12_FILE no se puede usar junto con ISSUER_CERTIFICATE_FILE e ISSUER_KEY_FILE: deja uno u otros',
  en: 'ISSUER_PKCS12_FILE and ISSUER_CERTIFICATE_FILE with ISSUER_KEY_FILE exclude each other',
};

export const halfAKey: Sentence = {
  es: 'ISSUER_CERTIFICATE_FILE e ISSUER_KEY_FILE solo sirven juntos',
  en: 'ISSUER_CERTIFICATE_FILE and ISSUER_KEY_FILE only work together',
};

export const missingForReal = (name: string): Sentence => ({
  es: `Falta ${name} para emitir documentos con valor`,
  en: `${name} is needed to issue real documents`,
});

export const noHumanCheck: Sentence = {
  es: 'HUMAN_CHECK=off solo es para demostraciones',
  en: 'HUMAN_CHECK=off is for demonstrations',
};

export const noLegalBasis: Sentence = {
  es: 'Falta ISSUER_LEGAL_BASIS, que hace falta con PRIVACY_REGIME=sujeto_obligado',
  en: 'ISSUER_LEGAL_BASIS is needed with PRIVACY_REGIME=sujeto_obligado',
};

export const storeOfInstitution: Sentence = {
  es: 'Esta base de datos es de una institución, y falta algo para emitir documentos con valor (npm run admin -- doctor dice qué)',
  en: 'This store belongs to an institution, and something for real issue is missing (npm run admin -- doctor says what)',
};

export const storeOfDemonstration: Sentence = {
  es: 'Esta base de datos es de una demostración: empieza con una carpeta (DATA_DIR) o una base (DATABASE_URL) vacía',
  en: 'This store belongs to a demonstration: begin with an empty DATA_DIR or DATABASE_URL',
};
