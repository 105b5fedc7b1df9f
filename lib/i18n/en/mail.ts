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
    until: (moment) => `The link works once, and until this date and time: ${moment}.`,
    newest:
      'If you asked for more than one email, use the newest: each new link cancels the one before. If your link no longer works, open it anyway and ask for another one there.',
    stop: 'If you want no more emails of this service for 30 days:',
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
      'The number alone does not enroll you: it gives no medical care, clinic or other rights.',
    ],
    againTitle: 'If you lose the documents',
    again:
      'Start again with the same CURP and the same email. We send you a new link and you get the same number:',
    notYouTitle: 'Did you not ask for this?',
    notYou: 'Do not share the documents, delete this email and read what to do on the help page.',
  },
  deadEnd: {
    title: 'We cannot go on online',
    text: 'With these details we cannot go on over the internet. No number was assigned or shown. This email is the same in every case: it does not say whether the CURP has a number.',
    stepUpTitle: 'If you are the person of this CURP',
    stepUp: (provider) =>
      `You can show it online with ${provider}. Open the link, confirm your email and we tell you how.`,
    again: 'To start again:',
    notYou: 'Delete this email. Perhaps somebody mistyped their own address.',
  },
  holder: {
    notice: {
      subject: 'Somebody asked for the number of your CURP',
      title: 'Somebody asked for the number of your CURP',
      said: (curpEnding, moment) =>
        `Somebody asked, with another email address, for the social security number (NSS) of the CURP that ends in ${curpEnding}. It was on ${moment}.`,
      means: 'No number was shown. That CURP is still linked to this address.',
      act: 'Was it not you? Open the link and press “It was not me”. We close that request, and that address receives nothing more for 30 days.',
      button: 'It was not me',
      otherTitle: 'Was it you, or do you want more safety?',
      other:
        'Start with this email address. At the end you can see who asked for your number, change your email, or lock your number so that nobody sees it online.',
    },
    emailChange: {
      subject: 'Confirm your new email',
      title: 'Confirm your new email',
      said: (curpEnding, moment) =>
        `You asked to link this address to the CURP that ends in ${curpEnding}. You can confirm it until ${moment}.`,
      means: 'From then on your number is shown only with this address. The address before gets a notice.',
      act: 'Open the link and press “Confirm the change”.',
      button: 'Open my link',
      otherTitle: 'Was it not you?',
      other: 'Do not open the link, and delete this email. If nobody confirms, nothing changes.',
    },
    emailChanging: {
      subject: 'Somebody asked to change the email of your CURP',
      title: 'Somebody asked to change the email of your CURP',
      said: (curpEnding, moment) =>
        `Somebody showed who they are and asked to link another address to the CURP that ends in ${curpEnding}. The change is made on ${moment}.`,
      means: 'Until then nothing changes: your number is shown only with this address.',
      act: 'Was it not you? Open the link and cancel the change before that time.',
      button: 'Cancel the change',
      otherTitle: 'Was it you?',
      other: 'There is nothing to do. We write to the new address when it is ready.',
    },
    emailChanged: {
      subject: 'The email of your CURP changed',
      title: 'The email of your CURP changed',
      said: (curpEnding, moment) =>
        `The CURP that ends in ${curpEnding} is no longer linked to this address but to another one. You can undo it until ${moment}.`,
      means: 'The links that we sent you before no longer show the number.',
      act: 'Was it not you? Open the link and cancel the change: the CURP comes back to this address.',
      button: 'Cancel the change',
      otherTitle: 'Was it you?',
      other: 'There is nothing to do. From now on use your new address.',
    },
    emailReady: {
      subject: 'Your new email is linked',
      title: 'Your new email is linked',
      said: (curpEnding, moment) =>
        `Since ${moment} the CURP that ends in ${curpEnding} is linked to this address.`,
      means: 'The address before no longer shows your number.',
      act: 'To see your number and your documents, start with this address:',
      button: 'See my number',
      otherTitle: 'Did you not ask for this?',
      other: 'Delete this email and read what to do on the help page.',
    },
    locked: {
      subject: 'Your number is locked',
      title: 'Your number is locked',
      said: (curpEnding, moment) =>
        `Since ${moment} the number of the CURP that ends in ${curpEnding} is shown to nobody online, not even with this address.`,
      means: 'The number is still yours and does not change. Your documents still count.',
      act: 'To unlock it you must show who you are: online where this site allows it, or in person. Here we tell you where:',
      button: 'See where',
      otherTitle: 'Was it not you?',
      other:
        'Somebody opened your mailbox or your session. Change the password of your mailbox. Your number is protected as long as it is locked.',
    },
    unlocked: {
      subject: 'Your number is no longer locked',
      title: 'Your number is no longer locked',
      said: (curpEnding, moment) =>
        `Somebody showed who they are and unlocked the number of the CURP that ends in ${curpEnding}. It was on ${moment}.`,
      means: 'From now on the number can be seen again, only with the address linked to it.',
      act: 'To see it, or to lock it again, start with this address:',
      button: 'See my number',
      otherTitle: 'Was it not you?',
      other: 'Lock your number again and read what to do on the help page.',
    },
    revoked: {
      subject: 'Your documents are no longer accepted',
      title: 'Your documents are no longer accepted',
      said: (curpEnding: string, moment: string) =>
        `The institution revoked documents with the number of the CURP that ends in ${curpEnding}. That was on ${moment}.`,
      means: 'Your number does not change. Whoever checks those documents will see that they are revoked.',
      act: 'To get new documents, go through the service with this e-mail:',
      button: 'Get documents',
      otherTitle: 'You do not know why?',
      other: 'Ask at the office where you applied, with your identification and your CURP.',
    },
    corrected: {
      subject: 'Your documents changed',
      title: 'Your documents changed',
      said: (curpEnding: string, moment: string) =>
        `The institution made new documents with the number of the CURP that ends in ${curpEnding}. That was on ${moment}. The earlier ones no longer count.`,
      means:
        'Your number does not change and is still locked. That is why the new documents are not in this email.',
      act: 'To get them, unlock the number first: online where this site allows it, or in person. Here we tell you where:',
      button: 'See where',
      otherTitle: 'You do not know why?',
      other: 'Ask at the office where you applied, with your identification and your CURP.',
    },
  },
  foot: {
    free: 'This service is free. We never ask for payments, passwords or PINs.',
    from: (service, operator, site) =>
      `This automatic email is sent by ${service} (${operator}) from ${site}.`,
    help: 'Help:',
  },
};
