'use server';

import { redirect } from 'next/navigation';
import { refusals } from '#lib/domain/desk/change.ts';
import { getChangeService } from '#lib/server/desk/change-service.ts';
import { requireStaff } from '#lib/server/desk/require-staff.ts';
import { wakeMail } from '#lib/server/mail/wake-mail-worker.ts';
import { localeOf, orNotice, readFields } from '#lib/server/visit/action.ts';

const notices = {
  decided: 'decidido',
  void: 'cambio',
  own: 'propio',
  askerOut: 'fuera',
  notSupervisor: 'propio',
} as const;

const roomOf = (data: FormData): string => `/${localeOf(data)}/mostrador/aprobaciones`;

/** "Aprobar": it happens now. */
export async function agree(data: FormData): Promise<void> {
  const room = roomOf(data);
  await orNotice('agreeToChange', room, async () => {
    const { staff } = await requireStaff(localeOf(data), 'change.approve');
    const { agree: agreeTo, find } = await getChangeService();
    const { cambio } = readFields(data, ['cambio']);
    const agreed = await agreeTo(cambio, staff);
    wakeMail();
    const done = (await find(cambio))?.wanted.kind === 'note' ? 'atendido' : 'aprobado';
    redirect(`${room}?aviso=${agreed.ok ? done : notices[agreed.error]}`);
  });
}

/** "Rechazar": it does not, for a reason from the list. */
export async function turnDown(data: FormData): Promise<void> {
  const room = roomOf(data);
  await orNotice('turnDownChange', room, async () => {
    const { staff } = await requireStaff(localeOf(data), 'change.approve');
    const { cambio, motivo } = readFields(data, ['cambio', 'motivo']);
    const refusal = refusals.find((each) => each === motivo);
    if (!refusal) redirect(`${room}/${encodeURIComponent(cambio)}?aviso=motivo`);
    const { turnDown: refuse } = await getChangeService();
    const refused = await refuse(cambio, staff, refusal);
    redirect(`${room}?aviso=${refused.ok ? 'rechazado' : notices[refused.error]}`);
  });
}
