import { createMailboxReader, type MailboxReader } from '#lib/adapters/mail/mailbox-reader.ts';
import { getDeps, mailboxDirectory, mailboxKey } from '#lib/server/deps.ts';

export type { MailboxAttachment, MailboxMail, MailSummary } from '#lib/adapters/mail/mailbox-reader.ts';

/** The demonstration's mailbox; null wherever mails leave for real people. */
export const getMailbox = async (): Promise<MailboxReader | null> => {
  const { environment, keyring } = await getDeps();
  const exists = environment.demonstration && !environment.smtpUrl;
  return exists ? createMailboxReader(mailboxDirectory(environment), mailboxKey(keyring)) : null;
};
