import type { AuditAction, AuditDetail, AuditEntry } from '#lib/domain/audit/entry.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { DisclosurePolicies } from '#lib/domain/number/disclosure.ts';
import type { DocumentKind, Issuance } from '#lib/domain/number/issuance.ts';
import type { Letter } from '#lib/letters/mail-letter.ts';
import type { MailSender } from '#lib/letters/mail-parts.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Keyring } from '#lib/usecases/ports/keyring.ts';
import type { Limiter } from '#lib/usecases/ports/limits.ts';
import type { Log } from '#lib/usecases/ports/log.ts';
import type { Attachment, Mail, MailMessage } from '#lib/usecases/ports/mail.ts';
import type { Random } from '#lib/usecases/ports/random.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';

export type ComposeMailDeps = {
  store: Pick<
    Store,
    | 'requests'
    | 'links'
    | 'issuances'
    | 'revocations'
    | 'outbox'
    | 'holders'
    | 'bindings'
    | 'mailStops'
    | 'audit'
  >;
  registry: Registry;
  policies: DisclosurePolicies;
  /** The provider of identity; null where none is configured. */
  identityProvider: { name: string } | null;
  clock: Clock;
  random: Random;
  keyring: Keyring;
  limiter: Limiter;
  log: Log;
  documents: (issuance: Issuance, kind: DocumentKind) => Promise<{ bytes: Uint8Array; filename: string }>;
  sender: MailSender;
  /** The right side of every Message-ID: the domain of the sender's address. */
  messageDomain: string;
};

/**
 * `entry`: what the audit says when it is sent. `read`: the link was used, so the mail arrived. `outdated`: nobody needs it (a newer link
 * mail, another address, a purged request). `silent`: it is not sent, and an observer cannot notice that.
 */
export type Composed = { message: MailMessage; entry: AuditEntry } | 'read' | 'outdated' | 'silent';

/** The message of a mail, with what the audit says when it is sent. */
export const message = (
  deps: ComposeMailDeps,
  mail: Mail,
  letter: Letter,
  { curp, ...what }: { curp: Curp; action: AuditAction; detail?: AuditDetail },
  attachments: Attachment[] = [],
): Composed => ({
  message: {
    messageId: `<${mail.id}@${deps.messageDomain}>`,
    to: mail.to,
    locale: mail.locale,
    ...letter,
    attachments,
  },
  entry: entryAbout(deps, { id: mail.requestId, curp, email: mail.to }, { actor: 'worker', ...what }),
});
