import type { Post } from '#app/[locale]/forms/action.ts';
import type { Locale } from '#lib/domain/basics/locale.ts';
import type { StaffAction } from '#lib/domain/desk/staff.ts';
import {
  enterCaseOf,
  enterHandOut,
  enterOpenCase,
  enterTicket,
  ticketIdOf,
} from '#lib/server/desk/desk-visit.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { readFields } from '#lib/server/visit/action.ts';

const turnOf = ({ data }: Post): string => readFields(data, ['turno']).turno;

/** The identifier of the turn in a form. A form with any other text leads to the page for missing addresses. */
export const turnIn = (post: Post): string => ticketIdOf(post.locale, turnOf(post));

/** A member of staff whose role may do this: guards a form or a page. */
export const staffWho =
  (right: StaffAction) =>
  ({ locale }: { locale: Locale }) =>
    requireStaff(locale, right);

/** A member of staff with the turn that they attend. */
export const staffWithTurn = (right: StaffAction) => (post: Post) =>
  enterTicket(post.locale, turnOf(post), right);

/** A member of staff with a turn whose case they may open again. */
export const staffWithCase = (right: StaffAction) => (post: Post) =>
  enterCaseOf(post.locale, turnOf(post), right);

/** A member of staff with the case that is open in this browser. */
export const staffWithOpenCase = (right: StaffAction) => (post: Post) =>
  enterOpenCase(post.locale, turnOf(post), right);

/** A member of staff with the finished case that is open in this browser. */
export const staffWithResult = (right: StaffAction) => (post: Post) =>
  enterHandOut(post.locale, turnOf(post), right);
