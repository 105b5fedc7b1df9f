import { isLostConnection } from '#lib/adapters/store/engine/lost-connection.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

/** Thrown at the start: PostgreSQL cannot be used. Says nothing of the user and the password. */
class UnusableDatabase extends OperatorError {
  override name = 'UnusableDatabase';
  constructor(sentence: Sentence, cause: unknown) {
    super([sentence], { cause });
  }
}

/** Of a database that is a socket no host is known. */
const serverOf = (databaseUrl: string): string => new URL(databaseUrl).host || 'DATABASE_URL';

const away = (server: string): Sentence => ({
  es: `PostgreSQL no contesta en ${server}: revisa que esté en marcha y que la dirección de DATABASE_URL sea la suya`,
  en: `PostgreSQL does not answer at ${server}: see that it runs and that the address in DATABASE_URL is right`,
});

const refusals: Record<string, (server: string) => Sentence> = {
  '28': (server) => ({
    es: `PostgreSQL en ${server} no acepta el usuario o la contraseña de DATABASE_URL`,
    en: `PostgreSQL at ${server} does not accept the user or the password of DATABASE_URL`,
  }),
  '3D000': (server) => ({
    es: `En PostgreSQL en ${server} no existe la base que nombra DATABASE_URL: créala con createdb`,
    en: `PostgreSQL at ${server} has no database of the name in DATABASE_URL: create it with createdb`,
  }),
  '42501': () => ({
    es: 'El usuario de DATABASE_URL no puede crear ni cambiar tablas en esa base: hazlo su dueño',
    en: 'The user of DATABASE_URL may not create or change tables in this database: make it the owner',
  }),
  '53300': (server) => ({
    es: `PostgreSQL en ${server} no tiene conexiones libres: sube max_connections (cada proceso usa hasta diez) o pon PgBouncer`,
    en: `PostgreSQL at ${server} has no free connections: raise max_connections (each process uses up to ten) or use PgBouncer`,
  }),
  '25006': (server) => ({
    es: `PostgreSQL en ${server} solo deja leer: es una réplica, o el operador lo dispuso así`,
    en: `PostgreSQL at ${server} only lets read: it is a replica, or its operator set it so`,
  }),
  '53100': (server) => ({
    es: `El disco de PostgreSQL en ${server} está lleno. No cambió nada: haz lugar y arranca otra vez`,
    en: `The disk of PostgreSQL at ${server} is full. Nothing changed: make room and start again`,
  }),
};

const untrusted = (server: string): Sentence => ({
  es: `El certificado de PostgreSQL en ${server} no es de confianza: al final de DATABASE_URL agrega ?sslmode=verify-full&sslrootcert=/ruta/de/la/autoridad.pem`,
  en: `The certificate of PostgreSQL at ${server} is not trusted: append ?sslmode=verify-full&sslrootcert=/path/of/the/authority.pem to DATABASE_URL`,
});
const withoutTls = (server: string): Sentence => ({
  es: `PostgreSQL en ${server} no ofrece TLS: actívalo ahí, o quita sslmode de DATABASE_URL si está en esta misma máquina`,
  en: `PostgreSQL at ${server} offers no TLS: turn it on there, or remove sslmode from DATABASE_URL if it runs on this machine`,
});
const withoutAuthority: Sentence = {
  es: 'No se puede leer el archivo que nombra sslrootcert, sslcert o sslkey en DATABASE_URL',
  en: 'The file that sslrootcert, sslcert or sslkey names in DATABASE_URL cannot be read',
};
const withoutPassword: Sentence = {
  es: 'PostgreSQL pide una contraseña y DATABASE_URL no la tiene: postgres://usuario:contraseña@servidor/base',
  en: 'PostgreSQL asks for a password and DATABASE_URL has none: postgres://user:password@server/database',
};

/** Node and OpenSSL name what they miss in a certificate (https://nodejs.org/api/tls.html#x509-certificate-error-codes). */
const aboutCertificate = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|HOSTNAME_MISMATCH|INVALID_CA/;

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : '';

const sentenceOf = (error: unknown, server: string): Sentence | null => {
  const code = codeOf(error);
  const text = error instanceof Error ? error.message : '';
  const refusal = refusals[code] ?? refusals[code.slice(0, 2)];
  if (refusal) return refusal(server);
  if (aboutCertificate.test(code)) return untrusted(server);
  if (code === 'ENOENT' || code === 'EACCES') return withoutAuthority;
  if (text.includes('does not support SSL')) return withoutTls(server);
  if (text.includes('password must be a string')) return withoutPassword;
  return isLostConnection(error) || text.includes('timeout') ? away(server) : null;
};

/** The same error, or an `UnusableDatabase` when PostgreSQL could not be used. */
export const aboutDatabase = (databaseUrl: string, error: unknown): unknown => {
  const sentence = error instanceof OperatorError ? null : sentenceOf(error, serverOf(databaseUrl));
  return sentence ? new UnusableDatabase(sentence, error) : error;
};
