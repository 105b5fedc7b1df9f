import { describe, expect, test } from 'vitest';
import { messageOf } from '#components/form/form-state.ts';
import { minutesOf, readMinutes, waitDetail } from '#lib/domain/basics/wait.ts';
import { errors as english } from '#lib/i18n/en/errors.ts';
import { errors as spanish } from '#lib/i18n/es/errors.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

describe('the time to wait', () => {
  test.each([
    [0, '1 segundo', '1 second'],
    [1, '1 segundo', '1 second'],
    [1_001, '2 segundos', '2 seconds'],
    [59 * second, '59 segundos', '59 seconds'],
    [59 * second + 1, '1 minuto', '1 minute'],
    [minute + 1, '2 minutos', '2 minutes'],
    [12 * minute, '12 minutos', '12 minutes'],
    [59 * minute + 1, '1 hora', '1 hour'],
    [hour + 1, '2 horas', '2 hours'],
    [23 * hour + 1, '1 día', '1 day'],
    [day + 1, '2 días', '2 days'],
    [30 * day, '30 días', '30 days'],
  ])('of %i ms is «%s», «%s»', (milliseconds, inSpanish, inEnglish) => {
    const key = `start.tooMany|${waitDetail(milliseconds)}` as const;
    expect(messageOf(spanish, key)).toContain(` ${inSpanish} `);
    expect(messageOf(english, key)).toContain(` ${inEnglish} `);
  });

  test('is rounded up to whole minutes in an address, and is read back from there', () => {
    expect([0, 1, minute, minute + 1].map(minutesOf)).toEqual([1, 1, 1, 2]);
    expect(readMinutes(String(minutesOf(12 * minute)))).toBe(12 * minute);
  });

  test.each(['', '0', '-1', '1.5', '1e3', '0x5', ' 5', '5 ', '٥', '999999', '5\n', undefined, ['5', '6'], 5])(
    'is nothing when the address says %j',
    (text) => expect(readMinutes(text)).toBeNull(),
  );
});
