import { refuse } from '#app/[locale]/forms/action.ts';
import type { FormState } from '#components/form/form-state.ts';
import { waitDetail } from '#lib/domain/basics/wait.ts';
import type { Staff } from '#lib/domain/desk/staff.ts';
import { networkOf, readFields } from '#lib/server/visit/action.ts';
import type { Asking } from '#lib/usecases/desk/manage-staff.ts';

/** The admin behind a form, with the password that they gave again; null without one. */
export const askingOf = async (staff: Staff, data: FormData): Promise<Asking | null> => {
  const { password } = readFields(data, ['password']);
  return password === '' ? null : { staffId: staff.id, password, network: await networkOf() };
};

type Answer = { error: string } | { waitMilliseconds: number };

/** The form again, with what the password or the address of it lacks; null for any other failure. */
export const refusedAsking = (
  state: FormState,
  values: Record<string, string>,
  answer: Answer,
): FormState | null => {
  if ('waitMilliseconds' in answer)
    return refuse(state, values, {}, `staff.tooMany|${waitDetail(answer.waitMilliseconds)}`);
  if (answer.error === 'wrong') return refuse(state, values, { password: 'password.WRONG' });
  return answer.error === 'known' ? refuse(state, values, { email: 'staff.known' }) : null;
};
