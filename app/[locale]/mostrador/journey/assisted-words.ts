import type { Dictionary } from '#lib/i18n/dictionary.ts';

/** The dictionary with the words of the public steps said about somebody else, for a member of staff who reads those pages. */
export const assistedWords = (words: Dictionary): Dictionary => {
  const { journey, deskAssist, errors, deskErrors } = words;
  const { identity, address, review } = deskAssist.steps;
  return {
    ...words,
    errors: { ...errors, ...deskErrors },
    journey: {
      ...journey,
      identity: { ...journey.identity, ...identity, help: { ...journey.identity.help, ...identity.help } },
      address: { ...journey.address, ...address, help: { ...journey.address.help, ...address.help } },
      review: { ...journey.review, ...review },
    },
  };
};
