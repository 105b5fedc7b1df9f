import { describe, expect, test } from 'vitest';
import {
  type AddressFailure,
  distinctSettlements,
  knowPostalCode,
  otherSettlement,
  type PostalKnowledge,
  resolveAddress,
  withoutNumber,
} from '#lib/domain/address/address.ts';
import { type AddressAnswers, addressSchema } from '#lib/domain/form/answers.ts';
import { aPostalPlace } from '#tests/support/builders.ts';

const answers = (changes: Partial<AddressAnswers> = {}): AddressAnswers => ({
  postalCode: '06700',
  settlement: '0001',
  settlementName: '',
  municipio: '',
  street: 'Calle Imaginaria',
  exteriorNumber: '12',
  interiorNumber: '',
  ...changes,
});

const roma: PostalKnowledge = { known: 'place', place: aPostalPlace('06700', ['Roma Norte', 'Roma Sur']) };
const yucatan: PostalKnowledge = { known: 'state', stateCode: '31', stateName: 'Yucatán' };

test('a colonia that the catalogue lists twice with the same name and type is offered once, the chosen one first', () => {
  const place = aPostalPlace('06700', ['Centro', 'centro', 'Roma']);
  const twins = {
    ...place,
    settlements: [...place.settlements, { id: '0009', name: 'Roma', type: 'Pueblo' }],
  };
  const ids = (chosen?: string) => distinctSettlements(twins, chosen).map(({ id }) => id);
  expect(ids()).toEqual(['0001', '0003', '0009']);
  expect(ids('0002')).toEqual(['0002', '0003', '0009']);
});

describe('what is known of a postal code', () => {
  test('is its place when the catalogue has it', () => {
    expect(knowPostalCode('06700', aPostalPlace('06700'))).toEqual({
      known: 'place',
      place: aPostalPlace('06700'),
    });
  });

  test.each([
    ['97999', '31', 'Yucatán'],
    ['06999', '09', 'Ciudad de México'],
    ['50999', '15', 'México'],
    ['25999', '05', 'Coahuila'],
    ['28999', '06', 'Colima'],
    ['29999', '07', 'Chiapas'],
    ['31999', '08', 'Chihuahua'],
    ['98999', '32', 'Zacatecas'],
  ])('is the state of %s when the catalogue does not: %s %s', (postalCode, stateCode, stateName) => {
    expect(knowPostalCode(postalCode, null)).toEqual({ known: 'state', stateCode, stateName });
  });

  test.each(['00000', '17000', '18500', '19999'])('is nothing for %s, which does not exist', (postalCode) => {
    expect(knowPostalCode(postalCode, null)).toEqual({ known: 'nothing' });
  });
});

describe('an address', () => {
  test('takes state, municipio and colonia from the catalogue as they are written there', () => {
    expect(resolveAddress(answers({ settlement: '0002' }), roma)).toEqual({
      ok: true,
      value: {
        postalCode: '06700',
        stateCode: '09',
        stateName: 'Ciudad de México',
        municipioCode: '015',
        municipioName: 'Cuauhtémoc',
        settlementId: '0002',
        settlementName: 'Roma Sur',
        street: 'Calle Imaginaria',
        exteriorNumber: '12',
        interiorNumber: '',
      },
    });
  });

  test('keeps a colonia that is not in the list as typed, in the municipio of the code', () => {
    const typed = answers({
      settlement: otherSettlement,
      settlementName: 'Roma Poniente',
      municipio: 'Otro',
    });
    expect(resolveAddress(typed, roma)).toMatchObject({
      value: { settlementId: null, settlementName: 'Roma Poniente', municipioName: 'Cuauhtémoc' },
    });
  });

  test('ignores a colonia that is typed beside a chosen one', () => {
    expect(resolveAddress(answers({ settlementName: 'Otra cosa' }), roma)).toMatchObject({
      value: { settlementId: '0001', settlementName: 'Roma Norte' },
    });
  });

  test('takes municipio and colonia as typed when the code gives only the state', () => {
    const typed = answers({
      postalCode: '97999',
      municipio: 'Mérida',
      settlementName: 'Centro',
      settlement: '',
      inMexico: 'on',
    });
    expect(resolveAddress(typed, yucatan)).toMatchObject({
      value: {
        postalCode: '97999',
        stateCode: '31',
        stateName: 'Yucatán',
        municipioCode: null,
        municipioName: 'Mérida',
        settlementId: null,
        settlementName: 'Centro',
      },
    });
  });

  test('takes the code of a municipio that the catalogue knows in the state, however it is spelled', () => {
    const municipios = [
      { code: '050', name: 'Mérida' },
      { code: '019', name: 'Chemax' },
    ];
    const typed = answers({ municipio: 'MERIDA', settlementName: 'Centro', inMexico: 'on' });
    expect(resolveAddress(typed, { ...yucatan, municipios })).toMatchObject({
      value: { municipioCode: '050', municipioName: 'Mérida' },
    });
  });

  test.each<[string, Partial<AddressAnswers>, PostalKnowledge, AddressFailure]>([
    [
      'an unknown code that may be one of the United States, until the person says that it is in Mexico',
      { postalCode: '60608', municipio: 'Chicago', settlementName: 'Pilsen' },
      { known: 'state', stateCode: '16', stateName: 'Michoacán' },
      'MEXICO_UNCONFIRMED',
    ],
    ['a code that lies nowhere', {}, { known: 'nothing' }, 'POSTAL_CODE_NOWHERE'],
    ['no colonia chosen', { settlement: '' }, roma, 'SETTLEMENT_EMPTY'],
    ['a colonia of another code', { settlement: '0947' }, roma, 'SETTLEMENT_EMPTY'],
    [
      'a colonia typed without saying that it is not in the list',
      { settlement: '', settlementName: 'X' },
      roma,
      'SETTLEMENT_EMPTY',
    ],
    ['another colonia without its name', { settlement: otherSettlement }, roma, 'SETTLEMENT_NAME_EMPTY'],
    ['no municipio', { settlementName: 'Centro' }, yucatan, 'MUNICIPIO_EMPTY'],
    ['no colonia typed', { municipio: 'Mérida', settlement: '0001' }, yucatan, 'SETTLEMENT_NAME_EMPTY'],
  ])('is refused with %s', (_, changes, knowledge, error) => {
    expect(resolveAddress(answers(changes), knowledge)).toEqual({ ok: false, error });
  });

  test('finds the right one of 300 colonias, also where two have the same name', () => {
    const names = Array.from({ length: 300 }, (_, at) => `Colonia ${at % 150}`);
    const place: PostalKnowledge = { known: 'place', place: aPostalPlace('39300', names) };
    for (const id of ['0001', '0150', '0151', '0300'])
      expect(resolveAddress(answers({ settlement: id }), place)).toMatchObject({
        value: { settlementId: id, settlementName: `Colonia ${(Number(id) - 1) % 150}` },
      });
  });
});

