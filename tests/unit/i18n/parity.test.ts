import { describe, expect, it } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { es } from '#lib/i18n/es.ts';
import { linksIn } from '#lib/i18n/rich-text.ts';
import { sentinel, textsOf } from './texts.ts';

const spanish = textsOf(es);
const english = textsOf(en);
const pairs = spanish.map((text, at) => [text.path, text, english[at]] as const);
const numbersIn = (text: string, values: number) =>
  Array.from({ length: values }, (_, at) => at).filter((at) => text.includes(sentinel(at)));
const holesIn = (text: string) => [...text.matchAll(/\{\w+\}/gu)].map(([hole]) => hole);

describe('both languages', () => {
  it('say the same things in the same order', () => {
    expect(english.map(({ path }) => path)).toEqual(spanish.map(({ path }) => path));
  });

  it('take the same values and say each of them', () => {
    const differing = pairs.filter(
      ([, one, other]) =>
        other?.values !== one.values ||
        `${numbersIn(other.text, one.values)}` !== `${numbersIn(one.text, one.values)}`,
    );
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('lead to the same addresses', () => {
    const differing = pairs.filter(
      ([, one, other]) => `${linksIn(other?.text ?? '').toSorted()}` !== `${linksIn(one.text).toSorted()}`,
    );
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('have the same placeholders for values that are filled in later', () => {
    const differing = pairs.filter(
      ([path, one, other]) =>
        /^(?:frame|errors|journey|mail|mailbox)\./u.test(path) &&
        `${holesIn(one.text).toSorted()}` !== `${holesIn(other?.text ?? '').toSorted()}`,
    );
    expect(differing.map(([path]) => path)).toEqual([]);
  });
});

describe.each([
  ['Spanish', spanish],
  ['English', english],
])('%s', (_, texts) => {
  it('has no empty text, and no text with blanks around it or double blanks inside', () => {
    const untidy = texts.filter(({ text }) => text.trim() === '' || / {2}/u.test(text));
    expect(untidy.map(({ path }) => path)).toEqual([]);
  });

  it('closes every mark that it opens', () => {
    const open = texts.filter(({ text }) => (text.match(/\*\*/gu)?.length ?? 0) % 2 === 1);
    expect(open.map(({ path }) => path)).toEqual([]);
  });
});
