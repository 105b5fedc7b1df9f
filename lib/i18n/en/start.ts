import type { start as spanish } from '#lib/i18n/es/start.ts';
import type { Words } from '#lib/i18n/words.ts';

export const start: Words<typeof spanish> = {
  known: 'Get or find an NSS',
  title: 'Get or find your Mexican social security number (NSS)',
  lead: 'If you already have a number, we find it. If not, we assign you one.',
  quick: 'Free · 10 minutes · any time',
  haveTitle: 'What you need',
  have: [
    '**Your CURP** (your 18-character Mexican ID code).',
    '**Your own email.** With any other email you can’t see your number again.',
    '**An address in Mexico**, if this is your first number.',
  ],
  button: 'Start now',
  leave: 'You can continue later: we email you a link.',
  trial: {
    people: '**Try it without your own data**, with [made-up people](/prueba).',
    mailbox: 'Emails arrive in this [mailbox](/buzon).',
    noMailbox: 'Emails arrive at the address you type.',
  },
  casesTitle: 'Other cases',
  casePrepare: 'I’m going in person: prepare my details',
  caseUnsure: 'I’m not sure which applies to me',
  real: 'Is this site real?',
};
