import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demonstrationPeople } from '#lib/domain/registry/demonstration-people.ts';
import { en } from '#lib/i18n/en.ts';
import { es } from '#lib/i18n/es.ts';

describe('the page with people to try', () => {
  it('describes what happens to each, in different words', () => {
    for (const { trial } of [es, en]) {
      const texts = demonstrationPeople.map(({ shows }) => trial.shows[shows]);
      expect(new Set(texts).size).toBe(demonstrationPeople.length);
    }
  });

  it('proposes a postal code that the demonstration knows', () => {
    const known = readFileSync('lib/cli/demonstration/postal-codes.txt', 'latin1');
    for (const { trial } of [es, en]) {
      const [code = 'none'] = /\d{5}/u.exec(trial.address) ?? [];
      expect(known).toMatch(new RegExp(`^${code}\\|`, 'mu'));
    }
  });
});
