import { mailboxCodeFor, mailboxLinkFor } from '#lib/domain/email/mailbox-check.ts';
import { mayMailTo } from '#lib/domain/number/disclosure.ts';
import { documentKinds, isDemonstration } from '#lib/domain/number/issuance.ts';
import { mailboxLetter } from '#lib/letters/mail-mailbox.ts';
import { resultLetter } from '#lib/letters/mail-result.ts';
import { noticeToken } from '#lib/usecases/holder/mail-link-token.ts';
import { stopMailUrl } from '#lib/usecases/holder/stop-mail.ts';
import { isMailStopped } from '#lib/usecases/limits/mail-limits.ts';
import { codeOfMail, inspectMailboxLink } from '#lib/usecases/mail/check-mailbox.ts';
import { composeHolderMail } from '#lib/usecases/mail/compose-holder-mail.ts';
import { composeLink } from '#lib/usecases/mail/compose-link.ts';
import { type Composed, type ComposeMailDeps, message } from '#lib/usecases/mail/message.ts';
import { newestOf } from '#lib/usecases/number/newest-issuance.ts';
import type { Attachment, Mail } from '#lib/usecases/ports/mail.ts';

const composeResult = async (deps: ComposeMailDeps, mail: Mail): Promise<Composed> => {
  const asked = mail.issuanceId === null ? null : await deps.store.issuances.find(mail.issuanceId);
  if (asked === null || !mayMailTo(await deps.store.holders.find(asked.curp), mail.to)) return 'outdated';
  const { issuance, revoked } = await newestOf(deps)(asked);
  if (revoked) return 'outdated';
  const attachments: Attachment[] = [];
  for (const kind of documentKinds) {
    const { bytes, filename } = await deps.documents(issuance, kind);
    attachments.push({ filename, content: bytes, contentType: 'application/pdf' });
  }
  const sender = { ...deps.sender, demonstration: isDemonstration(issuance, deps.sender) };
  const about = { curp: issuance.curp, action: 'documents.mailed' } as const;
  return message(deps, mail, resultLetter({ issuance, sender }, mail.locale), about, attachments);
};

/** Checks an address that staff typed, while its link works. */
const composeMailboxCheck = async (deps: ComposeMailDeps, mail: Mail): Promise<Composed> => {
  const { store, keyring, sender } = deps;
  const state = await inspectMailboxLink(deps)(mail.id);
  if (state !== 'open') return state === 'shown' ? 'read' : 'outdated';
  const stored = await store.requests.find(mail.requestId);
  if (!stored) return 'outdated';
  if (await isMailStopped(deps, mail.to)) return 'silent';
  const url = `${sender.baseUrl}/${mail.locale}/aviso/${noticeToken(keyring, 'showMailbox', mail.id)}`;
  const code = codeOfMail(keyring, mail.id);
  const until = { codeUntil: mail.createdAt + mailboxCodeFor, linkUntil: mail.createdAt + mailboxLinkFor };
  const stopUrl = stopMailUrl({ keyring, baseUrl: sender.baseUrl }, mail);
  const written = mailboxLetter({ code, url, stopUrl, sender, ...until }, mail.locale);
  return message(deps, mail, written, { curp: stored.request.curp, action: 'link.sent' });
};

/** Builds a mail when it is delivered. A link works before anybody can receive it. */
export const composeMail =
  (deps: ComposeMailDeps) =>
  (mail: Mail): Promise<Composed> => {
    const { kind } = mail;
    if (kind === 'link') return composeLink(deps, mail);
    if (kind === 'mailbox') return composeMailboxCheck(deps, mail);
    return kind === 'result' ? composeResult(deps, mail) : composeHolderMail(deps, { ...mail, kind });
  };
