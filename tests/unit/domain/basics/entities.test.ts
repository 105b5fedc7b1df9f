import { describe, expect, it } from 'vitest';
import {
  entityCodes,
  entityNames,
  entityOfInegi,
  inegiCodeOf,
  isEntityCode,
} from '#lib/domain/basics/entities.ts';
import vectors from '#tests/support/vectors/curp_vectors.json' with { type: 'json' };

describe('entities of birth', () => {
  it('are the 33 of the norm with their names', () => {
    expect(entityNames).toEqual(vectors.entidades);
    expect(entityCodes).toHaveLength(33);
  });

  it('go to their INEGI code and back', () => {
    for (const code of entityCodes)
      expect(entityOfInegi(inegiCodeOf(code) ?? '')).toBe(code === 'NE' ? null : code);
  });

  it.each([
    ['01', 'AS'],
    ['07', 'CS'],
    ['08', 'CH'],
    ['09', 'DF'],
    ['9', 'DF'],
    ['15', 'MC'],
    ['22', 'QT'],
    ['32', 'ZS'],
  ])('have INEGI code %s for %s', (inegi, entity) => {
    expect(entityOfInegi(inegi)).toBe(entity);
  });

  it.each(['', '0', '00', '33', '34', '-1', '1e1', 'AS'])('know no INEGI code «%s»', (code) => {
    expect(entityOfInegi(code)).toBeNull();
  });

  it.each(['CX', 'df', 'toString', '', 'D'])('do not include «%s»', (code) => {
    expect(isEntityCode(code)).toBe(false);
  });
});
