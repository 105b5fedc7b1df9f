import { counted } from '#lib/domain/basics/plural.ts';
import type { privacy as spanish } from '#lib/i18n/es/privacy.ts';
import type { Words } from '#lib/i18n/words.ts';

export const privacy: Words<typeof spanish> = {
  title: 'Privacy notice',
  lead: 'Which data we ask for, why and for how long. In plain words.',
  demonstrationNotice:
    'This is a **demonstration**. What you type is kept on the computer of whoever runs it. If you can, [use fictional people](/prueba).',
  visitors: (period: string) =>
    `If you use your own CURP, everything of yours is deleted by itself after ${period}, the trial number too.`,
  brief: {
    title: 'Privacy notice, in short',
    who: (responsible: string) => `Responsible for your data: **{${responsible}}**.`,
    where: (address: string) => `Address: {${address}}.`,
    uses: 'They use it only to assign or find your number and to send you your documents.',
    rights: 'You can [see, correct or delete it](/privacidad#derechos). [Full notice](/privacidad).',
  },
  shortTitle: 'The most important',
  short: [
    'We only ask for what is needed to give you your number.',
    'We do not sell your data or use them for advertising.',
    'There are no trackers here. Your browser loads nothing from other sites.',
    'You can ask us to show, correct or delete your data.',
  ],
  whoTitle: 'Who answers for your data',
  who: (operator: string, responsible: string) =>
    `This site is run by **{${operator}}**. Your data are the responsibility of **{${responsible}}**.`,
  where: (address: string) => `Address: {${address}}.`,
  basis: (norm: string) => `The rule that lets them use your data: {${norm}}.`,
  whatTitle: 'What we ask for and why',
  whatHeads: { what: 'Data', why: 'Why' },
  what: [
    { what: 'CURP', why: 'To know whose number it is, and so that nobody has two.' },
    {
      what: 'Email address',
      why: 'To send you the link and your documents. It is linked to your CURP, so that nobody else can ask for your number.',
    },
    { what: 'Name, date and place of birth', why: 'To confirm that it is you and to make your documents.' },
    {
      what: 'Address in Mexico',
      why: 'Only for a first number: it decides the office that gives it.',
    },
    {
      what: 'Only if you are helped at a window: the name or initials of your ticket, which document you showed and its last 4 letters or digits',
      why: 'To call you, and to record how it was known that it is you.',
    },
    {
      what: 'Internet address (IP)',
      why: 'To slow down abuse. It is scrambled with a key and cannot be read back.',
    },
  ],
  notAsked:
    'We do not ask for a telephone number, a photo, fingerprints, income or health data. We use your data for nothing else: there are no uses that you would have to accept separately.',
  keepTitle: 'How long we keep them',
  keepLead:
    'When their time is over they are deleted by themselves. Technical logs and backups are deleted by whoever runs the site.',
  keepHeads: { what: 'What', howLong: 'How long' },
  kept: {
    unconfirmed: 'A request that you did not confirm by email',
    answers: 'Your answers, after you finish or leave, and the address we wrote to',
    mails: 'The text of the emails, after they are sent',
    documents: 'The finished PDFs; after that they are made again when you ask for them',
    links: 'The fingerprint of the links that we sent you',
    visitors: 'In this demonstration: everything of yours, your number too, if you use your own CURP',
    audit: 'The record of what was done and when, without your name, CURP or number',
    logs: 'Technical logs, which do not hold your name, CURP or number',
    backups: 'Backup copies',
  },
  desk: 'What is noted at the window: your ticket, the document seen and the notes on your case',
  session: 'Your session in this browser',
  sessionEnds: 'Until you leave or it expires',
  counts: 'The counts that slow down abuse, without your data in sight',
  countsEnd: 'Until each limit runs out',
  number: 'Your number, the data on your {constancia} and the email address linked to it',
  always: 'Always: the number is for your whole life',
  units: {
    hours: (count: number) => counted('en', count, 'hour', 'hours'),
    days: (count: number) => counted('en', count, 'day', 'days'),
    years: (count: number) => counted('en', count, 'year', 'years'),
  },
  careTitle: 'How we look after them',
  care: [
    'Your CURP, number, name, email address and home address are stored encrypted.',
    'What was done with each request, and when, is recorded without writing your data into that record.',
    'At the window, each time a member of staff sees your data it is recorded who it was and when.',
    'Nobody can search here for a person by name. By CURP, only whoever helps them at the window, within their own case and with a reason that is recorded.',
  ],
  shareTitle: 'Who else sees them',
  share: [
    'At the window, whoever helps you sees them and, if needed, a supervisor.',
    'Your emails pass through the mail service of whoever runs this site and through yours.',
    'If this site is connected to a population register, it asks whose CURP yours is.',
    'An authority can ask for them when the law allows it. We give them to nobody else.',
  ],
  mailTitle: 'Email is not a sealed envelope',
  mail: 'That is why the subject never holds your CURP or your number, and the text hides part of your number. Your PDFs do show it: keep them safe.',
  cookieTitle: 'Cookies',
  cookie: [
    'We use **one cookie**. It remembers your request while you work on it.',
    'If your browser does not use JavaScript, a second one keeps what you typed for one minute. It is encrypted, and there so that a mistake does not cost you your answers.',
    'If you prove who you are with another service, another one remembers that check for up to ten minutes. It is encrypted too.',
    'The first is deleted when you choose {Salir} (leave) or {Finalizar trámite} (finish), or when your session expires.',
    'The language is part of the page’s address.',
  ],
  rightsTitle: 'Your rights (ARCO)',
  rightsLead: 'They are free. You or your representative can ask for them.',
  rights: [
    '**Access:** to know which data of yours we have. While your request is open and you see your number, you can [download them yourself](/tramite/mis-datos).',
    '**Rectification:** to correct those that are wrong.',
    '**Cancellation:** to ask that those no longer needed are deleted.',
    '**Opposition:** to ask that they are not used for something.',
  ],
  rightsHow: (responsible: string) =>
    `Ask **{${responsible}}**. Say which right you want to use, for which data and at which email address they can answer you. They will ask for identification, so that your data do not go to another person. They have to answer within 20 working days.`,
  rightsWhere: (contact: string) => `Write or go to: {${contact}}.`,
  rightsCurp:
    'If the mistake comes from your CURP, it is corrected at the population register: [see how](/ayuda/curp). Your number is not deleted, because it is unique and for ever.',
  limitTitle: 'How to limit their use or say no more',
  limit: [
    'You can leave your request whenever you like. What you typed is deleted by itself.',
    'If you already have your number, you can lock it: nobody will see it online here.',
    'If you get an email from us that you did not ask for, you can say so in that same email.',
  ],
  lawTitle: 'Which law applies',
  lawDepends: 'That depends on who runs this site. Both laws are of 20 March 2025.',
  laws: {
    sujeto_obligado: [
      '**If it is an authority or a public school:** the {Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados}. You use your rights at its transparency unit ({Unidad de Transparencia}).',
    ],
    particular: [
      '**If it is a company, a private school or an association:** the {Ley Federal de Protección de Datos Personales en Posesión de los Particulares}.',
    ],
  },
  law: {
    sujeto_obligado: [
      'The {Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados}, of 20 March 2025. You use your rights at the transparency unit ({Unidad de Transparencia}).',
      'If they do not answer, you can complain. At federal level the {Secretaría Anticorrupción y Buen Gobierno} watches over it. In the states, their own authority does.',
    ],
    particular: [
      'The {Ley Federal de Protección de Datos Personales en Posesión de los Particulares}, of 20 March 2025.',
      'If they do not answer, you can complain to the {Secretaría Anticorrupción y Buen Gobierno}.',
    ],
  },
  lawComplaint:
    'If they do not answer, you can complain. At federal level the {Secretaría Anticorrupción y Buen Gobierno} watches over it.',
  lawBreach:
    'If somebody reaches your data without permission and that can harm you, whoever runs this site has to tell you.',
  changesTitle: 'If this notice changes',
  changes:
    'The new notice will be on this page. Each request keeps which version you had before you when you began.',
  note: (date: string, mark: string) =>
    `Version of ${date}, fingerprint ${mark}. This text explains how the software works. It is not legal advice: whoever runs it has to review and complete it.`,
};
