import type { Messages } from '#components/form/form-state.ts';
import type { PageContext } from '#lib/server/page.ts';

const shared = /^(email|form|wait)\./;

/** The messages of the staff's own forms. */
export const staffMessages = ({ words }: PageContext): Messages => ({
  ...Object.fromEntries(Object.entries(words.errors).filter(([key]) => shared.test(key))),
  ...words.deskStaff.messages,
});
