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

test('the audit has one entry for a number that is opened again, and another in a new visit', async () => {
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

test('the audit has every download, with its document', async () => {
  const { deps, visit } = await aVisit();
  await audit(visit, 'document.downloaded', 'tarjeta');
  await audit(visit, 'document.downloaded', 'tarjeta');
  expect(await toldBy(deps.store)).toEqual(Array(2).fill('browser document.downloaded tarjeta'));
});

test('T20: nothing is shown that cannot be audited', async () => {
  const { deps, visit } = await aVisit();
  deps.store.audit.append = () => Promise.reject(new Error('the disk is full'));
  await expect(auditOnce(visit, 'number.shown')).rejects.toThrow('disk');
  await expect(auditOnce(visit, 'number.shown')).rejects.toThrow('disk');
});

test('the audit has the end of a visit once; a browser without one ends nothing', async () => {
  const { deps } = await aVisit(false);
  await closeSession();
  await closeSession();
  expect(await toldBy(deps.store)).toEqual(['browser session.finished']);
});
