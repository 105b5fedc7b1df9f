'use server';

import { redirect } from 'next/navigation';
import { anybody, buttonAction } from '#app/[locale]/forms/action.ts';
import { keepTyped } from '#app/[locale]/forms/form-reply.ts';
import { shownEmail } from '#lib/domain/email/email.ts';
import { demonstrationPeople } from '#lib/domain/registry/demonstration-people.ts';
import { steps } from '#lib/domain/request/steps.ts';
import { getDeps } from '#lib/server/deps/deps.ts';
import { readFields } from '#lib/server/visit/action.ts';

const invented = 'yo@prueba.example';

/** Fills step 1 with a fictional person: their CURP and, where mails stay here, an address. Anybody else, and a real service, get step 1 empty. */
export const fillStart = buttonAction(
  { where: 'prueba', who: anybody, page: '/prueba' },
  async ({ data, locale }) => {
    const { environment } = await getDeps();
    const { curp } = readFields(data, ['curp']);
    const person = demonstrationPeople.find((each) => each.curp === curp);
    if (environment.demonstration && person) {
      const bound = person.shows === 'boundElsewhere' ? null : person.number?.email;
      const own = bound ? shownEmail(bound) : invented;
      const email = environment.smtpUrl ? '' : own;
      await keepTyped('tramite', { curp: person.curp, email, emailConfirmation: email });
    }
    redirect(`/${locale}${steps.start.path}`);
  },
);
