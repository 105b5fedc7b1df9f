import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LONGEST_READ, withoutSeparators } from '#lib/domain/basics/separators.ts';
import { parseCurp } from '#lib/domain/curp/curp.ts';
import { parseStaffCode } from '#lib/domain/desk/staff-answers.ts';
import { parseTicketNumber } from '#lib/domain/desk/ticket.ts';
import { parseCode } from '#lib/domain/document/code.ts';
import { parseFolio } from '#lib/domain/document/folio.ts';
import { postalCodeSchema } from '#lib/domain/form/answers.ts';
import { buildNss, lastConsecutive, parseNss } from '#lib/domain/number/nss.ts';
import { checkLastFour } from '#lib/domain/request/assistance.ts';
import { testDay } from '#tests/support/builders.ts';
import { found, matches, sources } from '#tests/support/sources.ts';

const readOrNull = <T>(result: { ok: true; value: T } | { ok: false }): T | null =>
  result.ok ? result.value : null;

/** Everything that people or files give as a number or key, with one that is right. */
const readers: Record<string, { right: string; read: (text: string) => unknown }> = {
  'an NSS': { right: '01958810184', read: (text) => readOrNull(parseNss(text)) },
  'a CURP': { right: 'SASO750909HDFNNS05', read: (text) => readOrNull(parseCurp(text, testDay)) },
  'a folio': { right: '1795279327318402671935', read: parseFolio },
  'a postal code': {
    right: '06500',
    read: (text) => postalCodeSchema.safeParse({ postalCode: text }).data?.postalCode ?? null,
  },
  'the end of a document’s number': { right: '0650', read: (text) => readOrNull(checkLastFour(text)) },
  'a code of the telephone': { right: '065000', read: (text) => parseStaffCode(text)?.text ?? null },
  'a code of a document': { right: '7KQ2M9XD4TRAH0VN83WEJ5CP60', read: parseCode },
  'the number of a turn': { right: '18', read: parseTicketNumber },
};
const points = ['.', ' . ', '·', '\u2024'];

describe.each(Object.entries(readers))('%s', (_, { right, read }) => {
  test('is read as it is written', () => {
    expect(String(read(right))).toBe(right);
  });

  test('is never made of the digits around a decimal point', () => {
    const places = [...right].flatMap((char, at) =>
      /\d/.test(char) && /\d/.test(right.charAt(at - 1)) ? [at] : [],
    );
    for (const at of places)
      for (const point of [...points, ','])
        expect(read(right.slice(0, at) + point + right.slice(at)), `${at} ${point}`).toBeNull();
  });
});

/** What spreadsheets make of a number of 11 digits. */
const spoiled = [
  (nss: string) => `${Number(nss)}.0`,
  (nss: string) => `${Number(nss)}.00`,
  (nss: string) => `${Number(nss)},0`,
  (nss: string) => Number(nss).toLocaleString('en-US', { minimumFractionDigits: 1 }),
  (nss: string) => Number(nss).toLocaleString('de-DE', { minimumFractionDigits: 2 }),
  (nss: string) => `${Number(nss).toLocaleString('de-DE')}.0`,
  (nss: string) => Number(nss).toExponential(5).toUpperCase(),
];

test('a number that a spreadsheet took for a quantity becomes no number, whatever zeros were lost', () => {
  const parts = fc.record({
    serie: fc.constantFrom('00', '01', '04', '10', '92'),
    registrationYear: fc.integer({ min: 2000, max: 2026 }),
    birthYear: fc.integer({ min: 1950, max: 2010 }),
    consecutive: fc.integer({ min: 1, max: lastConsecutive }),
  });
  fc.assert(
    fc.property(parts, fc.constantFrom(...spoiled), (about, spoil) => {
      expect(parseNss(spoil(buildNss(about)))).toEqual({ ok: false, error: 'AS_NUMBER' });
    }),
    { numRuns: 500 },
  );
});

test('a number in the groups that people write is read, with dots, blanks or hyphens', () => {
  for (const text of [
    '92.98.80.8449.4',
    '9298.80.8449.4',
    '92.988.084.494',
    '9298808449-4',
    '92 98 80 8449 4.',
  ])
    expect(readOrNull(parseNss(text)), text).toBe('92988084494');
});

test('a text is the same when it is cleaned twice, and never longer than what is read', () => {
  const texts = fc.array(fc.constantFrom('1', '07', 'A', '.', ' ', '-', '·', 'é'), { maxLength: 400 });
  fc.assert(
    fc.property(texts, (pieces) => {
      const once = withoutSeparators(pieces.join(''));
      expect(withoutSeparators(once)).toBe(once);
      expect(once.length).toBeLessThanOrEqual(LONGEST_READ + 1);
    }),
    { numRuns: 300 },
  );
});

test('no other file takes blanks or signs out from between digits', () => {
  const read = sources.filter(({ path }) => /^(?:app|lib\/(?:domain|usecases|server|cli))\//.test(path));
  // At the ends of a text only blanks and invisible characters go, and nothing joins.
  const joining = /\.replace(?:All)?\((?:' '|\/(?!\^)[^/\n]*(?:\\s|\\D|\[\^0-9)[^/\n]*\/[a-z]*), ''\)/g;
  expect(found(read, matches(joining))).toEqual([]);
});
