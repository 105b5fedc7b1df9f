import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { createAuditMac } from '#lib/adapters/keyring/audit-mac.ts';
import { createKeyring } from '#lib/adapters/keyring/keyring.ts';
import type { Chained } from '#lib/adapters/store/engine/append-audit.ts';
import { openSqlite } from '#lib/adapters/store/engine/sqlite.ts';
import { createAuditTables } from '#lib/adapters/store/migrations/0001-schema.ts';
import { createAudit } from '#lib/adapters/store/tables/audit.ts';
import type { SealedAnchor } from '#lib/domain/audit/chain.ts';
import { type AuditEntry, auditActions } from '#lib/domain/audit/entry.ts';
import type { AuditAnchors } from '#lib/usecases/ports/audit.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { type AuditReport, verifyAudit } from '#lib/usecases/upkeep/verify-audit.ts';
import { testNow } from '#tests/support/builders.ts';
import { testSecret } from '#tests/support/secret.ts';

export const auditMac = createAuditMac(createKeyring(testSecret));

/** 43 base64url signs, as a fingerprint has. */
const fingerprintOf = (text: string): string => createHash('sha256').update(text).digest('base64url');

/** The n-th of any number of entries, each about another person. */
export const anEntry = (n: number, about: Partial<AuditEntry> = {}): AuditEntry => ({
  at: testNow + n * 1000,
  actor: n % 2 === 0 ? 'browser' : 'holder',
  action: auditActions[n % auditActions.length] ?? 'request.started',
  requestId: fingerprintOf(`request ${n}`).slice(0, 22),
  subject: fingerprintOf(`person ${n}`),
  address: n % 3 === 0 ? null : fingerprintOf(`address ${n}`),
  detail: n % 5 === 0 ? 'constancia' : null,
  ...about,
});

/** A chain of `length` entries in memory, alone in its database; gone when the test ends. */
export const aChain = async (length: number): Promise<Chained> => {
  const database: Chained = { ...openSqlite(':memory:'), auditMac };
  onTestFinished(() => database.db.destroy());
  await createAuditTables(database.db, 'sqlite', auditMac);
  const audit = createAudit(database);
  for (let n = 1; n <= length; n += 1) await audit.append(anEntry(n));
  return database;
};

const anchorsOf = (lines: (SealedAnchor | null)[]): AuditAnchors => ({
  read: async () => lines,
  append: async (anchor) => void lines.push(anchor),
  setAside: async () => void lines.splice(0),
});

/** What verifying says of the chain as it is now, seen through this connection. */
export const verify = (database: Chained, lines: (SealedAnchor | null)[] = []): Promise<AuditReport> =>
  verifyAudit({ audit: createAudit(database), anchors: anchorsOf(lines), mac: auditMac })();

/** The same of a store that was opened with the secret of the tests. */
export const verifyStore = ({ audit }: Pick<Store, 'audit'>): Promise<AuditReport> =>
  verifyAudit({ audit, anchors: anchorsOf([]), mac: auditMac })();

/** What the audit of a store says, in order: «holder number.assigned», with the detail where there is one. */
export const toldBy = async ({ audit }: Pick<Store, 'audit'>): Promise<string[]> =>
  (await audit.read(0, 500)).map(({ actor, action, detail }) =>
    [actor, action, detail ?? []].flat().join(' '),
  );
