import type { PersonName } from '#lib/domain/curp/name.ts';
import { isParticle } from '#lib/domain/curp/name-readings.ts';

type Part = keyof PersonName;
/** More words are not tried, because the ways to part them grow with the square. */
const mostWords = 12;

const orders: readonly (readonly Part[])[] = [
  ['givenNames', 'firstSurname', 'secondSurname'],
  ['givenNames', 'secondSurname', 'firstSurname'],
  ['firstSurname', 'givenNames', 'secondSurname'],
  ['firstSurname', 'secondSurname', 'givenNames'],
  ['secondSurname', 'givenNames', 'firstSurname'],
  ['secondSurname', 'firstSurname', 'givenNames'],
];

type Word = { text: string; field: Part };
const wordsIn = (name: PersonName, order: readonly Part[]): Word[] =>
  order.flatMap((field) =>
    name[field]
      .split(' ')
      .filter(Boolean)
      .map((text) => ({ text, field })),
  );

const textOf = (words: Word[]): string => words.map(({ text }) => text).join(' ');
const movedFrom = (part: Part, words: Word[]): number => words.filter(({ field }) => field !== part).length;
const endsInParticle = (words: Word[]): boolean => isParticle(words.at(-1)?.text ?? '');

type Placing = { name: PersonName; moved: number };

/** The words parted into given names, first and second surname, after `first` and `second` words. */
function partedAt(words: Word[], first: number, second: number): Placing[] {
  const [given, one, other] = [words.slice(0, first), words.slice(first, second), words.slice(second)];
  if ([given, one, other].some(endsInParticle)) return [];
  const name = { givenNames: textOf(given), firstSurname: textOf(one), secondSurname: textOf(other) };
  const moved =
    movedFrom('givenNames', given) + movedFrom('firstSurname', one) + movedFrom('secondSurname', other);
  return [{ name, moved }];
}

const numbers = (first: number, end: number) =>
  Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);

const partedIn = (words: Word[]): Placing[] =>
  numbers(1, words.length).flatMap((first) =>
    numbers(first + 1, words.length + 1).flatMap((second) => partedAt(words, first, second)),
  );

/** The same words in other fields, those with the fewest moved words first. The name itself is not among them. */
export function placingsOf(name: PersonName): PersonName[] {
  const count = wordsIn(name, ['givenNames', 'firstSurname', 'secondSurname']).length;
  if (count > mostWords) return [];
  return orders
    .flatMap((order) => partedIn(wordsIn(name, order)))
    .filter(({ moved }) => moved > 0)
    .sort((one, other) => one.moved - other.moved)
    .map((placing) => placing.name);
}
