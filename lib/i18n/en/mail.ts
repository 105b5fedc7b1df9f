import type { mail as spanish } from '#lib/i18n/es/mail.ts';
import type { Words } from '#lib/i18n/words.ts';

export const mail: Words<typeof spanish> = {
  demonstrationPrefix: '[DEMONSTRATION] ',
  demonstrationNotice:
    'Demonstration: this is not a government site. Its numbers and documents are not official.',
  copy: 'Or copy this link:',
  stop: 'Stop these emails',
  help: 'Help',
  link: {
    subject: 'Your Mexican NSS: confirm your email',
    title: 'Confirm your email',
    open: (curpEnding) =>
      `Open this link to get your Mexican social security number (NSS). Your CURP (Mexican ID code) ends in ${curpEnding}.`,
    button: 'Open my link',
    until: (moment) => `It works once and expires on ${moment}. Got more than one? Use the newest.`,
    notYou: 'Wasn’t this you? Delete this email and nothing happens.',
  },
  mailbox: {
    subject: 'Check your email address',
    title: 'Is this your email?',
    said: 'At a service window, someone typed this address to send you documents.',
    code: (code, moment) =>
      `Are you still at the window? Read this code out loud: ${code}. It expires on ${moment}.`,
    left: 'Did you leave? Open this link.',
    button: 'Check my email',
    until: (moment) => `The link expires on ${moment}.`,
    notYou: 'Wasn’t this you? Delete this email and nothing happens.',
  },
  result: {
    subject: {
      assigned: 'Your Mexican NSS: certificate and card',
      located: 'Your Mexican NSS: certificate and card',
    },
    title: {
      assigned: 'You have a Mexican NSS',
      located: 'We found your Mexican NSS',
    },
    done: {
      assigned: (curpEnding) =>
        `The CURP ending in ${curpEnding} now has a Mexican social security number (NSS). This is not a US Social Security number.`,
      located: (curpEnding) =>
        `We found the Mexican social security number (NSS) of the CURP ending in ${curpEnding}. This is not a US Social Security number.`,
    },
    facts: {
      nss: 'NSS',
      nssEnding: (ending) => `ends in ${ending}`,
      folio: 'Folio (reference number)',
      date: 'Date',
    },
    attached:
      'Your certificate (constancia) and card are attached, in Spanish. Only they show the whole number. Keep them safe. Only share them if you have to.',
    again: 'Lost them? Start again with the same CURP and email.',
    againLink: 'Start again',
    notYou: 'Didn’t ask for this? Delete this email.',
  },
  deadEnd: {
    title: 'We can’t continue online',
    text: (curpEnding) =>
      `We can’t continue online with this email address and the CURP that ends in ${curpEnding}. No number was assigned or shown.`,
    ways: [
      'The CURP may have a mistake. Check it and start again.',
      'It may be linked to another email address. If you did this before, use that address.',
      'If you had another CURP, start with that one: your number may be under it.',
      'Is the number locked? The email about the lock says how to unlock it.',
      'Records don’t match? Go to an IMSS office with your birth certificate, ID and CURP, or to your consulate.',
    ],
    always: 'This email is always the same. It does not say whether the CURP has a number.',
    stepUp: (provider) => `If the CURP is yours, you can also prove it online with ${provider}:`,
    stepUpButton: 'Prove that it’s me',
    until: (moment) => `It works once and expires on ${moment}.`,
    again: 'Start again',
    notYou: 'Wasn’t this you? Delete this email and nothing happens.',
  },
  holder: {
    notice: {
      subject: 'Someone asked for your Mexican NSS',
      title: 'Someone asked for your Mexican NSS',
      said: (curpEnding, moment) =>
        `Someone used another email address to ask for the Mexican social security number (NSS) of the CURP ending in ${curpEnding}. This was on ${moment}.`,
      means: 'No number was shown.',
      act: 'Wasn’t this you? Press “This wasn’t me” and that address gets no email from us for 30 days.',
      button: 'This wasn’t me',
      other: 'Was this you? Start with this address. There you can change your email or lock your number.',
    },
    emailChange: {
      subject: 'Confirm your new email',
      title: 'Confirm your new email',
      said: (curpEnding, moment) =>
        `You asked to link this address to the CURP that ends in ${curpEnding}. The link expires on ${moment}.`,
      means:
        'Once you confirm, you can see your Mexican NSS only with this address. Your old address gets a notice.',
      act: 'Open the link and press “Confirm the change”.',
      button: 'Open my link',
      other: 'Wasn’t this you? Delete this email and nothing changes.',
    },
    emailChanging: {
      subject: 'Someone asked to change the email of your CURP',
      title: 'Someone asked to change the email of your CURP',
      said: (curpEnding, moment) =>
        `Someone proved who they are and asked to link another address to the CURP that ends in ${curpEnding}. It will change on ${moment}.`,
      means: 'Nothing changes until then.',
      act: 'Wasn’t this you? Cancel the change before then.',
      button: 'Cancel the change',
      other: 'Was this you? There’s nothing to do. We’ll write to your new address when it’s ready.',
    },
    emailChanged: {
      subject: 'The email of your CURP changed',
      title: 'The email of your CURP changed',
      said: (curpEnding, moment) =>
        `The CURP that ends in ${curpEnding} is no longer linked to this address but to another one. You can undo this until ${moment}.`,
      means: 'Links we sent you before no longer show the number.',
      act: 'Wasn’t this you? Cancel the change, and the CURP comes back to this address.',
      button: 'Cancel the change',
      other: 'Was this you? There’s nothing to do. Use your new address from now on.',
    },
    emailReady: {
      subject: 'Your new email is linked',
      title: 'Your new email is linked',
      said: (curpEnding, moment) =>
        `The CURP that ends in ${curpEnding} has been linked to this address since ${moment}.`,
      means: 'Your old address no longer shows your number.',
      act: 'To see your Mexican NSS and your documents, start with this address.',
      button: 'See my number',
      other: 'Didn’t ask for this? Delete this email and see what to do on the help page.',
    },
    locked: {
      subject: 'Your Mexican NSS is locked',
      title: 'Your Mexican NSS is locked',
      said: (curpEnding, moment) =>
        `Since ${moment}, the Mexican NSS of the CURP that ends in ${curpEnding} is not shown to anyone online, not even with this address.`,
      means: 'The number is still yours and your documents are still good.',
      act: 'To unlock it, you have to prove who you are, online or in person.',
      button: 'See where',
      other: 'Wasn’t this you? Someone opened your email: change its password. Your number is safe.',
    },
    lockedWithUndo: {
      subject: 'Your Mexican NSS is locked',
      title: 'Your Mexican NSS is locked',
      said: (curpEnding, moment) =>
        `The Mexican NSS of the CURP ending in ${curpEnding} is no longer shown online, not even with this address. You can unlock it here until ${moment}. After that, you have to prove who you are, online or in person.`,
      means: 'Your number and your documents do not change.',
      act: 'Did you change your mind? Unlock it.',
      button: 'Unlock my number',
      other: 'Wasn’t this you? Unlock it and change your email password.',
    },
    unlocked: {
      subject: 'Your Mexican NSS is unlocked',
      title: 'Your Mexican NSS is unlocked',
      said: (curpEnding, moment) =>
        `The Mexican NSS of the CURP ending in ${curpEnding} was unlocked on ${moment}.`,
      means: 'The number can be seen again, only with the linked address.',
      act: 'To see it, start with this address.',
      button: 'See my number',
      other: 'Wasn’t this you? Lock your number again and see what to do on the help page.',
    },
    revoked: {
      subject: 'Your documents are no longer good',
      title: 'Your documents are no longer good',
      said: (curpEnding, moment) =>
        `We revoked the Mexican NSS documents of the CURP ending in ${curpEnding} on ${moment}.`,
      means:
        'Your number does not change. Anyone who checks those documents will see that they were revoked.',
      act: 'To get new documents, start with this address.',
      button: 'Get documents',
      other: 'Don’t know why? Ask where you applied. Bring your ID and your CURP.',
    },
    corrected: {
      subject: 'Your documents changed',
      title: 'Your documents changed',
      said: (curpEnding, moment) =>
        `We made new Mexican NSS documents for the CURP that ends in ${curpEnding} on ${moment}. The old ones are no longer good.`,
      means: 'Your number does not change. It is locked, so the new documents are not in this email.',
      act: 'To get them, unlock the number first, online or in person.',
      button: 'See where',
      other: 'Don’t know why? Ask where you applied. Bring your ID and your CURP.',
    },
  },
  foot: {
    free: 'It’s free. We never ask for payments, passwords or PINs.',
    from: (operator, site) => `Sent by ${operator} from ${site}.`,
  },
};
