import { counted } from '#lib/domain/basics/plural.ts';
import type { privacy as spanish } from '#lib/i18n/es/privacy.ts';
import type { Words } from '#lib/i18n/words.ts';

export const privacy: Words<typeof spanish> = {
  title: 'Privacy notice',
  contents: 'Contents',
  demonstrationNotice:
    'This is a **demonstration**: what you type stays on the computer of the people who run it. [Use made-up people](/prueba).',
  visitors: (period) => `If you use your own CURP, everything about you is deleted after ${period}.`,
  brief: {
    title: 'Privacy notice, in short',
    who: (responsible: string) => `Responsible for your data: **{${responsible}}**.`,
    where: (address: string) => `Address: {${address}}.`,
    uses: 'They use it only to assign or find your number and to send you your documents.',
    rights: 'You can [see, correct or delete it](/privacidad#derechos). [Full notice](/privacidad).',
  },
  whoTitle: 'Who is responsible for your data',
  who: (operator, responsible) =>
    `This site is run by **{${operator}}**. Responsible for your data: **{${responsible}}**.`,
  where: (address) => `Address: {${address}}.`,
  basis: (norm) => `The rule that lets them use your data: {${norm}}.`,
  whatTitle: 'What we ask for and why',
  what: [
    { what: 'CURP', why: 'to know whose number it is, so no one has two.' },
    {
      what: 'Email address',
      why: 'to send you the link and your documents. It is linked to your CURP, so no one else can ask for your number.',
    },
    { what: 'Name, sex, date and place of birth', why: 'to confirm who you are and make your documents.' },
    { what: 'Address in Mexico', why: 'only for a first number: it decides which office assigns it.' },
    {
      what: 'At a service window, the name or initials on your ticket, the ID you showed and its last 4 letters or digits',
      why: 'to call you, and to record how they knew it was you.',
    },
    { what: 'Internet address (IP)', why: 'to prevent abuse. It is stored encrypted.' },
  ],
  notAsked:
    'We don’t ask for sensitive data: no health data, no fingerprints, no photo. We don’t sell your data or use it for ads, and there are no other uses for you to accept. There are no trackers here.',
  keepTitle: 'How long we keep it',
  keepLead: (answers) =>
    `Your answers are deleted automatically after ${answers}. Your number is always kept, because it is for life. The people who run the site delete technical logs and backups.`,
  keepFold: 'See how long each item is kept',
  kept: {
    unconfirmed: 'An application that you did not confirm by email',
    answers: 'Your answers and the address we wrote to, after you finish or leave',
    mails: 'The text of the emails that we sent you',
    documents: 'The finished PDFs; if you ask for them later, they are made again',
    links: 'The fingerprint of the links that we sent you',
    preparations:
      'What you prepare for the window; less if you delete it, and one day once it is opened there',
    visitors: 'In this demonstration, everything about you, if you use your own CURP',
    audit: 'What was done and when, without your name, CURP or number',
    totals: 'How many people were helped at the window each day, without anyone’s data',
    logs: 'Technical logs, which do not hold your data',
    backups: 'Backup copies',
  },
  desk: 'What is recorded at the window: your ticket, the ID seen and the notes on your application',
  session: 'Your session in this browser',
  sessionEnds: 'until you sign out or it expires',
  counts: 'The counters that prevent abuse',
  countsEnd: 'until each limit resets',
  number: 'Your number, the data on your certificate and the email address linked to it',
  always: 'always',
  units: {
    hours: (count) => counted('en', count, 'hour', 'hours'),
    days: (count) => counted('en', count, 'day', 'days'),
    years: (count) => counted('en', count, 'year', 'years'),
  },
  careTitle: 'How we protect it',
  care: [
    'Your CURP, number, name, email address and home address are stored encrypted.',
    'At the window, we record who sees your data, and when. No one can search for you by name.',
    'Our emails never show your whole CURP or number. Your PDFs do: keep them safe.',
  ],
  shareTitle: 'Who else sees it',
  share: [
    'At the window, the person helping you and, if needed, a supervisor.',
    'The mail services that your emails pass through and, if this site asks it, Mexico’s population registry.',
    'An authority, when the law allows it. We give it to no one else.',
  ],
  cookieTitle: 'Cookies',
  cookie: [
    'One **cookie** remembers your application until you sign out, finish or your session expires. Two others, encrypted, last a few minutes: they keep what you typed, or that another service confirmed who you are.',
  ],
  rightsTitle: 'Your rights (ARCO)',
  rightsLead: 'They are free. You or your representative can use them.',
  rights: [
    '**Access:** know what data we have about you. While you can see your number, you can [download it yourself](/tramite/mis-datos).',
    '**Rectification:** correct data that is wrong. If the mistake comes from your CURP, [correct it there](/ayuda/curp).',
    '**Cancellation:** have data deleted that is no longer needed. Your number is not deleted: it is yours for life.',
    '**Opposition:** ask that your data not be used for something.',
  ],
  rightsHow: (responsible) =>
    `Ask **{${responsible}}**. Say which right you want to use, for which data and what email address they can answer, and show ID. They have to answer within 20 business days.`,
  rightsWhere: (contact) => `Write or go to: {${contact}}.`,
  limit:
    'To limit how it is used: sign out at any time, lock your number, or stop our emails with the link in them.',
  lawTitle: 'Which law applies',
  lawDepends: 'It depends on who runs this site. Both laws are dated March 20, 2025.',
  laws: {
    sujeto_obligado: [
      '**Authority or public school:** {Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados}. You use your rights at its transparency unit ({Unidad de Transparencia}).',
    ],
    particular: [
      '**Company, private school or association:** {Ley Federal de Protección de Datos Personales en Posesión de los Particulares}.',
    ],
  },
  law: {
    sujeto_obligado: [
      'The {Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados}, of March 20, 2025. You use your rights at the transparency unit ({Unidad de Transparencia}).',
      'If they don’t answer, you can complain: for federal bodies to the {Secretaría Anticorrupción y Buen Gobierno}, in the states to their own authority.',
    ],
    particular: [
      'The {Ley Federal de Protección de Datos Personales en Posesión de los Particulares}, of March 20, 2025.',
      'If they don’t answer, you can complain to the {Secretaría Anticorrupción y Buen Gobierno}.',
    ],
  },
  lawComplaint: 'If they don’t answer, you can complain to the {Secretaría Anticorrupción y Buen Gobierno}.',
  lawBreach:
    'If someone sees your data without permission and that could harm you, the people who run this site have to tell you.',
  changesTitle: 'If this notice changes',
  changes:
    'The new notice will be on this page. Your application keeps the version that you saw when you started.',
  note: (date, mark) => `Version of ${date}, fingerprint ${mark}.`,
};
