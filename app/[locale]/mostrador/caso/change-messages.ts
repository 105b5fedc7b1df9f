import type { Messages } from '#components/form/form-state.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

const shared = /^(email|form|wait|givenNames|firstSurname|secondSurname)\./;

/** The messages of the forms of what only staff can do. */
export const changeMessages = ({ words }: PageContext): Messages => ({
  ...Object.fromEntries(Object.entries(words.errors).filter(([key]) => shared.test(key))),
  ...words.deskErrors,
  ...words.deskAssist.messages,
  ...words.deskChange.messages,
});
