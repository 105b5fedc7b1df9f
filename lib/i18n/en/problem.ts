import type { problem as spanish } from '#lib/i18n/es/problem.ts';
import type { Words } from '#lib/i18n/words.ts';

export const problem: Words<typeof spanish> = {
  notFound: {
    title: 'We can’t find this page',
    lead: 'The address may have a mistake in it, or the page may have moved.',
    checkAddress: 'If you typed the address, check that it is complete.',
    checkLink: 'If you opened a link from an email, open it again from the email or ask for a new one.',
    home: 'Go to Home',
    start: 'Start or continue my request',
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
      title: 'We did not understand what arrived',
      lead: 'We saved nothing. Open the page again and try once more.',
    },
    gone: {
      title: 'This file does not open from here',
      lead: 'Your session has ended, or the link is not complete. Open it from your request or from the email that we sent you.',
    },
    again: 'Open the page again',
    onward: 'Go to my request',
    home: 'Go to Home',
  },
  failure: {
    title: 'Something failed on our side',
    lead: 'It was not because of anything you did. What you had already saved is still saved.',
    advice:
      'Wait a minute and try again. You can also come back later: the link in your email takes you back to where you were.',
    tell: 'If it keeps happening, tell the help desk of this site:',
    reference: 'Give this reference',
    retry: 'Try again',
    home: 'Go to Home',
    help: 'See the help pages',
  },
  outdated: {
    title: 'The service was updated',
    lead: 'This page is from before the change, so the button did nothing. What you had already saved is still saved.',
    goOn: 'Open the new page',
    home: 'Go to Home',
  },
};
