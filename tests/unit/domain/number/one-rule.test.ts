import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

describe('the rule stands in one file', () => {
  /** Each may compare for a reason of its own, which is no decision about who sees. */
  const mayCompare = [
    // Writes the columns.
    'lib/adapters/store/engine/sealed-rows.ts',
    'lib/adapters/store/tables/holders.ts',
    // A demonstration forgets what its visitors did.
    'lib/adapters/store/tables/purge-visitors.ts',
    // Shows the desk what the case file says of the lock.
    'app/[locale]/mostrador/caso/[folio]/case-facts.tsx',
    'lib/domain/number/disclosure.ts',
  ];
  const decides =
    /\blockedAt\b\s*[!=]==|\bholder\??\.email\s*[!=]==(?!\s*null)|[!=]==\s*holder\??\.email\b|\bbound\b\s*[!=]==/;

  test('no store, use case, route or page compares locks or bound addresses by itself', () => {
    const files = ['app', 'components', 'lib']
      .flatMap((folder) =>
        readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path)),
      )
      .filter((path) => /\.tsx?$/.test(path) && !mayCompare.includes(path));
    expect(files.length).toBeGreaterThan(300);
    expect(files.filter((path) => decides.test(readFileSync(path, 'utf8')))).toEqual([]);
  });
});
