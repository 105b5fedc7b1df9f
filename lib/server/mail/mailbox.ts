import { createMailboxReader, type MailboxReader } from '#lib/adapters/mail/mailbox-reader.ts';
import { getDeps, mailboxDirectory, mailboxKey } from '#lib/server/deps/deps.ts';
import { keyringOf } from '#lib/server/deps/open-store.ts';
import type { Settings } from '#lib/server/settings/env.ts';

export type { MailboxMail, MailSummary } from '#lib/adapters/mail/mailbox-reader.ts';

/** The demonstration's mailbox; null where mails go to real people. */
export const getMailbox = async (): Promise<MailboxReader | null> => {
  const { environment, keyring } = await getDeps();
  const exists = environment.demonstration && !environment.smtpUrl;
  return exists ? createMailboxReader(mailboxDirectory(environment), mailboxKey(keyring)) : null;
};

/** Deletes what the local mailbox wrote before a moment, also where mails now go to real people. Answers how many. */
export const purgeMailbox = (settings: Settings, before: number): Promise<number> =>
  createMailboxReader(mailboxDirectory(settings), mailboxKey(keyringOf(settings))).purge(before);
