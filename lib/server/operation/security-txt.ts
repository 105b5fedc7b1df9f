import { locales } from '#lib/domain/basics/locale.ts';
import { getDeps } from '#lib/server/deps/deps.ts';

const day = 86_400_000;
/** RFC 9116 §2.5.5 asks for less than a year ahead: who reads a forgotten installation's file must see that it is stale. */
const life = 180 * day;

/** What the file says: where to report a hole, in which languages, until when (RFC 9116). `at`: milliseconds since 1970. */
export const securityTxt = (baseUrl: string, contact: string | null, at: number): string =>
  [
    `Contact: ${contact ?? `${baseUrl}/es/seguridad`}`,
    `Expires: ${new Date(at + life).toISOString().replace(/\.\d+Z$/, 'Z')}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${baseUrl}/.well-known/security.txt`,
    `Policy: ${baseUrl}/es/seguridad`,
    '',
  ].join('\n');

/** Of this process: it expires half a year after the start, so a server that nobody has touched for long says so. */
const startedAt = Date.now();

export const readSecurityTxt = async (): Promise<string> => {
  const { environment } = await getDeps();
  return securityTxt(environment.baseUrl, environment.privacy.securityContact, startedAt);
};

/** As a person reads it: the address without `mailto:`; null where the operator gave none. */
export const readSecurityContact = async (): Promise<string | null> => {
  const { environment } = await getDeps();
  return environment.privacy.securityContact?.replace(/^mailto:/, '') ?? null;
};
