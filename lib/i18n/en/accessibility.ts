import type { accessibility as spanish } from '#lib/i18n/es/accessibility.ts';
import type { Words } from '#lib/i18n/words.ts';

export const accessibility: Words<typeof spanish> = {
  title: 'Accessibility',
  lead: 'This service is for everybody. This is what we tested and what is still missing.',
  goalTitle: 'Our goal',
  goal: 'To meet the WCAG 2.2 guidelines at level AA. No step requires seeing a picture, hearing audio or using a mouse.',
  canTitle: 'What you can do',
  can: [
    'Use the whole service without JavaScript.',
    'Do everything with the keyboard. You always see where you are.',
    'Enlarge the text up to 400% without scrolling sideways.',
    'Use dark colours, high contrast or less motion, as your device is set.',
    'Paste your CURP and email address, with or without blanks, in capitals or not.',
    'Leave and go on later. Your answers are not lost.',
    'Read everything in Spanish or English.',
  ],
  testedTitle: 'How we tested it',
  tested: [
    'With axe, a program that looks for failures, against the A and AA rules of WCAG 2.2.',
    'At the size of a phone and of a computer, in light and dark colours.',
    'With the keyboard, page by page.',
    'With 400% zoom, which equals a screen 320 points wide.',
    'Without JavaScript.',
    'By measuring how easy the Spanish texts are to read.',
  ],
  knownTitle: 'What is not perfect yet',
  known: [
    'No group of people with disabilities has tested it yet.',
    'It has not been tested with every screen reader.',
    'Both PDFs are in Spanish only, like the official ones. The result page shows the same data as text.',
    'There is no version in indigenous languages or in sign language.',
    'The government pages that some links lead to do not depend on us.',
  ],
  reportTitle: 'If something stops you',
  report: (operator: string) =>
    `Tell **{${operator}}**, who run this site. Say on which page it was, what you wanted to do and which device you use. Do not send your CURP or your number.`,
  otherWays:
    'Meanwhile you can do it [in person](/ayuda/en-persona) or [ask for help by telephone](/ayuda#telefonos).',
  reviewed: (date: string) => `Reviewed on ${date}.`,
};