describe('the fields of an address', () => {
  const fields = { ...answers(), settlementName: 'Centro', municipio: 'Mérida' };
  const messagesFor = (changes: Record<string, string>) =>
    addressSchema.safeParse({ ...fields, ...changes }).error?.issues.map(({ message }) => message) ?? [];

  test.each([
    ['06700', '06700'],
    [' 06700 ', '06700'],
    ['06 700', '06700'],
    ['06-700', '06700'],
    ['0.6.7.0.0', '06700'],
    ['06\u200b700', '06700'],
  ])('read the postal code %j as %s', (typed, postalCode) => {
    expect(addressSchema.parse({ ...fields, postalCode: typed }).postalCode).toBe(postalCode);
  });

  test.each(['6700', '067000', 'O6700', '０６７００', '06700-1234', 'México', '٠٦٧٠٠'])(
    'refuse the postal code %j',
    (postalCode) => {
      expect(messagesFor({ postalCode })).toEqual(['postalCode.SHAPE']);
    },
  );

  test.each([
    ['exteriorNumber', withoutNumber],
    ['exteriorNumber', 's/n'],
    ['exteriorNumber', 'Mz. 4 Lt. 12'],
    ['exteriorNumber', 'Km 14+500'],
    ['exteriorNumber', '12-A'],
    ['interiorNumber', 'Depto. #3'],
    ['street', 'Frente a la iglesia, casa azul (portón "verde")'],
    ['street', '5 de Mayo 1ª Cda.'],
    ['street', "C. 20 x 31 y 33 s/n; junto al Ejido N° 2 «O'Higgins»"],
    ['street', 'Ñuñoa & Güémez'],
    ['street', '¿Dónde? ¡Aquí!'],
    ['municipio', 'San Pedro y San Pablo Ayutla'],
    ['settlementName', '10 de Mayo 3a. Sección'],
  ])('take %s «%s»', (field, text) => {
    expect(messagesFor({ [field]: text })).toEqual([]);
  });

  test.each([
    ['😀', '😀'],
    ['a\u0000b', 'U+0000'],
    ['a\u0007b', 'U+0007'],
    ['\ue000', 'U+E000'],
    ['A\u20e3', '◌\u20e3'],
    ['カレー', 'カ'],
    ['улица', 'у'],
    ['شارع', 'ش'],
    ['☎', '☎'],
    ['©', '©'],
    ['a\u0085b', 'U+0085'],
    ['\ud800', 'U+D800'],
  ])('refuse %j as a street, and name the sign', (street, sign) => {
    expect(messagesFor({ street })).toEqual([`street.CHARACTER|${sign}`]);
  });

  test.each([
    ['street', 128],
    ['settlementName', 128],
    ['municipio', 128],
    ['settlement', 128],
    ['exteriorNumber', 20],
    ['interiorNumber', 20],
  ])('%s may have %i letters after blanks are folded, and no more', (field, most) => {
    expect(messagesFor({ [field]: `  ${'ñ'.repeat(most)}  ` })).toEqual([]);
    expect(messagesFor({ [field]: 'ñ'.repeat(most + 1) })).toEqual([`${field}.LENGTH`]);
  });

  test('name all empty fields at once', () => {
    const empty = Object.fromEntries(Object.keys(fields).map((name) => [name, ' \u200b ']));
    expect(messagesFor(empty)).toEqual(['postalCode.EMPTY', 'street.EMPTY', 'exteriorNumber.EMPTY']);
  });
});
