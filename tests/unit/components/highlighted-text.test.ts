import { describe, expect, it } from 'vitest';
import { splitHighlights } from '#components/ui/highlighted-text.tsx';

const drawn = (text: string, places: number[]) =>
  splitHighlights(text, places)
    .map(({ part, isHighlighted }) => (isHighlighted ? `[${part}]` : part))
    .join('');

describe('letters of a name that a CURP took', () => {
  it('are highlighted in their place', () => {
    expect(drawn('Santillán', [0, 1, 2])).toBe('[San]tillán');
    expect(drawn('Óscar', [0, 2])).toBe('[Ó]s[c]ar');
  });

  it('include an accent that is a character of its own', () => {
    expect(drawn('O\u0301scar', [0])).toBe('[O\u0301]scar');
  });

  it('leave the text in one piece when there is nothing to highlight', () => {
    expect(drawn('Sandoval', [-1])).toBe('Sandoval');
  });

  it('never lose or double a character', () => {
    const name = 'María José Ñúñez';
    const pieces = splitHighlights(name, [0, 6, 11]);
    expect(pieces.map(({ part }) => part).join('')).toBe(name);
  });
});
