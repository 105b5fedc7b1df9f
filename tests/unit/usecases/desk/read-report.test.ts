import { expect, test } from 'vitest';
import type { AuditAction } from '#lib/domain/audit/entry.ts';
import { readReport } from '#lib/usecases/desk/read-report.ts';
import { aRequest, testNow } from '#tests/support/builders.ts';
import { aStore } from '#tests/support/memory-store.ts';
import { aNewTicket } from '#tests/support/tickets.ts';

const minute = 60_000;
const range = { from: '2026-11-20', to: '2026-11-21' };

const aTold = (action: AuditAction, requestId: string | null, at = testNow) => ({
  at,
  actor: 'worker' as const,
  action,
  requestId,
  subject: null,
  address: null,
  detail: null,
});

test('a report counts the turns of its days, and the refused mails of their cases', async () => {
  const store = await aStore();
  const inHand = { staffId: 'lucia', window: 'Mesa 2' };
  const end = { stage: 'served', outcome: 'assigned', reason: null } as const;
  for (const [id, day] of [
    ['first', '2026-11-21'],
    ['second', '2026-11-20'],
    ['long-ago', '2026-11-19'],
  ] as const) {
    await store.requests.create({ ...aRequest(), id: `case-${id}` }, null);
    await store.tickets.open(aNewTicket({ id, day, inHand }));
    await store.tickets.attach(id, 'lucia', `case-${id}`);
    await store.tickets.close(id, 'lucia', { ...end, at: testNow + 4 * minute });
  }
  await store.audit.append(aTold('mail.refused', 'case-first'));
  await store.audit.append(aTold('mail.refused', 'case-first'));
  await store.audit.append(aTold('documents.mailed', 'case-second'));
  await store.audit.append(aTold('mail.refused', 'case-long-ago'));
  await store.audit.append(aTold('mail.refused', 'a-case-of-the-web'));
  await store.audit.append(aTold('mail.refused', null));
  const { total, lines } = await readReport({ store })(range, 'day');
  expect(total).toMatchObject({ attended: 2, assigned: 2, minutes: 4, refusedMails: 2 });
  expect(lines.map(({ from, refusedMails }) => [from, refusedMails])).toEqual([
    ['2026-11-21', 2],
    ['2026-11-20', 0],
  ]);
});
