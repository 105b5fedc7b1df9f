'use server';

import { redirect } from 'next/navigation';
import { formAction, type Post, refuse } from '#app/[locale]/forms/action.ts';
import { askingOf, refusedAsking } from '#app/[locale]/mostrador/personal/asking.ts';
import { memberIdIn } from '#app/[locale]/mostrador/personal/member-id.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { memberSchema } from '#lib/domain/desk/staff-answers.ts';
import { run } from '#lib/server/deps/run.ts';
import { keepSetupLink } from '#lib/server/staff/setup-link.ts';
import { fieldErrors } from '#lib/server/visit/action.ts';
import { changeMember, memberOf, renewLink } from '#lib/usecases/desk/manage-staff.ts';

const who = staffWho('staff.manage');
const below = (post: Post) => `/${memberIdIn(post)}`;
const list = (locale: string) => `/${locale}/mostrador/personal`;

/** Changes name, role and window of a member of staff. */
export const saveMember = formAction(
  { id: 'personal', where: 'staffChange', who, fields: ['staffName', 'role', 'windowName'], below },
  async ({ staff, data, locale, state, values }) => {
    const checked = memberSchema.safeParse(values);
    const asking = await askingOf(staff, data);
    if (!checked.success || !asking)
      return refuse(state, values, {
        ...(checked.success ? {} : fieldErrors(checked.error)),
        ...(!asking && { password: 'password.EMPTY' as const }),
      });
    const { staffName: name, role, windowName: window } = checked.data;
    const changed = await run(changeMember)(asking, memberIdIn({ data, locale }), { name, role, window });
    if (changed.ok) return redirect(`${list(locale)}?aviso=cambiada`);
    return refusedAsking(state, values, changed) ?? redirect(`${list(locale)}?aviso=igual`);
  },
);

/** Makes a new link for the first sign-in of somebody who lost the telephone or the password. */
export const renewMemberLink = formAction(
  { id: 'personalEnlace', where: 'staffRenewLink', who, fields: [], below },
  async ({ staff, data, locale, state, values }) => {
    const asking = await askingOf(staff, data);
    if (!asking) return refuse(state, values, { password: 'password.EMPTY' });
    const id = memberIdIn({ data, locale });
    const renewed = await run(renewLink)(asking, id);
    if (!renewed.ok) return refusedAsking(state, values, renewed) ?? redirect(`${list(locale)}?aviso=igual`);
    const name = (await run(memberOf)(id))?.name ?? '';
    await keepSetupLink({ staffId: staff.id, name, token: renewed.value.token });
    return redirect(`${list(locale)}/enlace`);
  },
);
