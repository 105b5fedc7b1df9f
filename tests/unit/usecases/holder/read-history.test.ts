import { describe, expect, test } from 'vitest';
import { unlockByFolio } from '#lib/usecases/desk/act-by-folio.ts';
import { lockNumber } from '#lib/usecases/holder/lock-number.ts';
import { readHistory } from '#lib/usecases/holder/read-history.ts';
import { assignNumber } from '#lib/usecases/request/issue-number.ts';
import { entryAbout } from '#lib/usecases/rows/audit-entry.ts';
import { addressed, anEmail, aRequest, oscar } from '#tests/support/builders.ts';
import { keep, useCaseDeps } from '#tests/support/use-case-deps.ts';

const hour = 3_600_000;
const mine = anEmail();
const next = anEmail('nuevo');

/** A person who has just got their number. */
const aHolder = async () => {
  const deps = await useCaseDeps();
  const request = await keep(deps, addressed(aRequest()));
  const issued = await assignNumber(deps)(request.id);
  if (!issued.ok) throw new Error(issued.error);
  const stored = await deps.store.requests.find(request.id);
  if (stored?.request.stage !== 'issued') throw new Error('not issued');
  return { deps, request: stored.request, issuance: issued.value };
};

describe('who asked for my number', () => {
  test('T20, L-10: still shows what matters when a stranger asked hundreds of times since', async () => {
    const { deps } = await aHolder();
    const holder = await deps.store.holders.find(oscar);
    if (!holder) throw new Error('no holder');
    const asked = { actor: 'browser', action: 'request.started' } as const;
    for (let n = 0; n < 450; n += 1)
      await deps.store.audit.append(entryAbout(deps, { id: null, curp: oscar, email: next }, asked));
    const events = await readHistory(deps)(holder);
    expect(events).toHaveLength(50);
    expect(events.map(({ action }) => action)).toContain('number.assigned');
    expect(events.map(({ action }) => action)).toContain('request.started');
  });

  test('is not buried by the holder’s own downloads', async () => {
    const { deps } = await aHolder();
    const holder = await deps.store.holders.find(oscar);
    if (!holder) throw new Error('no holder');
    const about = { id: null, curp: oscar, email: mine };
    const fetched = { actor: 'holder', action: 'document.downloaded' } as const;
    for (let n = 0; n < 60; n += 1) await deps.store.audit.append(entryAbout(deps, about, fetched));
    const actions = (await readHistory(deps)(holder)).map(({ action }) => action);
    expect(actions).toContain('number.assigned');
    expect(actions.filter((action) => action === 'document.downloaded')).toHaveLength(10);
  });

  test('L-10: shows what happened with which kind of address, the newest first, and no address', async () => {
    const { deps, request, issuance } = await aHolder();
    const holder = await deps.store.holders.find(oscar);
    if (!holder) throw new Error('no holder');
    await lockNumber(deps)(request.id);
    deps.time.now += hour;
    await unlockByFolio(deps)(issuance.folio);
    const events = await readHistory(deps)(holder);
    expect(events.map(({ action, by }) => [action, by])).toEqual([
      ['holder.unlocked', 'desk'],
      ['holder.locked', 'own'],
      ['number.assigned', 'own'],
    ]);
    expect(JSON.stringify(events)).not.toContain('@');
    const seenByAnother = await readHistory(deps)({ curp: oscar, email: next });
    expect(seenByAnother.map(({ by }) => by)).toEqual(['desk', 'other', 'other']);
  });
});
