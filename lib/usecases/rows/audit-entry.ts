import type { AuditAction, AuditActor, AuditDetail, AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { isInHand } from '#lib/domain/number/disclosure.ts';
import type { Request } from '#lib/domain/request/request.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';

type Deps = { clock: Clock; keyring: Pick<Keyring, 'fingerprint'> };
/** The person of a case; a request fits. */
export type CaseOf = { id: string | null; curp: Curp; email: Email | null };
type What = { actor: AuditActor; action: AuditAction; detail?: AuditDetail | null };

/** An audit entry about a person's case, with fingerprints in place of CURP and address. */
export const entryAbout = (
  { clock, keyring }: Deps,
  { id, curp, email }: CaseOf,
  { actor, action, detail = null }: What,
): AuditEntry => ({
  at: clock.now(),
  actor,
  action,
  requestId: id,
  subject: keyring.fingerprint(curp),
  address: email === null ? null : keyring.fingerprint(email),
  detail,
});

/** An audit entry that is about no person. */
export const entryOf = (
  { clock }: Pick<Deps, 'clock'>,
  { actor, action, detail = null }: What,
): AuditEntry => ({
  at: clock.now(),
  actor,
  action,
  requestId: null,
  subject: null,
  address: null,
  detail,
});

/**
 * Who acts in a request: the member of staff who helps; otherwise the browser that typed it, then the holder of its mailbox, then a
 * person who proved who they are.
 */
export const actorIn = (request: Request): AuditActor => {
  const { assisted } = request;
  if (assisted && isInHand(request)) return `staff:${assisted.staffId}`;
  if (request.stage === 'started') return 'browser';
  return 'provenAt' in request && request.provenAt !== undefined ? 'identified' : 'holder';
};
