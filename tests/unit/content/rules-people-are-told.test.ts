import { describe, expect, it } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { es } from '#lib/i18n/es.ts';
import { plainText } from '#lib/i18n/rich-text.ts';
import { textsOf } from '../i18n/texts.ts';

const pages = ({ start, help }: typeof es | typeof en) =>
  textsOf({ start, help })
    .map(({ text }) => plainText(text))
    .join('\n');
const spanish = pages(es);
const english = pages(en);

/** What people must be told about the service: each rule with the words that each language must contain. */
const rules: [rule: string, spanish: RegExp[], english: RegExp[]][] = [
  ['it is free; who charges is a fraud', [/es gratis/, /sea un fraude/], [/It is free/, /probably a scam/]],
  ['it is open at all hours', [/24 horas, los 365 días/], [/at any time, every day of the year/]],
  [
    'a number is not enrollment',
    [/no es estar afiliado/, /derechos ni obligaciones/],
    [/does not mean you are covered/],
  ],
  ['it gives no clinic', [/Tampoco te da clínica/], [/no clinic/]],
  ['it is the key to later steps', [/llave.*AFORE.*INFONAVIT/], [/key to.*AFORE.*INFONAVIT/]],
  ['CURP first', [/gob\.mx\/curp/, /en un consulado/], [/gob\.mx\/curp/, /at a consulate/]],
  [
    'correct a CURP first; residents at INM',
    [/Corrige tu CURP antes/, /\(INM\)/],
    [/Fix your CURP before/, /\(INM\)/],
  ],
  [
    'what most often differs',
    [/orden de los nombres/, /segundo apellido/, /acentos/, /fecha de nacimiento/],
    [/order of the names/, /second surname/, /accents/, /date of birth/],
  ],
  [
    'a Mexican address, also of a relative',
    [/domicilio en México.*familiar/s],
    [/address in Mexico.*relative/s],
  ],
  [
    'the address decides office and clinic',
    [/decide qué oficina.*clínica/],
    [/decides which office.*clinic/],
  ],
  ['the app', [/IMSS Digital/], [/IMSS Digital/]],
  [
    'offices and their hours',
    [/subdelegación/, /Ve de lunes a viernes, de 8:00 a 15:30/],
    [/subdelegación/, /Go Monday to Friday, 8:00 a.m. to 3:30 p.m./],
  ],
  [
    'papers',
    [
      /copia certificada/,
      /INE, pasaporte, matrícula consular o cédula profesional/,
      /CURP impresa/,
      /últimos tres meses/,
    ],
    [
      /certified copy/,
      /INE card, passport, matrícula consular \(consular ID\) or cédula profesional/,
      /Printed CURP/,
      /last three months/,
    ],
  ],
  ['somebody else asks', [/papeles que la autorizan/], [/papers that let them act for you/]],
  [
    'no apostille',
    [/carta de naturalización/, /documento migratorio/],
    [/naturalization letter/, /immigration card/],
  ],
  ['foreign papers', [/apostilla y traducción/], [/apostille.*translation/]],
  [
    'consulates',
    [/diciembre de 2022/, /146 oficinas o más, en más de 50 países/],
    [/December 2022/, /at least 146 offices, in over 50/],
  ],
  ['their desk', [/Ventanilla de Asesoría Financiera/], [/Ventanilla de Asesoría Financiera/]],
  [
    'what the desk does',
    [/seguro voluntario/, /pensión/, /beneficiarios/, /vigencia/],
    [/Voluntary insurance/, /pension/, /beneficiaries/, /vigencia/],
  ],
  ['they give no numbers', [/consulado no da números/], [/does not give out numbers/]],
  ['appointments', [/citas\.sre\.gob\.mx/, /\+1 424 309 0009/], [/citas\.sre\.gob\.mx/, /\+1 424 309 0009/]],
  ['not the health desk', [/Ventanilla de Salud/], [/Ventanilla de Salud/]],
  [
    'born abroad',
    [/Registra tu nacimiento/, /acta de nacimiento mexicana/],
    [/Register your birth/, /Mexican birth certificate/],
  ],
  [
    'PTI: what is asked',
    [/CURP y NSS/, /correo personal/, /lo que ganas al mes/, /domicilio en México/],
    [/CURP and NSS/, /email of your own/, /what you earn a month/, /address in Mexico/],
  ],
  [
    'PTI: fee, start, place, limits',
    [/por año, según su edad/, /día primero del mes/, /dentro de México/, /tiempos de espera/],
    [/by the year, based on age/, /first day of the next month/, /inside Mexico/, /waiting periods/],
  ],
  [
    'phones',
    [/800 623 2323/, /\+52 55 4166 5415/, /opción\s5/, /de 9 a 18 h/],
    [/800 623 2323/, /\+52 55 4166 5415/, /option 5/, /9 a.m. to 6 p.m./],
  ],
  [
    'residents, not visitors',
    [/Residente Temporal.*Residente Permanente/, /\(FMM\) no puedes/],
    [/Residente Temporal.*Residente Permanente/, /\(FMM\) you cannot/],
  ],
  ['CURP, NSS, RFC', [/18 letras/, /11 dígitos/, /13 letras/], [/18 letters/, /11 digits/, /13 letters/]],
  ['Spanish only', [/solo en español.*pide ayuda/], [/in Spanish only.*ask someone/]],
];

describe('what people are told', () => {
  it.each(rules)('%s', (_, inSpanish, inEnglish) => {
    for (const words of inSpanish) expect(spanish).toMatch(words);
    for (const words of inEnglish) expect(english).toMatch(words);
  });
});
