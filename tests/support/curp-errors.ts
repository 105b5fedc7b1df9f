import { type CalendarDate, daysInMonth } from '#lib/domain/basics/calendar.ts';
import { entityCodes } from '#lib/domain/basics/entities.ts';
import { type Curp, curpCheckDigit, parseCurp } from '#lib/domain/curp/curp.ts';
import { deriveFromName } from '#lib/domain/curp/from-name.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';

/** Numbers in [0, 1) that are the same in every run for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Random = () => number;

function pick<T>(random: Random, from: readonly T[]): T {
  const chosen = from[Math.floor(random() * from.length)];
  if (chosen === undefined) throw new Error('nothing to pick from');
  return chosen;
}

const women =
  'Ana,Beatriz,Cecilia,Dolores,Elvira,Fabiola,Graciela,Hortensia,Inés,Julia,Karina,Lorena,Mariana,Nadia,Ofelia,Pilar,Rebeca,Soledad,Ximena,Zaira,María José,María del Carmen,Ma. Guadalupe,Luz Elena,Ana Sofía,Valeria,Teresa,Yolanda,Irene,Noemí,Alma Rosa,Eugenia'.split(
    ',',
  );
const men =
  'Abel,Bruno,Camilo,Darío,Emilio,Federico,Gerardo,Hugo,Ignacio,Joaquín,León,Mauricio,Nicolás,Omar,Pablo,Rodrigo,Saúl,Tomás,Ulises,Vicente,José Luis,José de Jesús,Juan Carlos,J. Trinidad,Ángel,Wilfrido,Iván,Esteban,Raúl,Óscar,Luis Ángel,Ezequiel'.split(
    ',',
  );
// Frequent, middling and rare surnames alike, so that a guess by frequency alone does not win.
const surnames =
  'Abarca,Acosta,Aguirre,Alcántara,Arriaga,Ayala,Ballesteros,Barrios,Bello,Briseño,Cáceres,Calderón,Canul,Carranza,Castro,Cisneros,Corona,Cruz,Chávez,De la Cruz,De la Peña,Delgado,Díaz,Durán,Echeverría,Ek,Enríquez,Escamilla,Espinosa,Fierro,Flores,Fuentes,Galindo,Gallardo,García,Gómez,González,Guevara,Gutiérrez,Guzmán,Haro,Hernández,Herrera,Huerta,Ibarra,Infante,Islas,Jasso,Jiménez,Juárez,Kuri,Landa,Leal,Leyva,Limón,López,Luna,Macías,Maldonado,Martínez,Medina,Mena,Mendoza,Mireles,Montiel,Mora,Moreno,Muñoz,Nájera,Navarro,Nieto,Núñez,Ocampo,Ojeda,Olmos,Ordóñez,Ortega,Ortiz,Osuna,Palacios,Palomino,Pech,Peña,Pérez,Pineda,Ponce,Puente,Quintana,Quiroz,Ramírez,Rangel,Rentería,Reyes,Ríos,Rivas,Robles,Rodríguez,Romero,Rosales,Rubio,Ruiz,Salas,Salgado,Sánchez,Sandoval,Santillán,Serrano,Sierra,Solís,Soto,Tamayo,Tapia,Tejeda,Torres,Trejo,Ugalde,Uribe,Urrutia,Valdés,Vargas,Vázquez,Vega,Velasco,Villa,Villegas,Yáñez,Zamora,Zapata,Zavala,Zepeda,Zúñiga'.split(
    ',',
  );

/** An invented person: name, birth date and the CURP that the norm gives them. */
export type Invented = { name: PersonName; birthDate: CalendarDate; curp: Curp };

const two = (value: number) => String(value % 100).padStart(2, '0');

function inventDate(random: Random): CalendarDate {
  const year = 1940 + Math.floor(random() * 70);
  const month = 1 + Math.floor(random() * 12);
  return { year, month, day: 1 + Math.floor(random() * daysInMonth(year, month)) };
}

/** Nineteen of twenty have the first homonymy character, as in practice; the rest one of the next nine. */
function inventHomonymy(random: Random, year: number): string {
  const characters = year < 2000 ? '0123456789' : 'ABCDEFGHIJ';
  return characters.charAt(random() < 0.95 ? 0 : 1 + Math.floor(random() * 9));
}

