'use server';

import { redirect } from 'next/navigation';
import { formAction, refuse } from '#app/[locale]/forms/action.ts';
import { askingOf, refusedAsking } from '#app/[locale]/mostrador/personal/asking.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { newMemberSchema } from '#lib/domain/desk/staff-answers.ts';
import { run } from '#lib/server/deps/run.ts';
import { keepSetupLink } from '#lib/server/staff/setup-link.ts';
import { fieldErrors } from '#lib/server/visit/action.ts';
import { addMember } from '#lib/usecases/desk/manage-staff.ts';

/** Adds a member of staff and leads to the page with their link. */
export const addToStaff = formAction(
  {
    id: 'personalNuevo',
    where: 'staffAdd',
    who: staffWho('staff.manage'),
    fields: ['staffName', 'email', 'role', 'windowName'],
  },
  async ({ staff, data, locale, state, values }) => {
    const checked = newMemberSchema.safeParse(values);
    const asking = await askingOf(staff, data);
    if (!checked.success || !asking)
      return refuse(state, values, {
        ...(checked.success ? {} : fieldErrors(checked.error)),
        ...(!asking && { password: 'password.EMPTY' as const }),
      });
    const { staffName: name, email, role, windowName: window } = checked.data;
    const added = await run(addMember)(asking, { name, email, role, window });
    if (!added.ok) return refusedAsking(state, values, added) ?? state;
    await keepSetupLink({ staffId: staff.id, name, token: added.value.token });
    return redirect(`/${locale}/mostrador/personal/enlace`);
  },
);
