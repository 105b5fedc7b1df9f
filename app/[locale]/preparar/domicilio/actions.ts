'use server';

import { redirect } from 'next/navigation';
import { formAction } from '#app/[locale]/forms/action.ts';
import { thePreparing } from '#app/[locale]/preparar/who.ts';
import { addressFields } from '#app/[locale]/tramite/domicilio/address-state.ts';
import { readAddress } from '#app/[locale]/tramite/domicilio/read-address.ts';
import { resolveAddress } from '#lib/domain/address/address.ts';
import { run } from '#lib/server/deps/run.ts';
import { keepTypedHere, pageAfter } from '#lib/server/preparation/preparing.ts';
import { lookUpPostalCode } from '#lib/usecases/request/save-address.ts';

/** Takes the home address, and shows the code when nothing else is missing. */
export const prepareAddress = formAction(
  { id: 'prepararDomicilio', where: 'prepareAddress', who: thePreparing, fields: addressFields },
  async ({ preparing: { secret, typed }, locale, ...post }) => {
    let changed = typed;
    const answer = await readAddress({ locale, ...post }, async (answers) => {
      const address = resolveAddress(answers, await run(lookUpPostalCode)(answers.postalCode));
      if (!address.ok) return address.error;
      changed = { ...typed, address: address.value };
      await keepTypedHere(secret, changed);
      return null;
    });
    return answer ?? redirect(`/${locale}${pageAfter(changed)}`);
  },
);
