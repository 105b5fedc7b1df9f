import { expect, test } from 'vitest';
import { isAuditEntry } from '#lib/domain/audit/entry.ts';
import { mexicoCity } from '#lib/domain/basics/time-zone.ts';
import {
  callTicket,
  closeTicket,
  dismissTicket,
  escalateTicket,
  openTicket,
} from '#lib/usecases/desk/tickets.ts';
import { addressed, aMail, anIssue, aRequest, testNow } from '#tests/support/builders.ts';
import { aStore } from '#tests/support/memory-store.ts';

const lucia = { id: 'lucia', role: 'ventanilla', window: 'Mesa 2' } as const;
const tomas = { id: 'tomas', role: 'ventanilla', window: 'Mesa 3' } as const;
const rosa = { id: 'rosa', role: 'supervisor', window: null } as const;
const ana = { label: 'Ana Ruiz', locale: 'es' } as const;

const rig = async () => {
  const store = await aStore();
  let count = 0;
  const nextId = () => {
    count += 1;
    return `ticket-${count}`;
  };
  const deps = { store, clock: { now: () => testNow }, random: { id: nextId }, deskTimeZone: mexicoCity };
  const told = async () =>
    (await store.audit.read(0, 50)).map(({ actor, action, requestId, detail }) =>
      [actor, action, requestId, detail].filter(Boolean).join(' '),
    );
  return { deps, store, told };
};

test('a new ticket waits, or comes to this window at once, and the audit says so without the name', async () => {
  const { deps, store, told } = await rig();
  const open = openTicket(deps);
  expect(await open({ ...ana, now: false }, lucia)).toMatchObject({
    number: 1,
    stage: 'waiting',
    staffId: null,
  });
  expect(await open({ ...ana, now: true }, lucia)).toMatchObject({
    number: 2,
    day: '2026-11-21',
    stage: 'inHand',
    staffId: 'lucia',
    window: 'Mesa 2',
    calledAt: testNow,
  });
  expect(await told()).toEqual([
    'staff:lucia ticket.opened ticket-1',
    'staff:lucia ticket.opened ticket-2',
    'staff:lucia ticket.called ticket-2',
  ]);
  expect(JSON.stringify(await store.audit.read(0, 50))).not.toContain('Ana');
});

test('T19: only a supervisor takes a ticket over; another window is refused', async () => {
  const { deps, told } = await rig();
  const { id } = await openTicket(deps)({ ...ana, now: true }, lucia);
  expect(await callTicket(deps)(id, tomas, true)).toEqual({ ok: false, error: 'taken' });
  expect(await callTicket(deps)(id, rosa)).toEqual({ ok: false, error: 'taken' });
  expect(await callTicket(deps)(id, rosa, true)).toMatchObject({ ok: true, value: { staffId: 'rosa' } });
  expect(await told()).toHaveLength(3);
});

test('T19: only the member who has a ticket in hand closes it, once, and the audit says how', async () => {
  const { deps, told } = await rig();
  const first = await openTicket(deps)({ ...ana, now: true }, lucia);
  const second = await openTicket(deps)({ ...ana, now: true }, lucia);
  const served = { stage: 'served', outcome: 'located', reason: null } as const;
  const referred = { stage: 'referred', outcome: null, reason: 'missingPapers' } as const;
  expect(await closeTicket(deps)(first.id, tomas, served)).toEqual({ ok: false, error: 'notInHand' });
  expect(await closeTicket(deps)(first.id, lucia, served)).toMatchObject({ ok: true });
  expect(await closeTicket(deps)(first.id, lucia, referred)).toMatchObject({ ok: false });
  expect(await closeTicket(deps)(second.id, lucia, referred)).toMatchObject({ ok: true });
  expect((await told()).slice(4)).toEqual([
    'staff:lucia ticket.closed ticket-1 located',
    'staff:lucia ticket.closed ticket-2 missingPapers',
  ]);
  for (const entry of await deps.store.audit.read(0, 50)) expect(isAuditEntry(entry)).toBe(true);
});

test('T19: an escalated ticket waits again, and no window takes it back or closes it', async () => {
  const { deps, store, told } = await rig();
  const { id } = await openTicket(deps)({ ...ana, now: true }, lucia);
  const help = { reason: 'doubtfulIdentity', note: 'La foto no se parece' } as const;
  expect(await escalateTicket(deps)(id, tomas, help)).toEqual({ ok: false, error: 'notInHand' });
  expect(await escalateTicket(deps)(id, lucia, help)).toMatchObject({ ok: true });
  expect(await escalateTicket(deps)(id, lucia, help)).toMatchObject({ ok: false });
  const waits = { stage: 'waiting', staffId: null, window: null, calledAt: null };
  expect(await store.tickets.find(id)).toMatchObject({ ...waits, escalate: { ...help, by: 'lucia' } });
  for (const window of [lucia, tomas]) {
    expect(await callTicket(deps)(id, window)).toMatchObject({ ok: false });
    expect(await callTicket(deps)(id, window, true)).toMatchObject({ ok: false });
    expect(await dismissTicket(deps)(id, window)).toMatchObject({ ok: false });
  }
  expect(await callTicket(deps)(id, rosa)).toMatchObject({
    ok: true,
    value: { escalate: help, staffId: 'rosa' },
  });
  expect(await callTicket(deps)(id, lucia, true)).toMatchObject({ ok: false });
  expect((await told()).slice(2)).toEqual([
    'staff:lucia ticket.escalated ticket-1 note.doubtfulIdentity',
    'staff:rosa ticket.called ticket-1',
  ]);
  for (const entry of await store.audit.read(0, 50)) expect(isAuditEntry(entry)).toBe(true);
});

test('a supervisor closes the escalated ticket of a person who left', async () => {
  const { deps, store } = await rig();
  const { id } = await openTicket(deps)({ ...ana, now: true }, lucia);
  await escalateTicket(deps)(id, lucia, { reason: 'papersMissing', note: 'Sin acta' });
  expect(await dismissTicket(deps)(id, rosa)).toMatchObject({ ok: true });
  expect(await store.tickets.find(id)).toMatchObject({ stage: 'left' });
});

test('the ticket of a person who did not come is closed while it waits or at one’s own window, never with a number', async () => {
  const { deps, store, told } = await rig();
  const waiting = await openTicket(deps)({ ...ana, now: false }, lucia);
  const mine = await openTicket(deps)({ ...ana, now: true }, lucia);
  const theirs = await openTicket(deps)({ ...ana, now: true }, tomas);
  const done = await openTicket(deps)({ ...ana, now: true }, lucia);
  const request = aRequest();
  await store.requests.create(request, aMail(request));
  await store.tickets.attach(done.id, 'lucia', request.id);
  await store.issuances.issue(anIssue(addressed(request), 1));
  const dismissed = async (id: string) => (await dismissTicket(deps)(id, lucia)).ok;
  expect(await Promise.all([waiting, mine, theirs, done].map(({ id }) => dismissed(id)))).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect((await told()).filter((line) => line.includes('closed')).toSorted()).toEqual([
    'staff:lucia ticket.closed ticket-1 left',
    'staff:lucia ticket.closed ticket-2 left',
  ]);
});
