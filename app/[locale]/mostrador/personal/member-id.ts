import type { Post } from '#app/[locale]/forms/action.ts';
import { readFields } from '#lib/server/visit/action.ts';

const shape = /^[\w-]{1,36}$/;

/** Whether a text in a path can be the identifier of a member of staff. */
export const isMemberId = (text: string): boolean => shape.test(text);

/** The member of a form. A text of another shape becomes one that nobody has. */
export const memberIdIn = ({ data }: Post): string => {
  const { persona } = readFields(data, ['persona']);
  return isMemberId(persona) ? persona : 'nadie';
};
