import { describe, expect, test } from 'vitest';
import { toCsv } from '#lib/domain/basics/csv.ts';

describe('a table for spreadsheets', () => {
  test('quotes texts, keeps numbers, and leaves a missing value empty', () => {
    expect(
      toCsv([
        ['Mesa', 'Minutos'],
        ['Mesa 2', 9],
        ['a "b", c\nd', null],
      ]),
    ).toBe('\uFEFF"Mesa","Minutos"\r\n"Mesa 2",9\r\n"a ""b"", c\nd",\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =HYPERLINK("http://x")', '\r=1'])(
    'T14: holds no formula: %j',
    (text) => {
      expect(toCsv([[text]])).toBe(`\uFEFF"'${text.replaceAll('"', '""')}"\r\n`);
    },
  );

  test('keeps a negative number as a number', () => {
    expect(toCsv([[-1]])).toBe('\uFEFF-1\r\n');
  });
});
