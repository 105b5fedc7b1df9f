import type { trial as spanish } from '#lib/i18n/es/trial.ts';
import type { Words } from '#lib/i18n/words.ts';

export const trial: Words<typeof spanish> = {
  title: 'Fictional people to try',
  lead: 'None of them exists. Choose one, press “Use” and see what happens.',
  use: 'Use',
  howTitle: 'How to try it',
  howMailbox: [
    'Open a group and press “Use”: it fills the first step with a CURP and a made-up email.',
    'Open the link in the [demonstration’s mailbox](/buzon) and follow the steps.',
  ],
  howOwnMail: [
    'Open a group and press “Use”: it fills in the CURP of the first step.',
    'Type an email that you can open.',
    'Open the link that reaches you and follow the steps.',
  ],
  address:
    'If you are asked for an address, use postal code 06700. With another one, type the {colonia} (neighborhood) yourself.',
  knowTitle: 'Good to know',
  know: [
    '**Numbers begin with 00.** No real number does. They are of no use for any official purpose.',
    '**The first address stays.** The email address that you first use with a CURP is linked to it. With another one you will no longer see its number.',
    '**Other people use this demonstration.** Someone may have used the same CURP already. If you can’t continue, try another one.',
    '**Your own CURP works too.** The trial register does not know you, so it asks for your name and compares it with your CURP. The number you receive is not real.',
    '**Make a mistake on purpose.** Change a letter of a CURP and see which correction is proposed.',
  ],
  visitors: (period: string) =>
    `**What you leave with your own CURP is deleted by itself.** After ${period} your request, your documents and your trial number are gone. The people of this list then forget your email address. [See the privacy notice](/privacidad).`,
  groups: {
    without: 'They have no number yet',
    having: 'They have a number already',
    stopped: 'Cannot continue online',
  },
  curp: 'CURP',
  email: 'Email address to use',
  what: 'What happens',
  start: 'Start',
  mailbox: 'Open the mailbox',
  shows: {
    assigned: 'The most common case: you confirm who you are, type an address and receive your first number.',
    oneSurname: 'Has one surname only. The CURP has an X where the second would be.',
    enye: 'The name has Ñ and accents. In the CURP the Ñ becomes X. In the documents it is complete.',
    mariaJose: 'The name is María José. María does not count for the CURP: the letter is the J of José.',
    particles: 'The surnames hold “de la” and “y”. Those words do not count for the CURP.',
    bornAbroad: 'Was born outside Mexico. That is why the CURP has the letters NE.',
    sexX: 'The CURP has an X in the place of the sex.',
    inconvenientWord: 'The letters formed a bad word. The register changed one of them to X.',
    homonym:
      'Another person has the same name and was born on the same day. Letter 17 of the CURP tells them apart.',
    located:
      'Has a number already, and an email address linked to the CURP. With that address you see it, without giving an address in Mexico.',
    locatedByName:
      'Has a number already, but no email address. To see it, type the full name as it stands here.',
    locatedFromAbroad:
      'Like the person before, but born outside Mexico. No address in Mexico is asked for either.',
    boundElsewhere:
      'The CURP is linked to another email address. With yours you can’t continue: the email that you get says what to do, and the other address gets a notice.',
    unknownToRegistry:
      'The trial register does not know this person. The name is typed and compared with the CURP. It works like this with your own, too.',
  },
};
