import { birthPlaceOf } from '#lib/domain/basics/entities.ts';
import {
  formatDate,
  formatLongDate,
  formatSpacedDate,
  mexicoCityDate,
} from '#lib/domain/basics/mexico-city-time.ts';
import { formatCode } from '#lib/domain/document/code.ts';
import { digitsOfStatement } from '#lib/domain/document/statement.ts';
import {
  type DocumentKind,
  type Issuance,
  isDemonstration,
  nssDetails,
  type Outcome,
} from '#lib/domain/number/issuance.ts';
import { decodeNss } from '#lib/domain/number/nss.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import {
  checkTexts,
  demonstrationMark,
  demonstrationNotice,
  type Paragraph,
  type Section,
  sectionsOfConstancia,
  sectionsOfTarjeta,
  withoutScheme,
} from '#lib/letters/documents-texts.ts';

/**
 * The operator of this installation, as documents name it. `baseUrl`: with its scheme, without a slash at the end. `demonstration`: as
 * lib/domain/document/issuer.ts decides it.
 */
export type Issuer = {
  name: string;
  operator: string;
  privacyResponsible: string;
  baseUrl: string;
  /** How people reach the operator, if the operator says so. */
  contact: string | null;
  demonstration: boolean;
};

/** `code`: the value is set in letters of equal width. */
export type Fact = { label: string; value: string; code?: boolean };
/** One group of digits of the number: its name and its meaning. */
export type NumberPart = { digits: string; label: string; note: string };

/** How others check whether a document is real. `url` and `qr` (its content) say the same. `site`: for typing, without its scheme. */
export type DocumentCheck = { url: string; qr: string; site: string; code: string; alt: string };

type DocumentView = {
  /** The title in the window of the reader, with the mark of a demonstration. */
  title: string;
  heading: string;
  /** The text across the page and its explanation (docs/threats.md F1); null for a real document. */
  mark: string | null;
  notice: Paragraph | null;
  issuerName: string;
  operator: string;
  meta: Fact[];
  /** 11 digits. */
  nss: string;
  parts: NumberPart[];
  /** Left and right column. */
  columns: [Section[], Section[]];
  /** Cadena original, sello digital, secuencia notarial, número de serie. */
  authenticity: Fact[];
  check: DocumentCheck;
  footer: string;
  /** Milliseconds since 1970. */
  issuedAt: number;
};
export type ConstanciaView = DocumentView & { kind: 'constancia'; facts: Fact[] };
export type TarjetaView = DocumentView & { kind: 'tarjeta'; curp: string; folio: string };

const headings: Record<Outcome, string> = {
  assigned: 'Asignación de Número de Seguridad Social',
  located: 'Localización de Número de Seguridad Social',
};
const { sexes } = dictionary('es').journey;
const tarjetaHeading = 'Tarjeta de Número de Seguridad Social';

/** In capitals with their accents, as the registry gives names. */
const capitals = (text: string) => text.normalize('NFC').toUpperCase();

function numberParts(issuance: Issuance): NumberPart[] {
  const { serie, registrationYear, birthYear, consecutive, checkDigit } = decodeNss(issuance.nss);
  const years = nssDetails(issuance);
  return [
    { digits: serie, label: 'Serie', note: 'oficina' },
    { digits: registrationYear, label: 'Año de alta', note: years.registrationYear },
    { digits: birthYear, label: 'Año de nacimiento', note: years.birthYear },
    { digits: consecutive, label: 'Consecutivo', note: 'lugar en la lista' },
    { digits: checkDigit, label: 'Verificador', note: 'control' },
  ];
}

const authenticity = (issuance: Issuance, kind: DocumentKind): Fact[] => [
  { label: 'Cadena original', value: issuance.cadena },
  { label: 'Sello digital', value: issuance.sello },
  { label: 'Secuencia notarial', value: issuance.secuencias[kind] },
  { label: 'Número de serie', value: issuance.serial },
];

