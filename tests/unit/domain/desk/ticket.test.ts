import { describe, expect, test } from 'vitest';
import {
  averageOf,
  formatTicketNumber,
  minutesAtWindow,
  newTicketSchema,
  parseTicketNumber,
  shortLabel,
  ticketDay,
} from '#lib/domain/desk/ticket.ts';
import { aTicket } from '#tests/support/tickets.ts';

describe('the label of a ticket', () => {
  test.each([
    ['Óscar Santillán Sandoval', 'Óscar S. S.'],
    ['Guadalupe de la Rosa Díaz', 'Guadalupe R. D.'],
    ['Tomás Ñáñez', 'Tomás Ñ.'],
    ['inés', 'inés'],
    ['O. S. S.', 'O. S. S.'],
    ['X.O.P.', 'X.O.P.'],
    ['', ''],
  ])('%s is shown as %s', (label, shown) => {
    expect(shortLabel(label)).toBe(shown);
  });

  const errorOf = (label: string) => {
    const checked = newTicketSchema.safeParse({ label, language: 'es' });
    return checked.success ? checked.data.label : checked.error.issues[0]?.message;
  };
  test.each([
    ['  María   José ', 'María José'],
    ["D'Angelo", "D'Angelo"],
    ['', 'label.EMPTY'],
    [' \u200b ', 'label.EMPTY'],
    ['SASO750909HDFNNS05', 'label.DIGITS'],
    ['55 1234 5678', 'label.DIGITS'],
    ['<b>', 'label.SHAPE|<'],
    ['Ana ☎', 'label.SHAPE|☎'],
    ['.Ana', 'label.SHAPE|.'],
    ['a'.repeat(61), 'label.LONG'],
  ])('of %s typed is %s', (typed, answer) => {
    expect(errorOf(typed)).toBe(answer);
  });

  test('takes a known language, else Spanish', () => {
    const languageOf = (language: string) => newTicketSchema.parse({ label: 'Ana', language }).language;
    expect([languageOf('en'), languageOf('es'), languageOf('fr'), languageOf('')]).toEqual([
      'en',
      'es',
      'es',
      'es',
    ]);
  });
});

describe('the number of a ticket', () => {
  test('has at least three digits', () => {
    expect([1, 18, 999, 1000].map(formatTicketNumber)).toEqual(['001', '018', '999', '1000']);
  });

  test.each([
    ['018', 18],
    [' 18 ', 18],
    ['1000', 1000],
    ['0', null],
    ['-1', null],
    ['18a', null],
    ['', null],
    ['123456', null],
  ])('is read from «%s»', (typed, number) => {
    expect(parseTicketNumber(typed)).toBe(number);
  });

  test.each([
    ['America/Mexico_City', '2026-11-22T06:00:00Z'],
    ['America/Los_Angeles', '2026-11-22T08:00:00Z'],
    ['Europe/Madrid', '2026-11-21T23:00:00Z'],
    ['Asia/Tokyo', '2026-11-21T15:00:00Z'],
    // The nights of a change of clocks.
    ['America/Los_Angeles', '2026-03-08T08:00:00Z'],
    ['America/Los_Angeles', '2026-11-02T08:00:00Z'],
    ['Europe/Madrid', '2026-03-29T22:00:00Z'],
    ['Europe/Madrid', '2026-10-25T23:00:00Z'],
  ])('belongs to the day of its desk: in %s a day begins at %s', (zone, midnight) => {
    const at = Date.parse(midnight);
    const [before, after] = [ticketDay(at - 1, zone), ticketDay(at, zone)];
    expect(Date.parse(after) - Date.parse(before)).toBe(24 * 3_600_000);
    expect(ticketDay(at + 60 * 60_000, zone)).toBe(after);
  });
});

describe('time at the window', () => {
  const calledAt = Date.UTC(2026, 10, 21, 18);
  const later = (milliseconds: number) => calledAt + milliseconds;

  test('runs from the call to the end, in whole minutes', () => {
    const minutes = (closedAt: number) => minutesAtWindow(aTicket({ stage: 'served', calledAt, closedAt }));
    expect([later(1), later(60_000), later(60_001), later(540_000)].map(minutes)).toEqual([1, 1, 2, 9]);
  });

  test('is missing for a ticket that waits, is in hand, or whose person left', () => {
    expect(minutesAtWindow(aTicket())).toBeNull();
    expect(minutesAtWindow(aTicket({ stage: 'inHand', calledAt }))).toBeNull();
    expect(minutesAtWindow(aTicket({ stage: 'left', calledAt, closedAt: later(1) }))).toBeNull();
  });

  test.each([
    [[], null],
    [[7], 7],
    [[30, 1, 5], 12],
    [[1, 4], 3],
    [[10, 9, 8, 2], 8],
  ])('the average of %j is %s', (values, middle) => {
    expect(averageOf(values)).toBe(middle);
  });
});
