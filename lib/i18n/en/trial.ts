import type { trial as spanish } from '#lib/i18n/es/trial.ts';
import type { Words } from '#lib/i18n/words.ts';

export const trial: Words<typeof spanish> = {
  title: 'Made-up people to try',
  lead: 'None of them is real. Choose one, press “Use” and see what happens.',
  use: 'Use',
  howTitle: 'How to try it',
  howMailbox: [
    'Open a group and press “Use”: it fills in the first step with a CURP and a made-up email.',
    'Open the link in the [demonstration’s mailbox](/buzon) and follow the steps.',
  ],
  howOwnMail: [
    'Open a group and press “Use”: it fills in the CURP of the first step.',
    'Type an email address that you can open.',
    'Open the link you get and follow the steps.',
  ],
  address:
    'If you are asked for an address, use Mexican postal code 06700. With another one, type the {colonia} (neighborhood) yourself.',
  knowTitle: 'Good to know',
  know: [
    '**Numbers begin with 00.** No real number does. They are not official.',
    '**The first address stays.** The email address that you first use with a CURP is linked to it. With another one, you can’t see its number.',
    '**Other people use this demonstration.** Someone may have used the same CURP already. If you can’t continue, try another one.',
    '**Your own CURP works too.** The trial registry does not know you, so it asks for your name and compares it with your CURP. The number you receive is not real.',
    '**Make a mistake on purpose.** Change a letter of a CURP and see which correction we suggest.',
  ],
  visitors: (period: string) =>
    `**What you enter with your own CURP is deleted automatically.** After ${period} your application, your documents and your trial number are gone. Your email address is also unlinked from the people on this list. [See the privacy notice](/privacidad).`,
  groups: {
    without: 'They don’t have a number yet',
    having: 'They already have a number',
    stopped: 'They can’t continue online',
  },
  curp: 'CURP',
  email: 'Email address to use',
  what: 'What happens',
  start: 'Start',
  mailbox: 'Open the mailbox',
  shows: {
    assigned: 'The most common case: you confirm who you are, type an address and receive your first number.',
    oneSurname: 'Has only one surname. The CURP has an X where the second one would be.',
    enye: 'The name has Ñ and accents. In the CURP, the Ñ becomes X. The documents show the full name.',
    mariaJose: 'The name is María José. María does not count for the CURP: the letter is the J of José.',
    particles: 'The surnames include “de la” and “y”. Those words do not count for the CURP.',
    bornAbroad: 'Was born outside Mexico. That is why the CURP has the letters NE.',
    sexX: 'The CURP has an X in the place for sex.',
    inconvenientWord: 'The letters formed a bad word. The registry changed one of them to X.',
    homonym:
      'Another person has the same name and was born on the same day. Character 17 of the CURP tells them apart.',
    located:
      'Already has a number, and an email address linked to the CURP. With that email you see the number, and no address in Mexico is needed.',
    locatedByName:
      'Already has a number, but no email address. To see it, type the full name as it appears here.',
    locatedFromAbroad:
      'Like the person above, but born outside Mexico. No address in Mexico is needed either.',
    boundElsewhere:
      'The CURP is linked to another email address. With yours you can’t continue: the email you get says what to do, and the other address gets a notice.',
    unknownToRegistry:
      'The trial registry does not know this person. You type the name, and it is compared with the CURP. It works the same way with your own.',
  },
};
