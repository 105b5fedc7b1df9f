import type { accessibility as spanish } from '#lib/i18n/es/accessibility.ts';
import type { Words } from '#lib/i18n/words.ts';

export const accessibility: Words<typeof spanish> = {
  title: 'Accessibility',
  lead: 'This service is for everyone. This is what we tested and what is still missing.',
  goalTitle: 'Our goal',
  goal: 'To meet the WCAG 2.2 guidelines at level AA. No step requires seeing a picture, hearing audio or using a mouse.',
  canTitle: 'What you can do',
  can: [
    'Use the whole service without JavaScript.',
    'Do everything with the keyboard. You always see where you are.',
    'Enlarge text up to 400% without scrolling sideways.',
    'Use dark colors, high contrast or less motion, as your device is set.',
    'Paste your CURP and email address, with or without spaces, in upper or lower case.',
    'Leave and continue later. Your answers are saved.',
    'Read everything in Spanish or English.',
  ],
  testedTitle: 'How we tested it',
  tested: [
    'With axe, a program that looks for problems, against the A and AA rules of WCAG 2.2.',
    'On phone-size and computer-size screens, in light and dark colors.',
    'With the keyboard, page by page.',
    'With 400% zoom, the same as a screen 320 pixels wide.',
    'Without JavaScript.',
    'By measuring how easy each page and email is to read.',
  ],
  knownTitle: 'What is not perfect yet',
  known: [
    'No group of people with disabilities has tested it yet.',
    'It has not been tested with every screen reader.',
    'Both PDFs are in Spanish only, like the official ones. The result page shows the same data as text.',
    'There is no version in indigenous languages or in sign language.',
    'We don’t control the government pages that some links lead to.',
  ],
  reportTitle: 'If something stops you',
  report: (operator: string) =>
    `This site is run by **{${operator}}**. Tell them which page it was, what you wanted to do and what device you use. Do not send your CURP or your number.`,
  otherWays:
    'In the meantime, you can do it [in person](/ayuda/en-persona) or [get help by phone](/ayuda#telefonos).',
  reviewed: (date: string) => `Reviewed on ${date}.`,
};
