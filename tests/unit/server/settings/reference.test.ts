import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { settingNames } from '#lib/server/settings/env.ts';
import { referenceNames, withSettingsTable } from '#lib/server/settings/reference.ts';

test('every setting has one line in lib/server/settings/reference-rows.ts, or a table of its kind', () => {
  const named = settingNames.filter((name) => !/^(?:LIMIT|RETENTION)_/.test(name));
  expect(referenceNames.toSorted()).toEqual(named.toSorted());
});

test('docs/operating.md says what the lines say: change a line, then run `npm run settings`', () => {
  const page = readFileSync('docs/operating.md', 'utf8');
  expect(withSettingsTable(page)).toBe(page);
});
