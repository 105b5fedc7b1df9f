import type { ownData as spanish } from '#lib/i18n/es/own-data.ts';
import type { Words } from '#lib/i18n/words.ts';

export const ownData: Words<typeof spanish> = {
  title: 'Your data',
  lead: 'Download everything that this site keeps about you. It is your right of access and it is free. The files are in Spanish.',
  what: 'What they hold',
  items: [
    'Your CURP, your number, your name and the email address linked to them.',
    'The documents that were given to you: folio, date and whether the number was new.',
    'The requests made with your CURP and the emails that were sent.',
    'What staff saw and asked for, if you were helped at a desk.',
    'What was done, when and by whom.',
    'Which privacy notice you saw and how long each thing is kept.',
  ],
  others:
    'If another person used your CURP with their own email address, you see when, but their address is masked: it is data of theirs.',
  pdf: 'Download the PDF',
  pdfHint: 'to read or print',
  json: 'Download the JSON file',
  jsonHint: 'to take your data to another system',
  careTitle: 'Look after this file',
  care: 'It holds your whole number. Do not upload it to another site or leave it on a computer that is not yours.',
  lockedTitle: 'Your number is locked',
  locked:
    'While it is locked we show nothing here online. To see your data, unlock it first or ask for them as the [privacy notice](/privacidad#derechos) says.',
  wrong: 'Do you see something that is wrong? [This is how it is corrected](/privacidad#derechos).',
  back: 'Back to your number',
};
