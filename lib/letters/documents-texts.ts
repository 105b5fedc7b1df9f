import { helpContacts } from '#lib/domain/help/contacts.ts';

/** Pieces of one paragraph. `strong` pieces are bold. They meet at blanks, so that a line may end between them. */
type Run = { text: string; strong: boolean };
export type Paragraph = readonly Run[];
export type Section = { heading: string; paragraphs: readonly Paragraph[] };

const plain = (text: string): Run => ({ text, strong: false });
const strong = (text: string): Run => ({ text, strong: true });

/** Printed on every page of every document of a demonstration (docs/threats.md F1). */
export const demonstrationMark = 'SIN VALIDEZ OFICIAL – DEMOSTRACIÓN';

/** The explanation on every document of a demonstration (docs/threats.md F1). */
export const demonstrationNotice: Paragraph = [
  strong('Demostración: no es un sitio del gobierno.'),
  plain(' Documento sin validez oficial.'),
];

const whatItIs: Section = {
  heading: 'Qué es este número',
  paragraphs: [
    [
      plain('El Número de Seguridad Social es '),
      strong('único, permanente e intransferible.'),
      plain(
        ' Sirve para llevar el registro de las personas trabajadoras y aseguradas y de sus beneficiarios.',
      ),
    ],
    [
      plain(
        'El número por sí solo no te da prestaciones: para recibirlas hay que cumplir las condiciones de la Ley del Seguro ' +
          'Social. Tus cuentas de AFORE e INFONAVIT reciben aportaciones mientras un patrón te tenga registrado.',
      ),
    ],
  ],
};

const whatFollows: Section = {
  heading: 'Qué sigue',
  paragraphs: [
    [plain('Regístrate en la AFORE que elijas. Tu patrón te pedirá este número cuando te contrate.')],
    [plain('Consérvalo: no cambia aunque cambies de empleo, de domicilio o de país.')],
  ],
};

/** An address without `https://`, as people type it. */
export const withoutScheme = (url: string) => url.replace(/^https?:\/\//, '').replace(/\/+$/, '');

const privacy = (responsible: string, baseUrl: string): Section => ({
  heading: 'Aviso de privacidad',
  paragraphs: [
    [
      plain(
        `El responsable de tus datos es ${responsible}. Los usa solo para este trámite. ` +
          `Texto completo: ${withoutScheme(baseUrl)}/es/privacidad`,
      ),
    ],
  ],
});

const clinic: Section = {
  heading: 'Tu clínica',
  paragraphs: [
    [plain('Cuando un patrón te da de alta, quedas en la clínica (U.M.F.) que corresponde a tu domicilio.')],
  ],
};

const care: Section = {
  heading: 'Cuídala',
  paragraphs: [
    [
      plain(
        'No publiques fotos de esta tarjeta. Si la pierdes, repite el trámite: es gratuito y el número no cambia.',
      ),
    ],
  ],
};

/** Whom to ask about a document of this site, because IMSS does not know it. Nothing where the operator gave no contact. */
const questions = (contact: string | null): Section[] =>
  contact === null
    ? []
    : [{ heading: 'Dudas sobre este documento', paragraphs: [[plain(`Pregunta a este sitio: ${contact}`)]] }];

/** Left and right column of the constancia (docs/rules.md §5; the privacy notice is the operator's own). */
export const sectionsOfConstancia = (issuer: {
  privacyResponsible: string;
  baseUrl: string;
  contact: string | null;
}): [Section[], Section[]] => [
  [whatItIs],
  [whatFollows, privacy(issuer.privacyResponsible, issuer.baseUrl), ...questions(issuer.contact)],
];

/** Left and right column of the tarjeta. */
export const sectionsOfTarjeta = ({ contact }: { contact: string | null }): [Section[], Section[]] => [
  [whatItIs],
  [clinic, care, ...questions(contact)],
];

/** How to cut and fold the card. */
export const cuttingAdvice =
  'Recorta por las marcas, dobla por la línea de puntos y guárdala en tu cartera. Mide 85.6 × 54 mm, como una tarjeta bancaria.';

/** The heading of the number. */
export const nssLabel = 'Número de Seguridad Social';

/** The texts of the card besides the number, the CURP and the folio. */
export const cardTexts = {
  demonstration: 'Demostración',
  folio: 'Folio',
  curp: 'CURP',
  mark: 'Sin validez oficial',
  yours: 'Este número es tuyo y no cambia.',
  advice: 'No es afiliación: por sí solo no da clínica ni derechos.',
  help: 'Orientación del IMSS',
  phones: helpContacts.slice(0, 2).map(({ phone }) => phone),
} as const;

/** The text under the QR, and its description for screen readers. */
export const checkTexts = {
  where: 'Comprueba en',
  link: 'Comprobar este documento',
  alt: (site: string, code: string) =>
    `Código QR para comprobar este documento en ${site}. Código para escribir: ${code}.`,
} as const;
