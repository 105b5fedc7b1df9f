import type { start as spanish } from '#lib/i18n/es/start.ts';
import type { Words } from '#lib/i18n/words.ts';

export const start: Words<typeof spanish> = {
  pageTitle: 'Get or find a Mexican social security number (NSS)',
  crumbHome: 'Start',
  title: 'Get or find your Mexican social security number',
  lead: 'If you already have a number, we find it. If it is your first time, one is assigned to you. At the end you receive your {constancia} (certificate) and your {tarjeta} (card) as PDF.',
  quick: [
    { label: 'Cost', value: 'Free' },
    { label: 'Time', value: 'About 10 minutes' },
    { label: 'Hours', value: '24 hours, all year' },
    { label: 'Documents', value: '2 PDFs, in Spanish' },
  ],
  haveTitle: 'Have at hand',
  button: 'Start',
  leave: 'You can leave and go on later: the link that we email to you takes you back to where you were.',
  trial: {
    title: 'Try it without using your own data',
    people: 'There are [fictional people to try](/prueba): with a number, without one, and unusual cases.',
    mailbox: 'The emails of this demonstration arrive in a [mailbox on this same site](/buzon).',
    noMailbox: 'The emails of this demonstration arrive at the address that you type.',
  },
  anatomyTitle: 'How to read an NSS',
  anatomyLead: 'It has 11 digits. The number is yours for ever and does not change.',
  anatomyDetails: { registrationYear: '2026, when it was assigned to you', birthYear: '1975' },
  anatomyNote: 'This is an invented example. No real number begins with 00.',
  casesTitle: 'What is your case?',
  caseUnsure: 'I do not know which case is mine',
  caseUnsureHint: 'Answer three questions and we tell you what to do first.',
  caseAll: 'All help and phone numbers',
  caseAllHint: 'Also what comes next once you have your number.',
  beforeTitle: 'Before you start',
  before: [
    '**The number is not enrollment.** By itself it gives you no clinic and no rights. It is the key to the steps that follow: job, school insurance, AFORE (pension fund), INFONAVIT (housing fund).',
    '**Do not confuse them:** the CURP has 18 characters, the NSS 11 digits and the RFC 13 characters.',
    '**Do you have doubts about this site?** [See how to tell whether it is real](/ayuda/sitio-real).',
  ],
};
