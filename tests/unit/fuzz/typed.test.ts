import { expect, test } from 'vitest';
import { knowPostalCode } from '#lib/domain/address/address.ts';
import { entityOfPostalCode } from '#lib/domain/address/postal-prefix.ts';
import { foldText } from '#lib/domain/basics/typed-text.ts';
import { curpCheckDigit, parseCurp } from '#lib/domain/curp/curp.ts';
import { diagnoseCurp } from '#lib/domain/curp/diagnosis.ts';
import { deriveFromName } from '#lib/domain/curp/from-name.ts';
import { plainUpper } from '#lib/domain/curp/name.ts';
import { maskEmail, parseEmail } from '#lib/domain/email/email.ts';
import { suggestEmail } from '#lib/domain/email/suggestion.ts';
import { addressSchema, namesSchema, postalCodeSchema, startSchema } from '#lib/domain/form/answers.ts';
import { parseNss } from '#lib/domain/number/nss.ts';
import { gloria, oscar, testDay } from '#tests/support/builders.ts';
import { expectUnmoved } from '#tests/support/fuzz.ts';
import { below, pick, type Random, spoil, times } from '#tests/support/fuzz-texts.ts';

const patience = { timeout: 3_600_000 };
const control = /\p{Cc}/u;

test('T14, T15: whatever stands for a CURP is refused in words or is one', patience, async () => {
  const schema = startSchema(testDay);
  await expectUnmoved(times(1_000_000), 1, (random) => {
    const typed = spoil(random, pick(random, [oscar, gloria, '', 'SASO 750909 HDF-NNS05']));
    const parsed = parseCurp(typed, testDay);
    if (parsed.ok) {
      expect(parsed.value).toMatch(/^[A-ZÑ]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/);
      expect(curpCheckDigit(parsed.value.slice(0, 17))).toBe(parsed.value[17]);
      expect(parseCurp(parsed.value, testDay)).toEqual(parsed);
    } else if (random() < 0.1) diagnoseCurp(typed, testDay);
    schema.safeParse({ curp: typed, email: typed, emailConfirmation: typed });
    parseNss(typed);
  });
});

const addresses = [
  'ana@correo.example',
  '"a b"@correo.example',
  'ñu@xn--mxico-bsa.example',
  'a@[127.0.0.1]',
  'a+b@x.mx',
] as const;

test(
  'T14, T15: whatever stands for an address is refused in words or can be written into a mail',
  patience,
  async () => {
    await expectUnmoved(times(300_000), 2, (random) => {
      const typed = spoil(random, pick(random, [...addresses]));
      const parsed = parseEmail(typed);
      suggestEmail(typed);
      if (!parsed.ok) return;
      expect(maskEmail(parsed.value)).not.toMatch(control);
      expect(parsed.value).not.toMatch(control);
      expect(parsed.value.length).toBeLessThanOrEqual(254);
      expect(parsed.value.split('@')).toHaveLength(2);
      expect(parsed.value).not.toMatch(/[\s<>,;"]/);
    });
  },
);

const someName = (random: Random) =>
  spoil(random, pick(random, ['María José', 'de la O', 'Ñandú', 'O’Kelly', 'X', 'Müller-Güemes', 'Nguyễn']));

test(
  'T14, T15: whatever stands for a name or a street is refused in words or holds no command',
  patience,
  async () => {
    await expectUnmoved(times(300_000), 3, (random) => {
      const name = {
        givenNames: someName(random),
        firstSurname: someName(random),
        secondSurname: someName(random),
      };
      const checked = namesSchema.safeParse(name);
      plainUpper(name.givenNames);
      foldText(name.firstSurname);
      if (checked.success) {
        deriveFromName(checked.data);
        expect(Object.values(checked.data).join('')).not.toMatch(/[\p{Cc}<>]/u);
      }
      const street = spoil(random, 'Av. Insurgentes Sur 1234, entre 5 y 7');
      const given = addressSchema.safeParse({
        postalCode: '06700',
        settlement: 'otra',
        settlementName: spoil(random, 'Roma Norte'),
        municipio: spoil(random, 'Cuauhtémoc'),
        street,
        exteriorNumber: spoil(random, '12-B'),
        withoutNumber: '',
        interiorNumber: spoil(random, ''),
      });
      if (given.success) expect(Object.values(given.data).join('')).not.toMatch(control);
    });
  },
);

test(
  'T14, T15: whatever stands for a postal code is refused in words or has five digits',
  patience,
  async () => {
    await expectUnmoved(times(100_000), 4, (random) => {
      const typed = spoil(random, String(below(random, 100_000)).padStart(5, '0'));
      const checked = postalCodeSchema.safeParse({ postalCode: typed });
      entityOfPostalCode(typed);
      knowPostalCode(typed, null);
      if (checked.success) expect(checked.data.postalCode).toMatch(/^\d{5}$/);
    });
  },
);
