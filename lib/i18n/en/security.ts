import type { security as spanish } from '#lib/i18n/es/security.ts';
import type { Words } from '#lib/i18n/words.ts';

export const security: Words<typeof spanish> = {
  title: 'Report a security hole',
  lead: 'If you find a way to see or change data that are not yours, tell us. You help us look after everybody.',
  howTitle: 'How to report it',
  contact: (where: string) => `Write to **${where}**. In Spanish or English.`,
  noContact: (operator: string) =>
    `This site is run by **{${operator}}**. Tell them the way you came to know this site.`,
  how: [
    'Say what you did, step by step, and what happened.',
    'Give the address of the page, the day and the time.',
    'Do not send other people’s data. If you saw any, say so without copying them.',
  ],
  afterTitle: 'What happens then',
  after: [
    'Within 3 working days we tell you that we have read it.',
    'Within 10 working days we tell you what we found.',
    'What is serious is mended within 7 days, the rest within 90. If more time is needed, we tell you why.',
    'If you like, we name you when we say thanks.',
  ],
  rulesTitle: 'If you search in good faith, we will not report you',
  rules: [
    'Use fictional people or your own data, and a copy of the software of your own if you can.',
    'Do not download, change or delete anybody’s data. If you see some, stop and tell us.',
    'Do not flood the site, do not send mass email and do not deceive people.',
    'Give us 90 days to mend it before you tell others.',
  ],
  otherTitle: 'If it is something else',
  other:
    'About your data, read the [privacy notice](/privacidad). If you doubt this site, [see whether it is real](/ayuda/sitio-real).',
};
