import type { ownData as spanish } from '#lib/i18n/es/own-data.ts';
import type { Words } from '#lib/i18n/words.ts';

export const ownData: Words<typeof spanish> = {
  title: 'Your data',
  lead: 'Download everything that this site keeps about you. It is your right of access and it is free. The files are in Spanish.',
  what: 'What’s in them',
  items: [
    'Your CURP, your number, your name and the email address linked to them.',
    'The documents that were given to you: folio, date and whether the number was new.',
    'The applications made with your CURP and the emails that were sent.',
    'What staff saw and asked for, if you were helped at a service window.',
    'What was done, when and by whom.',
    'Which privacy notice you saw and how long each thing is kept.',
  ],
  others:
    'If another person used your CURP with their own email address, you see when, but their address is masked: it is their data.',
  pdf: 'Download the PDF',
  pdfHint: 'to read or print',
  json: 'Download the JSON file',
  jsonHint: 'to take your data to another system',
  careTitle: 'Keep this file safe',
  care: 'It shows your whole number. Do not upload it to another site or leave it on a computer that is not yours.',
  lockedTitle: 'Your number is locked',
  locked:
    'While it is locked, we show nothing here. To see your data, unlock your number first or ask for it as the [privacy notice](/privacidad#derechos) says.',
  wrong: 'See something wrong? [How to get it corrected](/privacidad#derechos).',
  back: 'Back to your number',
};
