import type { mailbox as spanish } from '#lib/i18n/es/mailbox.ts';
import type { Words } from '#lib/i18n/words.ts';

export const mailbox: Words<typeof spanish> = {
  title: 'Mailbox of the demonstration',
  lead: 'The emails of this demonstration never leave: each one stays in this mailbox. These are the 50 newest.',
  warning:
    'Anyone who uses this demonstration can read this mailbox. Do not type data here that you would not show.',
  empty: 'There are no emails yet. Start an application and come back: the link arrives within seconds.',
  start: 'Start an application',
  heads: { subject: 'Subject', to: 'To', at: 'Arrived', kind: 'Contains' },
  kinds: { link: 'Link', documents: 'Documents' },
  refresh: 'Refresh',
  back: 'All emails',
  from: 'From',
  text: 'Text of the email',
  attachments: 'Attached documents',
  size: (kilobytes) => `PDF, ${kilobytes} kB`,
};
