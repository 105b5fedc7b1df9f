import { expect, test } from 'vitest';
import { callsOf, type DeskTicket, dayFacts, inDeskOrder, passesFilter } from '#lib/domain/desk/day.ts';
import { aTicket } from '#tests/support/tickets.ts';

const called = Date.UTC(2026, 10, 21, 18);
const row = (number: number, about: Parameters<typeof aTicket>[0] = {}, step: DeskTicket['step'] = null) => ({
  ticket: aTicket({ number, ...about }),
  step,
});
const day = [
  row(1, { stage: 'served', outcome: 'assigned', calledAt: called, closedAt: called + 4 * 60_000 }, 'issued'),
  row(
    2,
    { stage: 'referred', reason: 'missingPapers', calledAt: called, closedAt: called + 8 * 60_000 },
    'referred',
  ),
  row(3, { stage: 'left', closedAt: called }),
  row(4),
  row(5, { stage: 'inHand', staffId: 'lucia', window: 'Mesa 2', calledAt: called + 1 }, 'referred'),
  row(6, { stage: 'inHand', staffId: 'tomas', window: null, calledAt: called }, 'identified'),
  row(7),
];
const numbersOf = (rows: readonly DeskTicket[]) => rows.map(({ ticket }) => ticket.number);

test('the day counts open tickets, ended ones, and those that need help', () => {
  expect(dayFacts(day)).toEqual({ open: 4, done: 2, help: 1, minutes: 6 });
  expect(dayFacts([])).toEqual({ open: 0, done: 0, help: 0, minutes: null });
});

test('the list has one’s own tickets first, then waiting ones, those at other windows, and ended ones', () => {
  expect(numbersOf(inDeskOrder(day, 'tomas'))).toEqual([6, 4, 7, 5, 3, 2, 1]);
  expect(numbersOf(inDeskOrder(day, 'nobody'))).toEqual([4, 7, 5, 6, 3, 2, 1]);
});

test('the list shows one number, one stage, or both', () => {
  const shown = (filter: Parameters<typeof passesFilter>[1]) =>
    numbersOf(day.filter((each) => passesFilter(each, filter)));
  expect(shown({ number: 4, stage: null })).toEqual([4]);
  expect(shown({ number: null, stage: 'inHand' })).toEqual([5, 6]);
  expect(shown({ number: 4, stage: 'inHand' })).toEqual([]);
  expect(shown({ number: null, stage: null })).toHaveLength(7);
});

test('T19: the calling screen gets only numbers and windows, the last call first', () => {
  const { called, waiting } = callsOf(day.map(({ ticket }) => ticket));
  expect(called.map((call) => Object.keys(call))).toEqual([
    ['number', 'window', 'calledAt'],
    ['number', 'window', 'calledAt'],
  ]);
  expect(called).toMatchObject([
    { number: 5, window: 'Mesa 2' },
    { number: 6, window: null },
  ]);
  expect(waiting).toEqual([4, 7]);
});

test('the calling screen has one line for each window: its last call', () => {
  const inHand = (number: number, window: string, calledAt: number) =>
    aTicket({ stage: 'inHand', number, window, calledAt });
  const tickets = [
    inHand(1, 'Ventanilla 1', 10),
    inHand(2, 'Ventanilla 2', 20),
    inHand(3, 'Ventanilla 1', 30),
  ];
  expect(callsOf(tickets).called.map(({ number }) => number)).toEqual([3, 2]);
});
