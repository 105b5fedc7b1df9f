import type { AuditAction, AuditActor, AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Email } from '#lib/domain/email/email.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { StaffAuth } from '#lib/usecases/ports/staff.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryOf } from '#lib/usecases/rows/audit-entry.ts';

export type StaffDeps = {
  store: Pick<Store, 'staff' | 'audit'>;
  staffAuth: StaffAuth;
  limiter: Pick<Limiter, 'take' | 'reset'>;
  keyring: Pick<Keyring, 'fingerprint' | 'digest'>;
  random: Pick<Random, 'id' | 'secret'>;
  clock: Clock;
};

/** The login that better-auth stores in place of an address: nothing that can be read. RFC 2606 keeps `.invalid` free of real addresses. */
export const loginOf = (keyring: StaffDeps['keyring'], email: Email): string =>
  `${keyring.digest(`staff:${keyring.fingerprint(email)}`)}@staff.invalid`;

/** A member of staff as the audit names them. */
export const staffActor = (id: string): AuditActor => `staff:${id}`;

/** An audit entry about the account of a member of staff. */
export const staffEntry = (
  { clock }: Pick<StaffDeps, 'clock'>,
  actor: AuditActor,
  action: AuditAction,
  address: string | null = null,
): AuditEntry => ({ ...entryOf({ clock }, { actor, action }), address });
