import type { security as spanish } from '#lib/i18n/es/security.ts';
import type { Words } from '#lib/i18n/words.ts';

export const security: Words<typeof spanish> = {
  title: 'Report a security vulnerability',
  lead: 'If you find a way to see or change data that isn’t yours, tell us. You help us protect everyone.',
  howTitle: 'How to report it',
  contact: (where: string) => `Write to **${where}**. In Spanish or English.`,
  noContact: (operator: string) =>
    `This site is run by **{${operator}}**. Tell them the way you found out about this site.`,
  how: [
    'Say what you did, step by step, and what happened.',
    'Give the address of the page, the day and the time.',
    'Do not send other people’s data. If you saw any, say so without copying it.',
  ],
  afterTitle: 'What happens next',
  after: [
    'Within 3 business days we tell you that we read it.',
    'Within 10 business days we tell you what we found.',
    'We fix serious problems within 7 days and the rest within 90. If we need more time, we tell you why.',
    'If you want, we thank you by name.',
  ],
  rulesTitle: 'If you act in good faith, we will not report you',
  rules: [
    'Use made-up people or your own data, and your own copy of the software if you can.',
    'Do not download, change or delete anyone’s data. If you see some, stop and tell us.',
    'Do not flood the site, send mass email or trick people.',
    'Give us 90 days to fix it before you tell others.',
  ],
  otherTitle: 'If it’s something else',
  other:
    'For your data, read the [privacy notice](/privacidad). Not sure this site is real? [Check it](/ayuda/sitio-real).',
};
