import { locales } from '#lib/domain/basics/locale.ts';
import { getDeps } from '#lib/server/deps/deps.ts';

const day = 86_400_000;
/** RFC 9116 §2.5.5 asks for less than a year, so that readers see when the file of a forgotten installation is stale. */
const life = 180 * day;

/** The content of the file: where to report a vulnerability, in which languages, until when (RFC 9116). `at`: milliseconds since 1970. */
export const securityTxt = (baseUrl: string, contact: string | null, at: number): string =>
  [
    `Contact: ${contact ?? `${baseUrl}/es/seguridad`}`,
    `Expires: ${new Date(at + life).toISOString().replace(/\.\d+Z$/, 'Z')}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${baseUrl}/.well-known/security.txt`,
    `Policy: ${baseUrl}/es/seguridad`,
    '',
  ].join('\n');

/** The start of this process. The file expires half a year later, so that it shows when nobody has touched the server for long. */
const startedAt = Date.now();

/** The file of this installation. */
export const readSecurityTxt = async (): Promise<string> => {
  const { environment } = await getDeps();
  return securityTxt(environment.baseUrl, environment.privacy.securityContact, startedAt);
};

/** The address as people read it, without `mailto:`; null where the operator gave none. */
export const readSecurityContact = async (): Promise<string | null> => {
  const { environment } = await getDeps();
  return environment.privacy.securityContact?.replace(/^mailto:/, '') ?? null;
};
