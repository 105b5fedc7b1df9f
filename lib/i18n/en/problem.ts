import type { problem as spanish } from '#lib/i18n/es/problem.ts';
import type { Words } from '#lib/i18n/words.ts';

export const problem: Words<typeof spanish> = {
  notFound: {
    title: 'We can’t find this page',
    lead: 'The address may have a mistake in it, or the page may have moved.',
    checkAddress: 'If you typed the address, check that it is complete.',
    checkLink: 'If you opened a link from an email, open it again from the email or ask for a new one.',
    home: 'Go to the home page',
    start: 'Start or continue my application',
    help: 'Help and phone numbers',
  },
  refused: {
    elsewhere: {
      title: 'We did not receive what you sent',
      lead: 'It came from another address, and we saved nothing. This site opens at {1}.',
    },
    tooLong: {
      title: 'What you sent is too long',
      lead: 'We saved nothing. Open the page again and write less, or choose a smaller file.',
    },
    notUnderstood: {
      title: 'We could not read what you sent',
      lead: 'We saved nothing. Open the page again and try once more.',
    },
    gone: {
      title: 'This file can’t be opened from here',
      lead: 'Your session has ended, or the link is not complete. Open it from your application or from the email that we sent you.',
    },
    failed: {
      title: 'We cannot open this now',
      lead: 'Something went wrong on our side. What you had saved is still saved. Wait a minute and try again.',
    },
    again: 'Open the page again',
    onward: 'Go to my application',
    home: 'Go to the home page',
  },
  failure: {
    title: 'Something went wrong on our side',
    lead: 'It was nothing you did. What you had already saved is still saved.',
    advice:
      'Wait a minute and try again. You can also come back later: the link in your email takes you back to where you were.',
    tell: 'If it keeps happening, tell this site’s help desk:',
    reference: 'Give this reference',
    retry: 'Try again',
    home: 'Go to the home page',
    help: 'See the help pages',
  },
  outdated: {
    title: 'The service was updated',
    lead: 'This page is from before the change, so the button did nothing. What you had already saved is still saved.',
    goOn: 'Open the new page',
    home: 'Go to the home page',
  },
};
