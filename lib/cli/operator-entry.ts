import type { AuditAction, AuditEntry } from '#lib/domain/audit/entry.ts';
import { entryOf } from '#lib/usecases/rows/audit-entry.ts';

/** The audit entry of a command that runs now. */
export const operatorEntry = (action: AuditAction): AuditEntry =>
  entryOf({ clock: { now: Date.now } }, { actor: 'operator', action });
