import type { Address } from '#lib/domain/address/address.ts';
import { isDrawn } from '#lib/domain/basics/drawn-text.ts';
import { birthPlaceOf } from '#lib/domain/basics/entities.ts';
import { formatDate, formatTime, mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import { fullName } from '#lib/domain/curp/name.ts';
import type { Person } from '#lib/domain/curp/person.ts';
import type { SeenAtWindow } from '#lib/domain/desk/change.ts';
import { asciiDomain } from '#lib/domain/email/domain-name.ts';
import type {
  OwnAct,
  OwnChange,
  OwnData,
  OwnDeskChange,
  OwnMail,
  OwnRequest,
} from '#lib/domain/privacy/own-data.ts';
import { retentionClasses } from '#lib/domain/privacy/retention.ts';
import type { Seen } from '#lib/domain/request/assistance.ts';
import { actForHolder } from '#lib/i18n/audit-words.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { periodText } from '#lib/i18n/privacy-notice.ts';
import { plainText } from '#lib/i18n/rich-text.ts';
import type { Fact, Issuer } from '#lib/letters/documents.ts';
import { demonstrationMark, demonstrationNotice, type Paragraph } from '#lib/letters/documents-texts.ts';
import {
  actorName,
  changeStateNames,
  mailName,
  mailState,
  outcomeNames,
  stageNames,
} from '#lib/letters/own-data-words.ts';

export type OwnDataSection = { heading: string; rows: Fact[] };
/** The content of «Mis datos». */
export type OwnDataView = {
  title: string;
  heading: string;
  mark: string | null;
  notice: Paragraph | null;
  issuerName: string;
  operator: string;
  meta: Fact[];
  sections: OwnDataSection[];
  footer: (page: number, of: number) => string;
  issuedAt: number;
};

const heading = 'Los datos que guardamos sobre ti';
const nothing = 'Nada';
const { auditActs, deskAssist: desk, deskChange, journey } = dictionary('es');
const { sexes } = journey;
const { kinds, reasons } = deskChange;

/** «21/11/2026, 10:42 h». */
const momentOf = (at: number): string => `${formatDate(mexicoCityDate(at))}, ${formatTime(at)} h`;

/** A mail domain in letters that the PDF cannot draw stands there as it travels: xn--… */
const drawnText = (value: string): string =>
  isDrawn(value)
    ? value
    : value.replace(/@([^\s@,;]+[^\s@,;.])/gu, (address, domain) => {
        const ascii = asciiDomain(domain);
        return ascii === null || isDrawn(domain) ? address : `@${ascii}`;
      });

const personFacts = ({ name, birthDate, sex, birthEntity }: Person): Fact[] => [
  { label: 'Nombre', value: fullName(name) },
  { label: 'Fecha de nacimiento', value: formatDate(birthDate) },
  { label: 'Sexo', value: sexes[sex] },
  { label: 'Lugar de nacimiento', value: birthPlaceOf(birthEntity) },
];

const holderFacts = ({ curp, nss, email, boundAt, person }: OwnData): Fact[] => [
  { label: 'CURP', value: curp, code: true },
  { label: 'Número de Seguridad Social', value: nss, code: true },
  ...personFacts(person),
  { label: 'Correo asociado', value: email ?? nothing },
  { label: 'Asociado desde', value: boundAt === null ? 'No consta' : momentOf(boundAt) },
];

const addressText = (address: Address): string => {
  const { street, exteriorNumber, interiorNumber, settlementName, municipioName, stateName } = address;
  const number = [exteriorNumber, interiorNumber].filter(Boolean).join(' int. ');
  return `${street} ${number}, ${settlementName}, ${address.postalCode} ${municipioName}, ${stateName}`;
};

const documentText = ({ document, lastFour }: SeenAtWindow): string =>
  `${desk.documents[document]} que termina en ${lastFour}`;

const seenText = ({ situation, papers = [], ...document }: Seen): string => {
  const shown = papers.map((paper) => desk.papers[paper]);
  return `En la ventanilla se vio: ${[documentText(document), ...shown].join('; ')}. Situación: ${desk.situations[situation]}.`;
};

const requestFact = ({ startedAt, confirmedAt, stage, email, address, notice, seen }: OwnRequest): Fact => ({
  label: momentOf(startedAt),
  value: [
    `${stageNames[stage]}. Correo: ${email ?? 'ninguno'}.`,
    confirmedAt === null ? '' : `Confirmado: ${momentOf(confirmedAt)}.`,
    seen ? seenText(seen) : '',
    address ? `Domicilio: ${addressText(address)}.` : '',
    notice ? `Aviso de privacidad: ${notice.version}, huella ${notice.hash.slice(0, 12)}.` : '',
  ]
    .filter(Boolean)
    .join(' '),
});

const mailFact = ({ createdAt, kind, state, to }: OwnMail): Fact => ({
  label: momentOf(createdAt),
  value: `${mailName(kind)}: ${mailState(state)}, a ${to}`,
});

const changeFact = ({ createdAt, until, to }: OwnChange): Fact => ({
  label: momentOf(createdAt),
  value: `Nuevo correo: ${to}. Abierto hasta ${momentOf(until)}`,
});

const deskChangeFact = ({ askedAt, kind, reason, typed, seen, state }: OwnDeskChange): Fact => ({
  label: momentOf(askedAt),
  value: [
    `${kinds[kind].title}: ${changeStateNames[state]}. Motivo: ${reasons[reason]}.`,
    typed === null ? '' : `Se escribió: ${typed}.`,
    seen ? `Se vio: ${documentText(seen)}.` : '',
  ]
    .filter(Boolean)
    .join(' '),
});

const actFact = ({ at, action, actor }: OwnAct): Fact => ({
  label: momentOf(at),
  value: `${actForHolder(auditActs, action)}: ${actorName(actor)}`,
});

const orNothing = (rows: Fact[]): Fact[] => (rows.length > 0 ? rows : [{ label: nothing, value: '—' }]);

/** The same table as the privacy notice. */
const retentionFacts = ({ retention }: OwnData, demonstration: boolean): Fact[] => {
  const { kept, number, always } = dictionary('es').privacy;
  const shown = retentionClasses.filter((kind) => kind !== 'visitors' || demonstration);
  return [
    ...shown.map((kind) => ({ label: periodText('es', retention[kind]), value: plainText(kept[kind]) })),
    { label: plainText(always), value: plainText(number) },
  ];
};

const sectionsOf = (
  data: OwnData,
  { demonstration, operator, privacyResponsible }: Issuer,
): OwnDataSection[] => [
  { heading: 'Quién eres y tu número', rows: holderFacts(data) },
  {
    heading: 'Lo que dice el registro de este sitio',
    rows: data.registered ? personFacts(data.registered) : orNothing([]),
  },
  {
    heading: 'Documentos que se te dieron',
    rows: orNothing(
      data.issuances.map(({ folio, issuedAt, outcome }) => ({
        label: momentOf(issuedAt),
        value: `${outcomeNames[outcome]}. Folio ${folio}`,
      })),
    ),
  },
  { heading: 'Trámites con tu CURP', rows: orNothing(data.requests.map(requestFact)) },
  { heading: 'Correos', rows: orNothing(data.mails.map(mailFact)) },
  ...(data.changes.length > 0
    ? [{ heading: 'Cambios de correo abiertos', rows: data.changes.map(changeFact) }]
    : []),
  ...(data.deskChanges.length > 0
    ? [{ heading: 'Lo que pidió el personal en tu caso', rows: data.deskChanges.map(deskChangeFact) }]
    : []),
  { heading: 'Qué se hizo y quién lo hizo', rows: orNothing(data.acts.map(actFact)) },
  {
    heading: 'Responsable de tus datos',
    rows: [
      { label: 'Opera este sitio', value: operator },
      { label: 'Responsable', value: privacyResponsible },
    ],
  },
  { heading: 'Cuánto tiempo se guarda cada cosa', rows: retentionFacts(data, demonstration) },
];

/** What the PDF of a person's own data says, in Spanish. */
export const ownDataView = (data: OwnData, issuer: Issuer): OwnDataView => {
  const mark = issuer.demonstration ? demonstrationMark : null;
  return {
    title: mark ? `${heading} – ${mark}` : heading,
    heading,
    mark,
    notice: mark ? demonstrationNotice : null,
    issuerName: issuer.name,
    operator: issuer.operator,
    meta: [
      { label: 'Hecho el', value: momentOf(data.at) },
      { label: 'Aviso de privacidad', value: data.notice.version },
    ],
    sections: sectionsOf(data, issuer).map(({ heading: title, rows }) => ({
      heading: title,
      rows: rows.map((row) => ({ ...row, value: drawnText(row.value) })),
    })),
    footer: (page, of) => `Mis datos, página ${page} de ${of}`,
    issuedAt: data.at,
  };
};

/** «mis-datos-DEMO.pdf»: the name says nothing about the person. */
export const ownDataFileName = (format: 'pdf' | 'json', demonstration: boolean): string =>
  `mis-datos${demonstration ? '-DEMO' : ''}.${format}`;