/** The rest of a CURP: the date of birth, sex, state and position 17 that the name does not give. */
type Rest = { birthDate: CalendarDate; sex: string; entity: string; homonymy: string };
const someDay = { year: 2026, month: 11, day: 21 };
const someRest: Rest = { birthDate: { year: 1980, month: 5, day: 6 }, sex: 'M', entity: 'DF', homonymy: '0' };

/** The CURP that the norm gives a name. Throws where the name gives none. */
export function curpOfName(
  name: PersonName,
  { birthDate, sex, entity, homonymy }: Rest = someRest,
  today = someDay,
): Curp {
  const { roots, consonants } = deriveFromName(name);
  const date = two(birthDate.year) + two(birthDate.month) + two(birthDate.day);
  const first17 = `${roots[0]}${date}${sex}${entity}${consonants[0]}${homonymy}`;
  const curp = parseCurp(first17 + curpCheckDigit(first17), today);
  if (!curp.ok) throw new Error(`invented CURP fails: ${curp.error}`);
  return curp.value;
}

/** One person, the next of the random source. Surnames, days and entities are equally likely. */
export function invent(random: Random, today: CalendarDate): Invented {
  const sex = random() < 0.5 ? 'H' : 'M';
  const name = {
    givenNames: pick(random, sex === 'H' ? men : women),
    firstSurname: pick(random, surnames),
    secondSurname: random() < 0.04 ? '' : pick(random, surnames),
  };
  const birthDate = inventDate(random);
  const entity = pick(random, entityCodes);
  const homonymy = inventHomonymy(random, birthDate.year);
  return { name, birthDate, curp: curpOfName(name, { birthDate, sex, entity, homonymy }, today) };
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '0123456789';
const looks: Record<string, string> = {
  O: '0',
  D: '0',
  Q: '0',
  I: '1',
  L: '1',
  Z: '2',
  A: '4',
  S: '5',
  G: '6',
  T: '7',
  B: '8',
  '0': 'OODQ',
  '1': 'IIL',
  '2': 'Z',
  '4': 'A',
  '5': 'S',
  '6': 'G',
  '7': 'T',
  '8': 'B',
};

const place = (random: Random, curp: string) => Math.floor(random() * curp.length);
const put = (curp: string, at: number, text: string, taken = 1) =>
  curp.slice(0, at) + text + curp.slice(at + taken);
const other = (random: Random, from: string, than: string) =>
  pick(
    random,
    [...from].filter((c) => c !== than),
  );

/** The ways of mistyping that the diagnosis is measured on; each makes one slip, or none where it cannot. */
export const slips = {
  lookalike(random: Random, curp: string) {
    const at = place(random, curp);
    const like = looks[curp.charAt(at)];
    return like ? put(curp, at, pick(random, [...like])) : curp;
  },
  doubled(random: Random, curp: string) {
    const at = place(random, curp);
    return put(curp, at, curp.charAt(at).repeat(2));
  },
  swapped(random: Random, curp: string) {
    const at = Math.floor(random() * (curp.length - 1));
    return put(curp, at, curp.charAt(at + 1) + curp.charAt(at), 2);
  },
  missing: (random: Random, curp: string) => put(curp, place(random, curp), ''),
  /** A letter for another letter or a digit for another digit, anywhere. */
  wrong(random: Random, curp: string) {
    const at = place(random, curp);
    const same = /\d/.test(curp.charAt(at)) ? DIGITS : LETTERS;
    return put(curp, at, other(random, same, curp.charAt(at)));
  },
  /** Any letter or digit for any other, anywhere. */
  anything(random: Random, curp: string) {
    const at = place(random, curp);
    return put(curp, at, other(random, LETTERS + DIGITS, curp.charAt(at)));
  },
} as const;
export type Slip = keyof typeof slips;

export type Mistyped = Invented & { typed: string };

/**
 * `size` mistyped CURPs of one kind that can be detected, and how many slips it took that could not: those that left
 * the text as it was are not counted at all, those that gave another formally right CURP are `undetectable`.
 */
export function errorSet(slip: Slip, size: number, seed: number, today: CalendarDate) {
  const random = seeded(seed);
  const cases: Mistyped[] = [];
  let undetectable = 0;
  while (cases.length < size) {
    const person = invent(random, today);
    const typed = slips[slip](random, person.curp);
    if (typed === person.curp) continue;
    if (parseCurp(typed, today).ok) undetectable++;
    else cases.push({ ...person, typed });
  }
  return { cases, undetectable };
}
