import type { Sentence } from '#lib/domain/operator/language.ts';

/** What the operator reads when the institution's key or certificate cannot be used. */

export const missingFile = (variable: string, path: string): Sentence => ({
  es: `${variable} nombra un archivo que no está: ${path}`,
  en: `${variable} names a file that is not there: ${path}`,
});

export const unreadableFile = (variable: string, path: string): Sentence => ({
  es: `${variable} nombra un archivo que no se puede leer: ${path}`,
  en: `${variable} names a file that cannot be read: ${path}`,
});

export const closed = (variable: string, path: string): Sentence => ({
  es: `${variable} no se abre con ISSUER_KEY_PASSPHRASE: ${path}`,
  en: `${variable} does not open with ISSUER_KEY_PASSPHRASE: ${path}`,
});

export const noCertificate = (path: string): Sentence => ({
  es: `ISSUER_CERTIFICATE_FILE no contiene un certificado en PEM: ${path}`,
  en: `ISSUER_CERTIFICATE_FILE holds no certificate in PEM: ${path}`,
});

export const noPemKey = (path: string): Sentence => ({
  es: `ISSUER_KEY_FILE no contiene una clave privada en PEM: ${path}`,
  en: `ISSUER_KEY_FILE holds no private key in PEM: ${path}`,
});

export const noPkcs12 = (path: string): Sentence => ({
  es: `ISSUER_PKCS12_FILE no es un archivo PKCS #12: ${path}`,
  en: `ISSUER_PKCS12_FILE holds no PKCS #12: ${path}`,
});

export const noPrivateKey = (path: string): Sentence => ({
  es: `ISSUER_PKCS12_FILE no contiene una clave privada: ${path}`,
  en: `ISSUER_PKCS12_FILE holds no private key: ${path}`,
});

export const oldEncryption = (path: string): Sentence => ({
  es: `ISSUER_PKCS12_FILE usa un cifrado antiguo: guárdalo de nuevo con «openssl pkcs12 -export». ${path}`,
  en: `ISSUER_PKCS12_FILE uses an old encryption: save it again with «openssl pkcs12 -export». ${path}`,
});

export const weakKey: Sentence = {
  es: 'La clave de la institución es demasiado débil: debe ser P-256, o RSA de al menos 2048 bits.',
  en: 'The key of the institution is too weak: it must be P-256 or RSA of at least 2048 bits.',
};

export const noPair: Sentence = {
  es: 'La clave y el certificado de la institución no corresponden.',
  en: 'The key and the certificate of the institution do not match.',
};

export const notYet = (day: string): Sentence => ({
  es: `El certificado de la institución vale a partir del ${day}.`,
  en: `The certificate of the institution only counts from ${day} on.`,
});

export const expired = (day: string): Sentence => ({
  es: `El certificado de la institución venció el ${day}: renuévalo.`,
  en: `The certificate of the institution expired on ${day}: renew it.`,
});
