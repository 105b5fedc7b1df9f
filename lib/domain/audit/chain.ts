import type { AuditEntry } from '#lib/domain/audit/entry.ts';

/** Keyed digest (HMAC-SHA-256, RFC 2104) under the key of the chain; base64url. */
export type Mac = (text: string) => string;

/** A place in the chain. `hash`: what the entry there carries; '' before the first one. */
export type ChainPlace = { ordinal: number; hash: string };
/** An entry in its place; `hash` covers it and, through the hash before it, everything earlier. */
export type AuditRecord = AuditEntry & ChainPlace;

/** The last entry of the chain, and the last entry that was purged (`floor`). */
export type ChainHead = ChainPlace & { floor: ChainPlace };
export type SealedHead = ChainHead & { mac: string };

/** The end of the chain at one moment, kept outside the database. `at`: milliseconds since 1970. */
export type Anchor = ChainPlace & { at: number };
export type SealedAnchor = Anchor & { mac: string };

/** The place before the first entry. */
export const startOfChain: ChainPlace = { ordinal: 0, hash: '' };

/** JSON of a list of strings, numbers and nulls: no two entries have the same text. */
export const hashOfEntry = (mac: Mac, previous: string, ordinal: number, entry: AuditEntry): string =>
  mac(
    JSON.stringify([
      'entry',
      previous,
      ordinal,
      entry.at,
      entry.actor,
      entry.action,
      entry.requestId,
      entry.subject,
      entry.address,
      entry.detail,
    ]),
  );

/** Seals the end of the chain, so that only the holder of the key can move it. */
export const sealHead = (mac: Mac, { ordinal, hash, floor }: ChainHead): SealedHead => ({
  ordinal,
  hash,
  floor: { ordinal: floor.ordinal, hash: floor.hash },
  mac: mac(JSON.stringify(['head', ordinal, hash, floor.ordinal, floor.hash])),
});

/** Whether the key sealed this end of the chain. */
export const isSealedHead = (mac: Mac, head: SealedHead): boolean => sealHead(mac, head).mac === head.mac;

/** Seals a line for the file outside the database. */
export const sealAnchor = (mac: Mac, { at, ordinal, hash }: Anchor): SealedAnchor => ({
  at,
  ordinal,
  hash,
  mac: mac(JSON.stringify(['anchor', at, ordinal, hash])),
});

/** Whether the key sealed this line. */
export const isSealedAnchor = (mac: Mac, anchor: SealedAnchor): boolean =>
  sealAnchor(mac, anchor).mac === anchor.mac;
