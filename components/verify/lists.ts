import { fromBase64, fromBase64url } from '#lib/domain/basics/base64url.ts';
import {
  publishedKeysSchema,
  type TrustedKey,
  type VerifierKey,
} from '#lib/domain/document/published-key.ts';
import {
  type RevocationList,
  revocationListSchema,
  signedListHeaderSchema,
  signedListSchema,
} from '#lib/domain/document/revocation.ts';

/** What a browser needs to check documents by itself. */
export type Lists = { keys: VerifierKey[]; revocations: RevocationList };

const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

/** Whether `signature` (r and s side by side) signs the bytes under a P-256 key. */
export const holds = async (
  { spki }: TrustedKey,
  signature: Uint8Array<ArrayBuffer>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<boolean> => {
  const key = await crypto.subtle.importKey('spki', fromBase64(spki), algorithm, false, ['verify']);
  return crypto.subtle.verify(algorithm, key, signature, bytes);
};

const jsonOf = (text: string): unknown =>
  JSON.parse(new TextDecoder().decode(fromBase64url(text) ?? new Uint8Array()));

/** The list of revoked documents. Throws when none of the keys signed it (RFC 7515). */
export const openRevocations = async (
  answer: unknown,
  keys: readonly VerifierKey[],
): Promise<RevocationList> => {
  const list = signedListSchema.parse(answer);
  const { kid } = signedListHeaderSchema.parse(jsonOf(list.protected));
  const key = keys.find(({ keyId }) => keyId === kid);
  const signature = fromBase64url(list.signature);
  const signed = new TextEncoder().encode(`${list.protected}.${list.payload}`);
  if (!key || !signature || !(await holds(key, signature, signed)))
    throw new Error('The list of revocations is not signed by a published key.');
  return revocationListSchema.parse(jsonOf(list.payload));
};

const fetchJson = async (path: string): Promise<unknown> => {
  // Asks again, because the newest list counts.
  const response = await fetch(path, { credentials: 'omit', cache: 'no-cache' });
  if (!response.ok) throw new Error(`No answer from ${path}`);
  return response.json();
};

/** Both lists, from the network or from the service worker. Throws without them. */
export const loadLists = async (): Promise<Lists> => {
  const [keys, revoked] = await Promise.all([
    fetchJson('/api/verificar/llaves'),
    fetchJson('/api/verificar/revocados'),
  ]);
  const known = publishedKeysSchema.parse(keys).keys;
  return { keys: known, revocations: await openRevocations(revoked, known) };
};
