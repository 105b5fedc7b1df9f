import { type Curp, curpCheckDigit, parseCurp } from '#lib/domain/curp/curp.ts';
import { deriveFromName } from '#lib/domain/curp/from-name.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import { plant } from '#tests/support/e2e-planted.ts';

/** A fictional person of the tests: a CURP that follows from the name, and an address of their own. */
export type TestPerson = { curp: Curp; name: PersonName; email: string };

/** Every one with something that other systems stumble over. */
const names: PersonName[] = [
  { givenNames: 'Xóchitl', firstSurname: 'Quezadillas', secondSurname: 'Ñandú' },
  { givenNames: 'Zacnité', firstSurname: 'Tlapoyáhuatl', secondSurname: 'Güemes' },
  { givenNames: 'María Ifigenia', firstSurname: 'Ybarrondo', secondSurname: '' },
  { givenNames: 'José Eleuterio', firstSurname: 'de la Quebrada', secondSurname: "O'Kelly" },
  { givenNames: 'Ñeca', firstSurname: 'Müllerwerk', secondSurname: 'Xicoténcatl' },
];

const two = (value: number) => String(value).padStart(2, '0');

/** The n-th person: no two have the same CURP or address. */
const personAt = (n: number, name: PersonName): TestPerson => {
  const { roots, consonants } = deriveFromName(name);
  const born = `${two(50 + (n % 45))}${two(1 + (Math.floor(n / 45) % 12))}${two(1 + (Math.floor(n / 540) % 28))}`;
  const first17 = `${roots[0]}${born}MDF${consonants[0]}0`;
  const parsed = parseCurp(first17 + curpCheckDigit(first17), { year: 2026, month: 1, day: 1 });
  if (!parsed.ok) throw new Error(`test person: ${parsed.error}`);
  return { curp: parsed.value, name, email: `buzon-de-prueba-${n}@correo.example` };
};

let next = 0;

/** Somebody whom no test has used before. `named`: the name that their CURP follows from, when the test is about it. */
export const newPerson = (named?: PersonName): TestPerson => {
  next += 1;
  const name = named ?? names[next % names.length];
  if (!name) throw new Error('test person without a name');
  const person = personAt(next, name);
  const { givenNames, firstSurname, secondSurname } = person.name;
  plant(person.curp, person.email, givenNames, firstSurname, secondSurname);
  return person;
};
