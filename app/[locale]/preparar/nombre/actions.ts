'use server';

import { redirect } from 'next/navigation';
import { formAction, refuse } from '#app/[locale]/forms/action.ts';
import { thePreparing } from '#app/[locale]/preparar/who.ts';
import { diagnoseName, nameFits } from '#lib/domain/curp/name-diagnosis.ts';
import { settleName } from '#lib/domain/curp/settled-name.ts';
import { namesSchema } from '#lib/domain/form/answers.ts';
import { keepTypedHere, pageAfter } from '#lib/server/preparation/preparing.ts';
import { fieldErrors } from '#lib/server/visit/action.ts';

/** Takes the name. One that does not go with the CURP passes when the person says that it is right: the window sees the document. */
export const prepareName = formAction(
  {
    id: 'prepararNombre',
    where: 'prepareName',
    who: thePreparing,
    fields: ['givenNames', 'firstSurname', 'secondSurname'],
  },
  async ({ preparing: { secret, typed }, locale, state, values, data }) => {
    const checked = namesSchema.safeParse(values);
    if (!checked.success) return refuse(state, values, fieldErrors(checked.error));
    const name = settleName(checked.data, typed.curp);
    const { fields, form } = diagnoseName(checked.data, typed.curp);
    if (data.get('intent') !== 'nameIsRight' && !nameFits(name, typed.curp))
      return refuse(state, values, fields, form);
    const changed = { ...typed, name };
    await keepTypedHere(secret, changed);
    return redirect(`/${locale}${pageAfter(changed)}`);
  },
);
