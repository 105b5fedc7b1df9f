import { expect, test } from 'vitest';
import { closeSession, openSession, readVisit } from '#lib/server/visit/session.ts';
import type { Visit } from '#lib/server/visit/visit.ts';
import { audit, auditOnce } from '#lib/server/visit/visit-audit.ts';
import { toldBy } from '#tests/support/audit-chains.ts';
import { aMail, aRequest } from '#tests/support/builders.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const aVisit = async (confirmed = true) => {
  const rig = await serverRig();
  const request = aRequest();
  await rig.deps.store.requests.create(request, aMail(request));
  return { ...rig, request, visit: await enter(request.id, confirmed) };
};

const enter = async (requestId: string, confirmed: boolean): Promise<Visit> => {
  await openSession(requestId, confirmed);
  const visit = await readVisit();
  if (!visit) throw new Error('no visit');
  return visit;
};

test('a number that is looked at again is told once, and again in another visit', async () => {
  const { deps, request, visit } = await aVisit();
  await auditOnce(visit, 'number.shown');
  await auditOnce(visit, 'number.shown');
  await auditOnce(visit, 'identity.shown');
  await auditOnce(await enter(request.id, true), 'number.shown');
  expect(await toldBy(deps.store)).toEqual([
    'browser number.shown',
    'browser identity.shown',
    'browser number.shown',
  ]);
});

test('every download is told, with what it was', async () => {
  const { deps, visit } = await aVisit();
  await audit(visit, 'document.downloaded', 'tarjeta');
  await audit(visit, 'document.downloaded', 'tarjeta');
  expect(await toldBy(deps.store)).toEqual(Array(2).fill('browser document.downloaded tarjeta'));
});

test('T20: what cannot be told is not shown', async () => {
  const { deps, visit } = await aVisit();
  deps.store.audit.append = () => Promise.reject(new Error('the disk is full'));
  await expect(auditOnce(visit, 'number.shown')).rejects.toThrow('disk');
  await expect(auditOnce(visit, 'number.shown')).rejects.toThrow('disk');
});

test('the end of a visit is told once; a browser without one ends nothing', async () => {
  const { deps } = await aVisit(false);
  await closeSession();
  await closeSession();
  expect(await toldBy(deps.store)).toEqual(['browser session.finished']);
});
