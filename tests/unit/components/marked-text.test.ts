import { describe, expect, it } from 'vitest';
import { splitAtMarks } from '#components/ui/marked-text.tsx';

const drawn = (text: string, marks: number[]) =>
  splitAtMarks(text, marks)
    .map(({ part, isMarked }) => (isMarked ? `[${part}]` : part))
    .join('');

describe('letters of a name that a CURP took', () => {
  it('are marked where they stand', () => {
    expect(drawn('Santillán', [0, 1, 2])).toBe('[San]tillán');
    expect(drawn('Óscar', [0, 2])).toBe('[Ó]s[c]ar');
  });

  it('include an accent that is a character of its own', () => {
    expect(drawn('O\u0301scar', [0])).toBe('[O\u0301]scar');
  });

  it('leave the text in one piece when there is nothing to mark', () => {
    expect(drawn('Sandoval', [-1])).toBe('Sandoval');
  });

  it('never lose or double a character', () => {
    const name = 'María José Ñúñez';
    const pieces = splitAtMarks(name, [0, 6, 11]);
    expect(pieces.map(({ part }) => part).join('')).toBe(name);
  });
});
