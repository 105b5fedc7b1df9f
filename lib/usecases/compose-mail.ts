import type { AuditEntry } from '#lib/domain/audit.ts';
import { type DocumentKind, documentKinds, type Issuance, isDemonstration } from '#lib/domain/issuance.ts';
import type { Request } from '#lib/domain/request.ts';
import { linkLetter } from '#lib/letters/mail-link.ts';
import type { Letter, MailSender } from '#lib/letters/mail-parts.ts';
import { resultLetter } from '#lib/letters/mail-result.ts';
import { entryAbout } from '#lib/usecases/audit-entry.ts';
import type { Attachment, Clock, Keyring, Mail, MailMessage, Store } from '#lib/usecases/ports.ts';

export type ComposeDeps = {
  store: Pick<Store, 'requests' | 'links' | 'issuances' | 'outbox'>;
  clock: Clock;
  keyring: Keyring;
  documents: (issuance: Issuance, kind: DocumentKind) => Promise<{ bytes: Uint8Array; filename: string }>;
  sender: MailSender;
  /** Right side of every Message-ID: the domain of the sender's address. */
  messageDomain: string;
};

/**
 * `entry`: what the audit says once it is handed over. `read`: the link was used, so the mail has arrived. `moot`: nobody waits for it
 * any more (newer link mail, other address, request purged).
 */
export type Composed = { message: MailMessage; entry: AuditEntry } | 'read' | 'moot';

const hour = 60 * 60 * 1000;
const linkLife = 24 * hour;
/** A repeated hand-over keeps the hour that the first one printed while at least this is left: same link, same body (goals.md I5, I8). */
const enoughLife = 23 * hour;

/** The secret that a link mail carries: always the same for the same row of the outbox. */
export const linkTokenOf = (keyring: Keyring, mailId: string): string => keyring.derive('link', mailId);

const message = (
  deps: ComposeDeps,
  mail: Mail,
  letter: Letter,
  attachments: Attachment[] = [],
): MailMessage => ({
  messageId: `<${mail.id}@${deps.messageDomain}>`,
  to: mail.to,
  locale: mail.locale,
  ...letter,
  attachments,
});

/** A link is only sent to the address that the request has now, and only the newest one: an older one would be dead on arrival. */
const requestOf = async ({ store }: ComposeDeps, mail: Mail): Promise<Request | null> => {
  const found = await store.requests.find(mail.requestId);
  if (found?.request.email !== mail.to) return null;
  const mails = await store.outbox.ofRequest(mail.requestId);
  const newest = mails.find(({ kind, to }) => kind === 'link' && to === mail.to);
  return newest?.id === mail.id ? found.request : null;
};

const composeLink = async (deps: ComposeDeps, mail: Mail): Promise<Composed> => {
  const { store, clock, keyring, sender } = deps;
  const request = await requestOf(deps, mail);
  if (request === null) return 'moot';
  const token = linkTokenOf(keyring, mail.id);
  const digest = keyring.digest(token);
  const known = await store.links.find(digest);
  if (known !== null && known.usedAt !== null) return 'read';
  const kept = known !== null && known.expiresAt - clock.now() >= enoughLife;
  const expiresAt = kept ? known.expiresAt : clock.now() + linkLife;
  if (!kept) await store.links.put(digest, { requestId: mail.requestId, mailId: mail.id, expiresAt });
  const url = `${sender.baseUrl}/${mail.locale}/tramite/confirmar/${token}`;
  const letter = linkLetter({ curp: request.curp, url, expiresAt, sender }, mail.locale);
  const what = { actor: 'worker', action: 'link.sent' } as const;
  return { message: message(deps, mail, letter), entry: entryAbout(deps, request, what) };
};

const composeResult = async (deps: ComposeDeps, mail: Mail): Promise<Composed> => {
  const issuance = mail.issuanceId === null ? null : await deps.store.issuances.find(mail.issuanceId);
  if (issuance === null) return 'moot';
  const attachments: Attachment[] = [];
  for (const kind of documentKinds) {
    const { bytes, filename } = await deps.documents(issuance, kind);
    attachments.push({ filename, content: bytes, contentType: 'application/pdf' });
  }
  const sender = { ...deps.sender, demonstration: isDemonstration(issuance, deps.sender) };
  const about = { id: mail.requestId, curp: issuance.curp, email: mail.to };
  const entry = entryAbout(deps, about, { actor: 'worker', action: 'documents.mailed' });
  const letter = resultLetter({ issuance, sender }, mail.locale);
  return { message: message(deps, mail, letter, attachments), entry };
};

/** Builds a mail at the moment it is handed over. The link of a link mail is alive before anybody can receive it. */
export const composeMail =
  (deps: ComposeDeps) =>
  (mail: Mail): Promise<Composed> =>
    mail.kind === 'link' ? composeLink(deps, mail) : composeResult(deps, mail);
