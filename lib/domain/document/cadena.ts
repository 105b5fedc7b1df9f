import { formatCadenaMoment } from '#lib/domain/basics/mexico-city-time.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import { fullName, plainUpper } from '#lib/domain/curp/name.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import type { Outcome } from '#lib/domain/number/issuance.ts';
import type { Nss } from '#lib/domain/number/nss.ts';

const tramiteNames: Record<Outcome, string> = {
  assigned: 'Asignación de NSS',
  located: 'Localización de NSS',
};

/** The name of the issuer in the signed text. A demonstration says there that it is one (docs/threats.md F6). */
export const invocanteOf = (name: string, demonstration: boolean): string =>
  demonstration && !name.endsWith(' DEMO') ? `${name} DEMO` : name;

export type CadenaInput = {
  /** The issuer, from `invocanteOf`. */
  invocante: string;
  outcome: Outcome;
  /** Milliseconds since 1970. */
  issuedAt: number;
  folio: string;
  person: Person;
  curp: Curp;
  nss: Nss;
};

/** Replaces bars and line ends by blanks, because a value must not begin another field. */
const fieldValue = (text: string) => text.replace(/[|\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim();

/** Cadena original: what is signed, fields in the order of docs/rules.md §5; RFC and employer's registry stay empty. */
export function buildCadena(input: CadenaInput): string {
  const fields: [string, string][] = [
    ['Invocante', input.invocante],
    ['Tipo de trámite', tramiteNames[input.outcome]],
    ['Fecha', formatCadenaMoment(input.issuedAt)],
    ['Folio', input.folio],
    ['RFC', ''],
    ['Nombre o Razón Social', plainUpper(fullName(input.person.name))],
    ['CURP', input.curp],
    ['Número Registro Patronal', ''],
    ['Número de Seguridad Social', input.nss],
  ];
  return `||${fields.map(([name, value]) => `${name}:${fieldValue(value)}`).join('|')}||`;
}
