import type { Messages } from '#components/form/form-state.ts';
import type { PageContext } from '#lib/server/visit/page.ts';

const only = (messages: Messages, keys: RegExp): Messages =>
  Object.fromEntries(Object.entries(messages).filter(([key]) => keys.test(key)));

/** The messages of the staff's own forms. */
export const staffMessages = ({ words }: PageContext): Messages => ({
  ...only(words.errors, /^(form|wait)\./),
  ...only(words.deskErrors, /^email\./),
  ...words.deskStaff.messages,
});
