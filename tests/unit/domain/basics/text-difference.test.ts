import { describe, expect, test } from 'vitest';
import { textDifference } from '#lib/domain/basics/text-difference.ts';

const marked = (before: string, after: string) => {
  const { before: one, after: other, changes } = textDifference(before, after);
  const text = (stretches: typeof one) =>
    stretches.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');
  return [text(one), text(other), changes.map(({ from, to }) => `${from}>${to}`).join(' ')];
};

describe('what a correction changes', () => {
  test.each([
    ['Ana Núñes', 'Ana Núñez', 'Ana Núñe[s]', 'Ana Núñe[z]', 's>z'],
    ['Jose Ruiz', 'José Ruiz', 'Jos[e] Ruiz', 'Jos[é] Ruiz', 'e>é'],
    ['Luis Cano', 'Luis Enrique Cano', 'Luis Cano', 'Luis [Enrique ]Cano', '>Enrique '],
    ['María Luz Cano', 'María Cano', 'María [Luz ]Cano', 'María Cano', 'Luz >'],
    ['Ana', 'Ana', 'Ana', 'Ana', ''],
    ['', 'Ana', '', '[Ana]', '>Ana'],
  ])('is marked letter by letter: %s → %s', (before, after, one, other, changes) => {
    expect(marked(before, after)).toEqual([one, other, changes]);
  });

  test('keeps both texts whole, and compares long ones as a whole', () => {
    const long = 'x'.repeat(301);
    expect(marked(long, `${long}y`)).toEqual([`[${long}]`, `[${long}y]`, `${long}>${long}y`]);
  });
});
