'use server';

import { redirect } from 'next/navigation';
import { buttonAction, type Post } from '#app/[locale]/forms/action.ts';
import { staffWithResult, turnIn } from '#app/[locale]/mostrador/who.ts';
import { parseMailboxCode } from '#lib/domain/email/mailbox-check.ts';
import { run } from '#lib/server/deps/run.ts';
import { handOutPath } from '#lib/server/desk/rooms.ts';
import { readFields } from '#lib/server/visit/action.ts';
import { askMailboxAgain, type CodeFailure, readBackCode } from '#lib/usecases/mail/check-mailbox.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';

const page = (post: Post): string => handOutPath(turnIn(post));

const notices: Record<CodeFailure | 'tooMany', string> = {
  wrong: 'codigomal',
  expired: 'codigotarde',
  tooMany: 'codigotope',
  notNow: 'correo',
};

/** The page itself says why nothing goes to the mailbox now. */
const notAsked = { notNow: 'correo', tooMany: 'espera' } as const;

/** "Comprobar": the person read the code of the mail to the window. The documents leave at once. */
export const readBack = buttonAction(
  { where: 'deskReadBack', who: staffWithResult('case.handToPhone'), page },
  async ({ request, staff, data, page: here }) => {
    const code = parseMailboxCode(readFields(data, ['codigo']).codigo);
    if (code === null) redirect(`${here}?aviso=codigomal#correo`);
    const checked = await run(readBackCode)(request.id, code, staff.id);
    wakeMail();
    redirect(`${here}?aviso=${checked.ok ? 'comprobado' : notices[checked.error]}#correo`);
  },
);

/** "Enviar otro código". */
export const askAgain = buttonAction(
  { where: 'deskAskMailbox', who: staffWithResult('case.handToPhone'), page },
  async ({ request, staff, page: here }) => {
    const asked = await run(askMailboxAgain)(request.id, staff.id);
    wakeMail();
    redirect(`${here}?aviso=${asked.ok ? 'enviado' : notAsked[asked.error]}#correo`);
  },
);
