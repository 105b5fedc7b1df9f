'use server';

import { redirect } from 'next/navigation';
import { formAction } from '#app/[locale]/forms/action.ts';
import { addressFields } from '#app/[locale]/tramite/domicilio/address-state.ts';
import { readAddress } from '#app/[locale]/tramite/domicilio/read-address.ts';
import { theVisit } from '#app/[locale]/tramite/who.ts';
import { run } from '#lib/server/deps/run.ts';
import { pathOf } from '#lib/server/visit/page.ts';
import { readVisit } from '#lib/server/visit/session.ts';
import { saveAddress } from '#lib/usecases/request/save-address.ts';

/** Step 2: gives the home address. */
export const giveAddress = formAction(
  { id: 'domicilio', where: 'address', who: theVisit, fields: addressFields },
  async ({ visit, locale, ...post }) => {
    const answer = await readAddress({ locale, ...post }, async (answers) => {
      const saved = await run(saveAddress)(visit.request.id, answers);
      return saved.ok || saved.error === 'notNow' ? null : saved.error;
    });
    return answer ?? redirect(pathOf(locale, await readVisit()));
  },
);
