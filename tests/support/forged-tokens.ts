import { generateKeyPairSync, sign } from 'node:crypto';

/** ID tokens that did not come from their provider, for tests. */

const read = (part = ''): object => JSON.parse(Buffer.from(part, 'base64url').toString());
const write = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** The answer of a token endpoint with another ID token. */
export const tokenChanged =
  (change: (token: string) => string) =>
  (body: string): string => {
    const answer: { id_token: string } = JSON.parse(body);
    return JSON.stringify({ ...answer, id_token: change(answer.id_token) });
  };

/** Other claims under the signature of the old ones. */
export const changedClaims = (token: string, claims: object): string => {
  const [header, body, signature] = token.split('.');
  return [header, write({ ...read(body), ...claims }), signature].join('.');
};

/** Signed anew, as RS256, with a key that nobody has published; the header still names the provider's. */
export const forgedClaims = (token: string, claims: object): string => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const [header, body] = token.split('.');
  const signed = `${header}.${write({ ...read(body), ...claims })}`;
  return `${signed}.${sign('sha256', Buffer.from(signed), privateKey).toString('base64url')}`;
};
