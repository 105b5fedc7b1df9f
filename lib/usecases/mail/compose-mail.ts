import { mayMailTo } from '#lib/domain/number/disclosure.ts';
import { documentKinds, isDemonstration } from '#lib/domain/number/issuance.ts';
import { resultLetter } from '#lib/letters/mail-result.ts';
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

/** Builds a mail when it is delivered. A link works before anybody can receive it. */
export const composeMail =
  (deps: ComposeMailDeps) =>
  (mail: Mail): Promise<Composed> => {
    const { kind } = mail;
    if (kind === 'link') return composeLink(deps, mail);
    return kind === 'result' ? composeResult(deps, mail) : composeHolderMail(deps, { ...mail, kind });
  };
