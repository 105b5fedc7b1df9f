import { createHash, randomUUID } from 'node:crypto';
import type { SQLInputValue } from 'node:sqlite';
import type { Issuance } from '#lib/domain/issuance.ts';
import type { PublishedKey } from '#lib/usecases/signing-ports.ts';

type Write = (sql: string, ...values: SQLInputValue[]) => { changes: number | bigint };

/** What a test arranges about keys, documents and what became of them. */
export const proofRecords = (write: Write) => ({
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
    const { curp, folio, issuedAt } = issuance;
    write(
      "insert into requests (id, curp, email, stage, started_at, version, body) values (?, ?, ?, 'issued', 1, 1, '{}')",
      requestId,
      curp,
      'nadie@correo.example',
    );
    write(
      'insert into issuances (id, request_id, curp, folio, issued_at, body) values (?, ?, ?, ?, ?, ?)',
      id,
      requestId,
      curp,
      folio,
      issuedAt,
      JSON.stringify({ ...issuance, id, requestId }),
    );
    const digest = createHash('sha256').update(code).digest('hex');
    write(
      'insert into document_codes (code_digest, issuance_id, kind) values (?, ?, ?)',
      digest,
      id,
      'constancia',
    );
  },
});