const factsOf = ({ curp, person }: Issuance): Fact[] => [
  { label: 'CURP', value: curp, code: true },
  { label: 'Nombre(s)', value: capitals(person.name.givenNames) },
  { label: 'Primer apellido', value: capitals(person.name.firstSurname) },
  { label: 'Segundo apellido', value: capitals(person.name.secondSurname) || '—' },
  { label: 'Sexo', value: capitals(sexes[person.sex]) },
  { label: 'Fecha de nacimiento', value: formatDate(person.birthDate), code: true },
  { label: 'Lugar de nacimiento', value: capitals(birthPlaceOf(person.birthEntity)) },
];

const checkOf = ({ proofs }: Issuance, { baseUrl }: Issuer, kind: DocumentKind): DocumentCheck => {
  const page = `${baseUrl}/verificar`;
  const site = withoutScheme(page);
  const code = formatCode(proofs[kind].code);
  const { statement } = proofs[kind];
  const qr = `${page}/${digitsOfStatement(statement)}`;
  return { url: `${page}/${statement}`, qr, site, code, alt: checkTexts.alt(site, code) };
};

const markOf = (heading: string, demonstration: boolean) =>
  demonstration
    ? { title: `${heading} – ${demonstrationMark}`, mark: demonstrationMark, notice: demonstrationNotice }
    : { title: heading, mark: null, notice: null };

const common = (issuance: Issuance, issuer: Issuer, heading: string) => ({
  ...markOf(heading, isDemonstration(issuance, issuer)),
  heading,
  issuerName: issuer.name,
  operator: issuer.operator,
  nss: issuance.nss,
  parts: numberParts(issuance),
  issuedAt: issuance.issuedAt,
});

/** The content of the constancia «Asignación (Localización) de Número de Seguridad Social», in Spanish. */
export function constanciaView(issuance: Issuance, issuer: Issuer): ConstanciaView {
  return {
    kind: 'constancia',
    ...common(issuance, issuer, headings[issuance.outcome]),
    meta: [
      { label: 'Homoclave del trámite', value: 'IMSS-02-008' },
      { label: 'Homoclave del formato', value: 'FF-IMSS-013' },
      {
        label: 'Fecha de solicitud (DD / MM / AAAA)',
        value: formatSpacedDate(mexicoCityDate(issuance.issuedAt)),
      },
      { label: 'Folio', value: issuance.folio },
    ],
    facts: factsOf(issuance),
    columns: sectionsOfConstancia(issuer),
    authenticity: authenticity(issuance, 'constancia'),
    check: checkOf(issuance, issuer, 'constancia'),
    footer: 'Constancia, página 1 de 1',
  };
}

/** The content of the «Tarjeta de Número de Seguridad Social», in Spanish. */
export function tarjetaView(issuance: Issuance, issuer: Issuer): TarjetaView {
  return {
    kind: 'tarjeta',
    ...common(issuance, issuer, tarjetaHeading),
    meta: [
      { label: 'Fecha', value: formatLongDate(mexicoCityDate(issuance.issuedAt)) },
      { label: 'Folio', value: issuance.folio },
    ],
    curp: issuance.curp,
    folio: issuance.folio,
    columns: sectionsOfTarjeta(issuer),
    authenticity: authenticity(issuance, 'tarjeta'),
    check: checkOf(issuance, issuer, 'tarjeta'),
    footer: 'Tarjeta, página 1 de 1',
  };
}

/** «NSS_constancia_DEMO_<folio>.pdf»: without name and number. DEMO: of a demonstration (docs/threats.md F1). */
export const documentFileName = (kind: DocumentKind, folio: string, demonstration: boolean): string =>
  ['NSS', kind, ...(demonstration ? ['DEMO'] : []), `${folio}.pdf`].join('_');

/** «NSS_tarjeta_DEMO_<folio>.png»: the picture for the telephone. */
export const cardFileName = (folio: string, demonstration: boolean): string =>
  documentFileName('tarjeta', folio, demonstration).replace(/pdf$/, 'png');
