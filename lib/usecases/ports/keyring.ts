/** Keyed one-way digests and derived secrets of this installation. */
export type Keyring = {
  /** SHA-256 of a bearer secret, hex: what the store keeps instead of it. */
  digest: (secret: string) => string;
  /** Keyed digest of something that can be guessed (an address, a CURP, a network): the key of a limit. */
  fingerprint: (text: string) => string;
  /** 256-bit secret derived from the installation's key for a purpose and a name, base64url. */
  derive: (purpose: string, name: string) => string;
};
