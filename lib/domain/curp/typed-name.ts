import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import { isHidden, shownCharacter } from '#lib/domain/basics/shown-character.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { foldName, hasLetter, refusedCharacter } from '#lib/domain/curp/name-signs.ts';
import { isPlaceholder } from '#lib/domain/curp/placeholders.ts';

type NamePart = keyof PersonName;

/** Letters of one part, because a document has room for so many. */
const longest = 128;
/** Characters after these are not judged: the part is too long in any case. */
const longestRead = 2_000;

/**
 * Why a part is not accepted. `CHARACTER`: a sign that no name has. `ALPHABET`: a letter of another alphabet, which may look like ours.
 * `HIDDEN`: a sign that no page shows, as U+0007.
 */
type PartFailure = 'LENGTH' | `${'CHARACTER' | 'ALPHABET' | 'HIDDEN'}|${string}`;
/** `NO_SURNAME`, `NO_GIVEN_NAME`: the person has one name only, and the norm says nothing about them (docs/rules.md §1.2). */
export type NameFailures = {
  givenNames?: PartFailure | 'EMPTY' | 'NO_GIVEN_NAME';
  firstSurname?: PartFailure | 'EMPTY' | 'NO_SURNAME';
  secondSurname?: PartFailure;
};

/** Names the very character. */
function characterFailure(char: string): PartFailure {
  if (isHidden(char)) return `HIDDEN|${shownCharacter(char)}`;
  const kind = /(?!\p{Script=Latin})\p{L}/u.test(char) ? 'ALPHABET' : 'CHARACTER';
  return `${kind}|${shownCharacter(char)}`;
}

/** '' for a part that is empty or says in words that there is none. */
function readPart(typed: string): Result<string, PartFailure> {
  if (isPlaceholder(typed)) return ok('');
  const read = typed.slice(0, longestRead);
  const text = foldName(read);
  if (text === '' && read === typed) return ok('');
  if (text.length > longest || read !== typed) return err('LENGTH');
  const refused = refusedCharacter(read);
  if (refused !== undefined) return err(characterFailure(refused));
  return ok(hasLetter(text) ? text : '');
}

/** A single surname is the first one, whichever field has it (Instructivo 2006). */
export const surnamesInOrder = (name: PersonName): PersonName =>
  name.firstSurname === '' ? { ...name, firstSurname: name.secondSurname, secondSurname: '' } : name;

const isOneWord = (text: string) => text !== '' && !text.includes(' ');

/** What is missing of a name whose parts are right by themselves. */
function whatIsMissing({ givenNames, firstSurname, secondSurname }: PersonName): NameFailures {
  if (givenNames === '' && firstSurname === '') return { givenNames: 'EMPTY', firstSurname: 'EMPTY' };
  if (firstSurname === '') return { firstSurname: 'NO_SURNAME' };
  if (givenNames !== '') return {};
  return { givenNames: secondSurname === '' && isOneWord(firstSurname) ? 'NO_GIVEN_NAME' : 'EMPTY' };
}

/**
 * Reads a name from a form, an import or a registry. Placeholders are blank, a single surname is the first one. Words that are placeholders
 * or names are settled with the CURP (`settleName`).
 */
export function readTypedName(typed: PersonName): Result<PersonName, NameFailures> {
  const failures: NameFailures = {};
  const read = (part: NamePart): string => {
    const result = readPart(typed[part]);
    if (result.ok) return result.value;
    failures[part] = result.error;
    return '?';
  };
  const name = surnamesInOrder({
    givenNames: read('givenNames'),
    firstSurname: read('firstSurname'),
    secondSurname: read('secondSurname'),
  });
  const all = { ...whatIsMissing(name), ...failures };
  return Object.keys(all).length === 0 ? ok(name) : err(all);
}
