import { createHash, randomUUID } from 'node:crypto';
import type { SQLInputValue } from 'node:sqlite';
import type { Issuance } from '#lib/domain/number/issuance.ts';
import type { PublishedKey } from '#lib/usecases/ports/signing.ts';
import type { SealedRecords } from '#tests/support/e2e-sealed.ts';

type Write = (sql: string, ...values: SQLInputValue[]) => { changes: number | bigint };

/** What a test arranges about keys, documents and what became of them. */
export const proofRecords = (write: Write, sealed: SealedRecords) => ({
  publishKey: (key: PublishedKey) =>
    write(
      'insert or ignore into signing_keys (key_id, valid_from, body) values (?, ?, ?)',
      key.keyId,
      key.from,
      JSON.stringify(key),
    ),
  /** As `admin -- revoke`, or as a correction does when `replacedBy` is given. */
  takeBack: (folio: string, replacedBy: string | null) =>
    write(
      'insert or ignore into revocations (folio, reason, at, replaced_by) values (?, ?, ?, ?)',
      folio,
      replacedBy ? 'correccion' : 'error-de-datos',
      Date.now(),
      replacedBy,
    ),
  /** An issuance with its code for the constancia, as if somebody had asked for it long ago. */
  keepIssuance: (issuance: Issuance, code: string) => {
    const [id, requestId] = [randomUUID(), randomUUID()];
    sealed.putIssuance({ ...issuance, id, requestId });
    const digest = createHash('sha256').update(code).digest('hex');
    write(
      'insert into document_codes (code_digest, issuance_id, kind) values (?, ?, ?)',
      digest,
      id,
      'constancia',
    );
  },
});
