import type { Sentence } from '#lib/domain/operator/language.ts';
import { nameOfRecord, type PersonRecord } from '#lib/domain/registry/person-record.ts';

const columns = {
  givenNames: 'given_names',
  firstSurname: 'first_surname',
  secondSurname: 'second_surname',
} as const;

/** What is wrong in a column. A sign is named, because one sign says nothing about the person. */
function inWords(column: string, failure: string): Sentence {
  const [kind = ''] = failure.split('|');
  const sign = failure.slice(kind.length + 1);
  if (kind === 'EMPTY') return { es: `Falta ${column}.`, en: `${column} is missing.` };
  if (kind === 'LENGTH')
    return { es: `${column} tiene más de 128 letras.`, en: `${column} has more than 128 letters.` };
  if (kind === 'ALPHABET')
    return {
      es: `${column} tiene una letra de otro alfabeto: «${sign}».`,
      en: `${column} has a letter of another alphabet: “${sign}”.`,
    };
  return {
    es: `${column} tiene un signo que un nombre no lleva: «${sign}».`,
    en: `${column} has a sign that no name has: “${sign}”.`,
  };
}

/** Why the name of an imported person cannot be used. */
export function badName(record: PersonRecord): Sentence {
  const name = nameOfRecord(record);
  const failures = name.ok ? {} : name.error;
  const said = Object.entries(columns).flatMap(([part, column]) => {
    const failure = Object.entries(failures).find(([of]) => of === part)?.[1];
    return failure ? [inWords(column, failure)] : [];
  });
  return { es: said.map(({ es }) => es).join(' '), en: said.map(({ en }) => en).join(' ') };
}
