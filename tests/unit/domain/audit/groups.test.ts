import { expect, test } from 'vitest';
import { groupedEntries } from '#lib/domain/audit/groups.ts';

const minute = 60_000;
const told = (
  ordinal: number,
  at: number,
  action: string,
  requestId: string | null = 'case',
  actor = 'staff:a',
) => ({
  ordinal,
  at,
  actor,
  action,
  requestId,
  detail: null,
});

test('what one person did to one case within a minute is one line, with each act once', () => {
  const groups = groupedEntries([
    told(5, 3 * minute + 9, 'person.viewed'),
    told(4, 3 * minute + 5, 'document.printed'),
    told(3, 3 * minute, 'person.viewed'),
    told(2, 3 * minute - 1, 'person.viewed'),
    told(1, 2 * minute, 'person.viewed', 'other'),
    told(0, 2 * minute, 'person.viewed', 'other', 'staff:b'),
  ]);
  expect(
    groups.map(({ first, acts }) => [first.ordinal, acts.map(({ action, count }) => `${action} ${count}`)]),
  ).toEqual([
    [5, ['person.viewed 2', 'document.printed 1']],
    [2, ['person.viewed 1']],
    [1, ['person.viewed 1']],
    [0, ['person.viewed 1']],
  ]);
});
