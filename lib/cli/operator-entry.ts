import type { AuditAction, AuditEntry } from '#lib/domain/audit/entry.ts';
import { entryOf } from '#lib/usecases/rows/audit-entry.ts';

/** What the audit says of a command, now. */
export const operatorEntry = (action: AuditAction): AuditEntry =>
  entryOf({ clock: { now: Date.now } }, { actor: 'operator', action });
