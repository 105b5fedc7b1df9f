import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomFillSync,
} from 'node:crypto';

/** 32 random bytes with a number. Everything sealed or indexed begins with that number. */
export type RootKey = { id: number; root: Uint8Array };

export type IndexKind = 'curp' | 'nss' | 'email';

/** The row that a value belongs to: its identifier, as text or bytes. */
export type RowId = string | Uint8Array;

/**
 * Seals and opens personal values with the keys of one moment. `place` is `table.column`. A value opens only in the place and row that it
 * was sealed for.
 */
export type Vault = {
  /** The number of the key that seals new values. */
  keyId: number;
  seal: (place: string, row: RowId, value: string | Uint8Array) => Uint8Array;
  /** Throws an `UnknownKey`, or an error without the value when it was changed or moved. */
  open: (place: string, row: RowId, sealed: Uint8Array) => Buffer;
  /** 4 bytes of key number and 16 bytes of HMAC-SHA-256: equal for equal values, and without the key it says nothing. */
  index: (kind: IndexKind, value: string) => Uint8Array;
  /** The index under every key that rows may have. */
  indexes: (kind: IndexKind, value: string) => Uint8Array[];
};

/** Gives a store its vault. */
export type Sealing<Transaction> = {
  /** The vault, at most a few seconds old. */
  current: () => Promise<Vault>;
  refresh: () => Promise<Vault>;
  /** Whether the vault's key is the one that seals new values. It stays so until the transaction ends. */
  isCurrent: (transaction: Transaction, vault: Vault) => Promise<boolean>;
};

/** The value is sealed under a key that is newer than this vault, or deleted. */
export class UnknownKey extends Error {
  override name = 'UnknownKey';
}

const ALGORITHM = 'aes-256-gcm';
const ID_BYTES = 4;
const NONCE_END = ID_BYTES + 12;
const TAG_BYTES = 16;
const BODY_START = NONCE_END + TAG_BYTES;
const INDEX_BYTES = 16;

type DerivedKeys = { head: Buffer; cipher: KeyObject; index: KeyObject };

/** The first bytes of everything under a key. They sort in the order of the keys. */
export const headOf = (id: number): Buffer => {
  const head = Buffer.alloc(ID_BYTES);
  head.writeUInt32BE(id);
  return head;
};

/** RFC 5869: one key for sealing and one for indexes. Neither reveals the other. */
const deriveKeys = ({ id, root }: RootKey): DerivedKeys => {
  const derive = (purpose: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', root, 'sealing', purpose, 32)));
  return { head: headOf(id), cipher: derive('values'), index: derive('index') };
};

const aadOf = (place: string, row: RowId): Buffer =>
  typeof row === 'string' ? Buffer.from(`${place}:${row}`) : Buffer.concat([Buffer.from(`${place}:`), row]);

const NONCES = 256;

/** Nonces from the system's generator, drawn many at a time. */
const createNonces = () => {
  const pool = Buffer.alloc(NONCES * 12);
  let at = pool.length;
  return (): Buffer => {
    if (at === pool.length) {
      randomFillSync(pool);
      at = 0;
    }
    at += 12;
    return pool.subarray(at - 12, at);
  };
};
const nextNonce = createNonces();

/** NIST SP 800-38D: the nonce is random, of 96 bits. A key is rotated long before it has sealed 2^32 values. */
const seal = ({ head, cipher: key }: DerivedKeys, aad: Buffer, value: string | Uint8Array): Buffer => {
  const nonce = nextNonce();
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(aad);
  const body = typeof value === 'string' ? cipher.update(value, 'utf8') : cipher.update(value);
  cipher.final();
  return Buffer.concat([head, nonce, cipher.getAuthTag(), body]);
};

const open = ({ cipher: key }: DerivedKeys, aad: Buffer, sealed: Uint8Array): Buffer => {
  const decipher = createDecipheriv(ALGORITHM, key, sealed.subarray(ID_BYTES, NONCE_END), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(aad);
  decipher.setAuthTag(sealed.subarray(NONCE_END, BODY_START));
  const body = decipher.update(sealed.subarray(BODY_START));
  decipher.final();
  return body;
};

const indexUnder = ({ head, index: key }: DerivedKeys, kind: IndexKind, value: string): Buffer => {
  const mac = createHmac('sha256', key).update(`${kind}:${value}`).digest();
  return Buffer.concat([head, mac.subarray(0, INDEX_BYTES)]);
};

const REMEMBERED = 100;

/** Remembers the last indexes, because one act asks for the same index several times. */
const remembering = (index: (kind: IndexKind, value: string) => Uint8Array) => {
  const last = new Map<string, Uint8Array>();
  return (kind: IndexKind, value: string): Uint8Array => {
    const key = `${kind}:${value}`;
    const known = last.get(key);
    if (known) return known;
    const made = index(kind, value);
    const [oldest] = last.keys();
    if (last.size >= REMEMBERED && oldest !== undefined) last.delete(oldest);
    last.set(key, made);
    return made;
  };
};

/** The number of the key of a sealed value or an index. */
export const keyIdOf = (bytes: Uint8Array): number =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);

/** The vault of some keys: all of them open values, the one numbered `keyId` seals. */
export const openVault = (keys: readonly RootKey[], keyId: number): Vault => {
  const derived = new Map(keys.map((key) => [key.id, deriveKeys(key)]));
  const keysOf = (id: number): DerivedKeys => {
    const found = derived.get(id);
    if (!found) throw new UnknownKey('A value is sealed under a key that is not here');
    return found;
  };
  const writing = keysOf(keyId);
  const earlier = [...derived.values()].filter((other) => other !== writing);
  const index = remembering((kind, value) => indexUnder(writing, kind, value));
  return {
    keyId,
    seal: (place, row, value) => seal(writing, aadOf(place, row), value),
    open: (place, row, sealed) => open(keysOf(keyIdOf(sealed)), aadOf(place, row), sealed),
    index,
    indexes: (kind, value) => [index(kind, value), ...earlier.map((key) => indexUnder(key, kind, value))],
  };
};
