import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { createAnchorFile } from '#lib/adapters/audit-anchors/anchor-file.ts';
import { createAuditMac } from '#lib/adapters/keyring/audit-mac.ts';
import { createKeyring } from '#lib/adapters/keyring/keyring.ts';
import { openSqlite } from '#lib/adapters/store/engine/sqlite.ts';
import { createAudit } from '#lib/adapters/store/tables/audit.ts';
import { type AuditReport, verifyAudit } from '#lib/usecases/upkeep/verify-audit.ts';
import { siteSecret } from '#tests/support/secret.ts';

/** What the audit of a running site says. */
export const auditRecords = (database: DatabaseSync, file: string) => ({
  /** «holder document.downloaded tarjeta», in order. */
  actsOf: ({ curp }: { curp: string }): string[] =>
    database
      .prepare('select actor, action, detail from audit where subject = ? order by ordinal')
      .all(createKeyring(siteSecret).fingerprint(curp))
      .map((row) => Object.values(row).filter(Boolean).join(' ')),
  verifyAudit: async (): Promise<AuditReport> => {
    const mac = createAuditMac(createKeyring(siteSecret));
    const opened = { ...openSqlite(file), auditMac: mac };
    const anchors = createAnchorFile(join(dirname(file), 'audit-anchors.jsonl'));
    try {
      return await verifyAudit({ audit: createAudit(opened), anchors, mac })();
    } finally {
      await opened.db.destroy();
    }
  },
});
