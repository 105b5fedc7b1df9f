import { badName } from '#lib/cli/bad-name.ts';
import { type EntityCode, entityNames } from '#lib/domain/basics/entities.ts';
import { type Curp, decodeCurp } from '#lib/domain/curp/curp.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { readEntity, readSex } from '#lib/domain/registry/birth-words.ts';
import type { PersonRecord, PersonRecordFailure } from '#lib/domain/registry/person-record.ts';

const sexWords: Record<Person['sex'], Sentence> = {
  H: { es: 'H (hombre)', en: 'H (man)' },
  M: { es: 'M (mujer)', en: 'M (woman)' },
  X: { es: 'X (no binario)', en: 'X (nonbinary)' },
};

const otherSex = (expected: Person['sex'], found: Person['sex']): Sentence => ({
  es: `sex es ${sexWords[found].es} y la CURP dice ${sexWords[expected].es}.`,
  en: `sex is ${sexWords[found].en} and the CURP says ${sexWords[expected].en}.`,
});

const unknownSex: Sentence = {
  es: 'sex no dice un sexo. Se espera H, M o X, o las palabras hombre, mujer, no binario.',
  en: 'sex names no sex. Expected: H, M or X, or the words hombre, mujer, no binario.',
};

const stateText = (code: EntityCode): string => `${code} (${entityNames[code]})`;

const otherState = (expected: EntityCode, found: EntityCode): Sentence => ({
  es: `birth_state es ${stateText(found)} y la CURP dice ${stateText(expected)}.`,
  en: `birth_state is ${stateText(found)} and the CURP says ${stateText(expected)}.`,
});

const unknownState: Sentence = {
  es: 'birth_state no dice una entidad. Se esperan las dos letras de la CURP o el nombre, por ejemplo DF o Ciudad de México.',
  en: 'birth_state names no state. Expected: the two letters of the CURP or the name, for example DF or Ciudad de México.',
};

const otherDate: Sentence = {
  es: 'birth_date es otra fecha que la de la CURP.',
  en: 'birth_date is another date than that of the CURP.',
};

/** The shape of a date and nothing of the date itself: 99/99/9999. */
const shapeOf = (text: string): string | null =>
  /^[\d\s./-]{4,20}$/.test(text) ? text.replace(/\d/g, '9') : null;

const badDate = (text: string): Sentence => {
  const shape = shapeOf(text.trim());
  return {
    es: `birth_date va como AAAA-MM-DD, con una fecha que exista${shape ? `; aquí viene como ${shape}` : ''}.`,
    en: `birth_date has the form YYYY-MM-DD, with a date that exists${shape ? `; here it comes as ${shape}` : ''}.`,
  };
};

/** Why a person of an import cannot be used: what is expected and what was found. Nothing of the row but words of closed lists is quoted. */
export const badPerson = (failure: PersonRecordFailure, record: PersonRecord, curp: Curp): Sentence => {
  const { sex, entity } = decodeCurp(curp);
  const [foundSex, foundState] = [readSex(record.sex), readEntity(record.birth_state)];
  const reasons: Record<PersonRecordFailure, () => Sentence> = {
    NAMES: () => badName(record),
    ONE_NAME: () => ({
      es: 'Falta el nombre o el apellido (given_names, first_surname). Quien tiene un solo nombre se atiende en una oficina.',
      en: 'The given name or the surname is missing (given_names, first_surname). A person with a single name is served at an office.',
    }),
    FIRST_SURNAME: () => ({
      es: 'Falta el primer apellido (first_surname), y la CURP se hizo con dos.',
      en: 'The first surname (first_surname) is missing, though the CURP was made with two.',
    }),
    BIRTH_DATE_FORM: () => badDate(record.birth_date),
    BIRTH_DATE: () => otherDate,
    SEX: () => (foundSex === null ? unknownSex : otherSex(sex, foundSex)),
    BIRTH_STATE: () => (foundState === null ? unknownState : otherState(entity, foundState)),
  };
  return reasons[failure]();
};
