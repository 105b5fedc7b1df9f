import type { AuditAction, AuditActor, AuditDetail, AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';
import { isInHand } from '#lib/domain/number/disclosure.ts';
import type { Request } from '#lib/domain/request/request.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';

type Deps = { clock: Clock; keyring: Pick<Keyring, 'fingerprint'> };
/** Whose case: a request as it is fits. */
export type CaseOf = { id: string | null; curp: Curp; email: Email | null };
type What = { actor: AuditActor; action: AuditAction; detail?: AuditDetail | null };

/** What the audit writes of something that happened to a person's case: fingerprints in the place of what they are of. */
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

/** Of something that concerns nobody in particular. */
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

/** Who acts in a request: the member of staff who helps; else whoever typed it, then the holder of its mailbox, then somebody who proved who they are as well. */
export const actorIn = (request: Request): AuditActor => {
  const { assisted } = request;
  if (assisted && isInHand(request)) return `staff:${assisted.staffId}`;
  if (request.stage === 'started') return 'browser';
  return 'provenAt' in request && request.provenAt !== undefined ? 'identified' : 'holder';
};
