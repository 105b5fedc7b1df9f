import type { Result } from '#lib/domain/basics/result.ts';
import { type Curp, decodeCurp, parseCurp } from '#lib/domain/curp/curp.ts';
import type { PersonName } from '#lib/domain/curp/name.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import { type Email, parseEmail } from '#lib/domain/email/email.ts';
import { buildNss, type Nss } from '#lib/domain/number/nss.ts';
import { demonstrationSerie } from '#lib/domain/number/series.ts';

/** What each person of the demonstration lets a visitor see; one text per key on the trial page. */
export const demonstrationCases = [
  'assigned',
  'oneSurname',
  'enye',
  'mariaJose',
  'particles',
  'bornAbroad',
  'sexX',
  'inconvenientWord',
  'homonym',
  'located',
  'locatedByName',
  'locatedFromAbroad',
  'boundElsewhere',
  'unknownToRegistry',
] as const;
export type DemonstrationCase = (typeof demonstrationCases)[number];

export type DemonstrationPerson = {
  curp: Curp;
  name: PersonName;
  shows: DemonstrationCase;
  /** False when the registry does not know the CURP and the person types the names. */
  inRegistry: boolean;
  /** The number that the person has already, and the address that it is bound to. Null without a number. */
  number: { nss: Nss; email: Email | null } | null;
};

/** All were born before this day. It is fixed, because a clock must not decide which texts are CURPs. */
const day = { year: 2026, month: 1, day: 1 };
const registrationYear = 2019;

const must = <T>(result: Result<T, string>): T => {
  if (result.ok) return result.value;
  throw new Error(`Demonstration data: ${result.error}`);
};

type About = { unknown?: true; consecutive?: number; email?: string };

const person = (
  shows: DemonstrationCase,
  text: string,
  [givenNames, firstSurname, secondSurname = '']: [string, string, string?],
  { unknown, consecutive, email }: About = {},
): DemonstrationPerson => {
  const curp = must(parseCurp(text, day));
  const birthYear = decodeCurp(curp).birthDate.year;
  const { code: serie } = demonstrationSerie;
  return {
    curp,
    name: { givenNames, firstSurname, secondSurname },
    shows,
    inRegistry: !unknown,
    number: consecutive
      ? {
          nss: buildNss({ serie, registrationYear, birthYear, consecutive }),
          email: email ? must(parseEmail(email)) : null,
        }
      : null,
  };
};

/**
 * The people of the demonstration. None of them exists. The CURPs are specimens of the norm, or follow from made-up names (Instructivo
 * Normativo CURP, 2006; docs/rules.md §7). The numbers belong to the series that no office uses.
 */
export const demonstrationPeople: readonly DemonstrationPerson[] = [
  person('assigned', 'SASO750909HDFNNS05', ['Óscar', 'Santillán', 'Sandoval']),
  person('oneSurname', 'LUXL911015MTLNXT07', ['Leticia', 'Luna']),
  person('enye', 'ZUXB080808MHGXXRA1', ['Brenda', 'Zúñiga', 'Ñúñez']),
  person('mariaJose', 'QUEJ000101MQRNKSA3', ['María José', 'Quintana', 'Ek']),
  person('particles', 'CUMT900303HSLRNM06', ['Tomás', 'de la Cruz', 'y Montiel']),
  person('bornAbroad', 'PAPH700707HNELXG03', ['Hugo', 'Van der Plas', 'De la Peña']),
  person('sexX', 'MUGR040229XDFLMNA1', ['Renée', 'Müller', 'Gómez']),
  person('inconvenientWord', 'PXDO690303MCSDMF08', ['Ofelia', 'Pedrero', 'Domínguez']),
  person('homonym', 'GUGO010630HASTTSB6', ['Óscar', 'Gutiérrez', 'Gutiérrez']),
  person('located', 'HEGG560427MVZRRL04', ['Gloria', 'Hernández', 'García'], {
    consecutive: 1,
    email: 'persona@correo.example',
  }),
  person('locatedByName', 'ROPL810131HPLMLS00', ['Luis Enrique', 'Romero', 'Palazuelos'], {
    consecutive: 2,
  }),
  person('locatedFromAbroad', 'ZUNA540308MNELTN05', ['Ana', 'Zulueta', 'Natera'], { consecutive: 3 }),
  person('boundElsewhere', 'SABC560626MDFLRN01', ['Concepción', 'Salgado', 'Briseño'], {
    consecutive: 4,
    email: 'otra.persona@correo.example',
  }),
  person('unknownToRegistry', 'IANJ830930HMNBXS07', ['José de Jesús', 'Ibarra', 'Núñez'], { unknown: true }),
];

/** The person as the registry of the demonstration knows them. The birth data come from the CURP. */
export const personOf = ({ curp, name }: DemonstrationPerson): Person => {
  const { birthDate, sex, entity } = decodeCurp(curp);
  return { name, birthDate, sex, birthEntity: entity };
};
