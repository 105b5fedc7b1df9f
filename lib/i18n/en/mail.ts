import type { mail as spanish } from '#lib/i18n/es/mail.ts';
import type { Words } from '#lib/i18n/words.ts';

export const mail: Words<typeof spanish> = {
  demonstrationPrefix: '[DEMONSTRATION] ',
  demonstrationNotice:
    'Demonstration: this is not a government site. Its numbers and documents are not official and cannot be used anywhere.',
  greeting: 'Hello,',
  link: {
    subject: 'Digital Service: Request to Assign or Locate an NSS',
    title: 'Confirm your email',
    received: (curpEnding) =>
      `We received a request to assign or locate a social security number (NSS) with this email address and the CURP that ends in ${curpEnding}.`,
    act: (button) => `To go on, open the link and press the button “${button}”.`,
    button: 'Open my link',
    copy: 'If the button does not open, copy this link into your browser:',
    until: (moment) => `The link works once, and until this date and time: ${moment} (Mexico City time).`,
    newest:
      'If you asked for more than one email, use the newest: each new link cancels the one before. If your link no longer works, open it anyway and ask for another one there.',
    notYouTitle: 'Was it not you?',
    notYou:
      'Do not open the link, and delete this email. If nobody confirms, no number is assigned or shown. Perhaps somebody mistyped their own address.',
  },
  result: {
    subject: {
      assigned: 'Social security number assigned',
      located: 'Social security number located',
    },
    title: {
      assigned: 'We assigned you a number',
      located: 'We located your number',
    },
    done: {
      assigned: (curpEnding) =>
        `We assigned a social security number (NSS) to the CURP that ends in ${curpEnding}.`,
      located: (curpEnding) =>
        `We located the social security number (NSS) of the CURP that ends in ${curpEnding}.`,
    },
    facts: { nss: 'NSS', nssEnding: (ending) => `ends in ${ending}`, folio: 'Folio', date: 'Date' },
    date: (moment) => `${moment} (Mexico City time)`,
    attachedTitle: 'Your documents are in this email',
    attached: [
      'Constancia: proof of your social security number (PDF, in Spanish)',
      'Tarjeta: card with your social security number (PDF, in Spanish)',
    ],
    whole:
      'For your safety, the whole number is only in those documents. Share them only with those who need them.',
    nextTitle: 'What comes next',
    next: [
      'Keep both documents. The number is only yours and lasts all your life.',
      'Give it to your employer or your school when they ask for it.',
      'When you work, register with the AFORE (retirement fund) of your choice.',
      'The number alone does not enrol you: it gives no medical care, clinic or other rights.',
    ],
    againTitle: 'If you lose the documents',
    again:
      'Start again with the same CURP and the same email. We send you a new link and you get the same number:',
    notYouTitle: 'Did you not ask for this?',
    notYou: 'Do not share the documents, delete this email and read what to do on the help page.',
  },
  foot: {
    free: 'This service is free. We never ask for payments, passwords or PINs.',
    from: (service, operator, site) =>
      `This automatic email is sent by ${service} (${operator}) from ${site}.`,
    help: 'Help:',
  },
};
