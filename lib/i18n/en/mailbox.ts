import type { mailbox as spanish } from '#lib/i18n/es/mailbox.ts';
import type { Words } from '#lib/i18n/words.ts';

export const mailbox: Words<typeof spanish> = {
  title: 'Demonstration mailbox',
  lead: 'This demonstration sends no real emails: they all land in this mailbox. These are the 50 newest.',
  warning:
    'Anyone who uses this demonstration can read this mailbox. Do not use data that you would not want them to see.',
  empty: 'There are no emails yet. Start an application and come back: the link arrives within seconds.',
  start: 'Start an application',
  heads: { subject: 'Subject', to: 'To', at: 'Arrived', kind: 'Contains' },
  kinds: { link: 'Link', documents: 'Documents' },
  refresh: 'Refresh',
  back: 'All emails',
  from: 'From',
  letter: 'The email as it arrives',
  text: 'See the email as text only',
  attachments: 'Attached documents',
  size: (kilobytes) => `PDF, ${kilobytes} kB`,
};
