import { describe, expect, it } from 'vitest';
import { matchOptions } from '#components/form/option-filter.ts';

const options = [
  { value: '1', label: 'Álamos' },
  { value: '2', label: 'Roma Norte' },
  { value: '3', label: 'Roma Sur' },
  { value: '4', label: 'Peñón de los Baños' },
  { value: 'other', label: 'Mi colonia no aparece', always: true },
];
const found = (typed: string, chosen = '') => matchOptions(options, typed, chosen).map(({ value }) => value);

describe('a list shortened by typing', () => {
  it('is whole while nothing is typed', () => {
    expect(found('  ')).toEqual(['1', '2', '3', '4', 'other']);
  });

  it('ignores accents and case', () => {
    expect(found('ALAMOS')).toEqual(['1', 'other']);
    expect(found('peñon')).toEqual(['4', 'other']);
  });

  it('needs every word, in any order and in part', () => {
    expect(found('nor roma')).toEqual(['2', 'other']);
  });

  it('keeps the chosen option, so that typing never changes an answer', () => {
    expect(found('alamos', '3')).toEqual(['1', '3', 'other']);
  });

  it('keeps the option for other places when nothing matches', () => {
    expect(found('zzz')).toEqual(['other']);
  });
});
