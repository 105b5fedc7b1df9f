'use server';

import { redirect } from 'next/navigation';
import { buttonAction } from '#app/[locale]/forms/action.ts';
import { staffWho } from '#app/[locale]/mostrador/who.ts';
import { refusals } from '#lib/domain/desk/change.ts';
import { run } from '#lib/server/deps/run.ts';
import { readFields } from '#lib/server/visit/action.ts';
import { findChange } from '#lib/usecases/desk/case-file.ts';
import { agreeToChange, turnDownChange } from '#lib/usecases/desk/decide-change.ts';
import { wakeMail } from '#lib/usecases/mail/worker.ts';

const notices = {
  decided: 'decidido',
  void: 'cambio',
  own: 'propio',
  askerOut: 'fuera',
  notSupervisor: 'propio',
} as const;

const page = '/mostrador/aprobaciones';

/** "Aprobar": the change happens now. */
export const agree = buttonAction(
  { where: 'agreeToChange', who: staffWho('change.approve'), page },
  async ({ staff, data, page: room }) => {
    const { cambio } = readFields(data, ['cambio']);
    const agreed = await run(agreeToChange)(cambio, staff);
    wakeMail();
    const done = (await run(findChange)(cambio))?.wanted.kind === 'note' ? 'atendido' : 'aprobado';
    redirect(`${room}?aviso=${agreed.ok ? done : notices[agreed.error]}`);
  },
);

/** "Rechazar": the change does not happen, with a reason from the list. */
export const turnDown = buttonAction(
  { where: 'turnDownChange', who: staffWho('change.approve'), page },
  async ({ staff, data, page: room }) => {
    const { cambio, motivo } = readFields(data, ['cambio', 'motivo']);
    const refusal = refusals.find((each) => each === motivo);
    if (!refusal) redirect(`${room}/${encodeURIComponent(cambio)}?aviso=motivo#rechazo`);
    const refused = await run(turnDownChange)(cambio, staff, refusal);
    redirect(`${room}?aviso=${refused.ok ? 'rechazado' : notices[refused.error]}`);
  },
);
