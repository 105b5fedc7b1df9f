import type { frame as spanish } from '#lib/i18n/es/frame.ts';
import type { Words } from '#lib/i18n/words.ts';

export const frame: Words<typeof spanish> = {
  service: 'Ventanilla NSS',
  tagline: 'Your Mexican social security number, step by step',
  description:
    'Get or find your Mexican social security number (NSS). Free of charge, with a certificate and a card in PDF.',
  skip: 'Skip to content',
  demonstration: {
    title: 'Demonstration: this is not a government site.',
    text: 'Data and documents are made up.',
  },
  switchLanguage: 'Español',
  identity: { welcome: 'Welcome:', leave: 'Leave' },
  route: 'Path',
  back: 'Back',
  backHome: 'Back to the start',
  step: (step, title) => `Step ${step} of 3: ${title}`,
  steps: ['Start', 'Enter your address', 'Finish'],
  help: {
    title: 'Do you need help?',
    inMexico: 'In Mexico',
    fromAbroad: 'From abroad',
    hours: 'Monday to Friday, 9 am to 6 pm, Mexico City time. From abroad, choose option 5.',
  },
  footer: {
    freeTitle: 'This service is free.',
    freeText: 'If somebody charges you for it, it is probably a fraud.',
    operator: (name) =>
      `This site is run by ${name}. It uses no trackers and loads nothing from other sites.`,
    about: 'About this site',
    help: 'Help and phone numbers',
    verify: 'Check a document',
    privacy: 'Privacy',
    accessibility: 'Accessibility',
    source: 'Source code',
  },
  facts: { change: 'Change', empty: 'You did not give one' },
  copy: {
    label: 'Copy the number',
    hint: 'Only the 11 digits are copied.',
    done: 'Number copied.',
    failed: 'It could not be copied. Select the number and copy it by hand.',
  },
  print: 'Print this page',
  nss: {
    of: 'Parts of the NSS',
    serie: ['Series', 'Of the office that gives the number'],
    registrationYear: ['Year of registration', 'When it was assigned to you'],
    birthYear: ['Year of birth', 'Its last two digits'],
    consecutive: ['Running number', 'Your place in the list of that year'],
    checkDigit: ['Check digit', 'Helps to find copying mistakes'],
  },
  curp: {
    of: 'Parts of your CURP',
    root: 'Surnames and name',
    date: 'Date of birth',
    sex: 'Sex',
    entity: 'State of birth',
    consonants: 'Inner consonants',
    homonymy: ['Century and namesakes', 'A digit: born before 2000', 'A letter: born in 2000 or later'],
    checkDigit: ['Check digit', 'Finds copying mistakes'],
  },
  form: {
    summary: 'There is a problem',
    errorPrefix: 'Error: ',
    allRequired: 'Fill in every field except those marked (optional).',
    optional: '(optional)',
    busy: 'Your request is being processed… wait a moment',
    reference: 'Reference',
    elsewhere:
      'We received nothing because you opened this site at another address. Open it at {1} and try again',
    tooLong: 'What you sent is too long, and we saved nothing. Write less and try again',
    notUnderstood: 'We did not understand what arrived, and we saved nothing. Reload the page and try again',
    unreachable:
      'We could not reach the service. Your answers are still here: check your connection and try again',
    failed: 'The service failed, not you. Your answers are still here: try again in a few minutes',
    other: 'Check this answer',
    choose: 'Choose one',
    filter: 'Type to shorten the list',
    filterCount: '{count} of {total} options in the list',
  },
};
