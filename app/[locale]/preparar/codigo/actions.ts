'use server';

import { redirect } from 'next/navigation';
import { anybody, buttonAction } from '#app/[locale]/forms/action.ts';
import { leavePreparing } from '#lib/server/preparation/preparing.ts';
import { keptForm } from '#lib/server/visit/kept-form.ts';

const page = '/preparar/codigo';

/** "Salir": this browser forgets the code, which still works. */
export const leaveCode = buttonAction({ where: 'leaveCode', who: anybody, page }, async ({ locale }) => {
  await Promise.all([leavePreparing(false), keptForm.drop()]);
  redirect(`/${locale}/tramite/fin`);
});

/** "Borrar lo que escribí": the code no longer works. */
export const deletePrepared = buttonAction(
  { where: 'deletePrepared', who: anybody, page },
  async ({ locale }) => {
    await Promise.all([leavePreparing(true), keptForm.drop()]);
    redirect(`/${locale}/preparar?aviso=borrado`);
  },
);
