import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Email,
  mailboxOf,
  maskEmail,
  parseEmail,
  readableEmail,
  shownEmail,
} from '#lib/domain/email/email.ts';

const verdict = (typed: string): string => {
  const email = parseEmail(typed);
  return email.ok ? email.value : email.error;
};

const anyText = fc.string({ unit: 'binary', maxLength: 300 });
const atext = "abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~-";
const word = (letters: string, most: number) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength: 1, maxLength: most });
const ordinary = fc
  .tuple(
    fc.array(word(atext, 12), { minLength: 1, maxLength: 4 }),
    fc.array(word('abcdefghijklmnopqrstuvwxyz0123456789ñé', 20), { minLength: 1, maxLength: 4 }),
    word('abcdefghijklmnopqrstuvwxyz', 10).filter((ending) => ending.length >= 2),
  )
  .map(([local, labels, ending]) => `${local.join('.')}@${[...labels, ending].join('.')}`);

const longest = `${'a'.repeat(64)}@${'b'.repeat(63)}.${'c'.repeat(63)}.${'d'.repeat(58)}.mx`;

describe('an address', () => {
  test.each([
    ['persona@correo.example'],
    ['persona+nss@correo.example'],
    ['nombre.apellido_2@sub.dominio.com.mx'],
    ["o'farril@correo.example"],
    ["!#$%&'*+/=?^_`{|}~-@correo.example"],
    ['a@b.mx'],
    ['1@2.mx'],
    ['a@xn--mxico-bsa.mx'],
    ['a@correo.xn--p1ai'],
    ['a@guion-medio.mx'],
    ['a@museo.museum'],
    ['a@unaterminacionquenadieconoce.travelersinsurance'],
    [longest],
  ])('%s is accepted unchanged', (typed) => {
    expect(verdict(typed)).toBe(typed);
  });

  test.each([
    ['upper case', 'Persona@Correo.EXAMPLE', 'persona@correo.example'],
    ['blanks around it', ' \t persona@correo.example \r\n', 'persona@correo.example'],
    ['a no-break space after it', 'persona@correo.example\u00a0', 'persona@correo.example'],
    [
      'zero-width and soft-hyphen marks',
      'per\u200bsona\u00ad@cor\u2060reo.example\ufeff',
      'persona@correo.example',
    ],
    [
      'marks that turn the direction of writing',
      '\u202epersona\u202c@\u200fcorreo.example',
      'persona@correo.example',
    ],
    [
      'letters and signs of a Japanese keyboard',
      'ｐｅｒｓｏｎａ＠ｃｏｒｒｅｏ．example',
      'persona@correo.example',
    ],
    ['the dot that ends a sentence', 'persona@correo.example.', 'persona@correo.example'],
    ['quotes that it does not need', '"persona.una"@correo.example', 'persona.una@correo.example'],
  ])('is accepted with %s', (_, typed, meant) => {
    expect(verdict(typed)).toBe(meant);
  });

  test.each([
    ['', 'EMPTY'],
    [' \u200b \n', 'EMPTY'],
    ['persona', 'NO_AT'],
    ['persona.correo.example', 'NO_AT'],
    ['a@b@correo.example', 'MANY_ATS'],
    ['"a@b"@correo.example', 'MANY_ATS'],
    ['a b@correo.example', 'SPACE'],
    ['a@correo. example', 'SPACE'],
    ['a@correo.example\r\nBcc: otra@correo.example', 'SPACE'],
    ['a@correo.example\nX: y', 'SPACE'],
    ['a@correo\u2028.example', 'SPACE'],
    ['a\u0000@correo.example', 'CHARACTER'],
    ['a@correo\u0085.example', 'CHARACTER'],
    ['a\u007f@correo.example', 'CHARACTER'],
    ['peña@correo.example', 'CHARACTER'],
    ['josé@correo.example', 'CHARACTER'],
    ['a,b@correo.example', 'CHARACTER'],
    ['a;b@correo.example', 'CHARACTER'],
    ['<a@correo.example>', 'CHARACTER'],
    ['a(nota)@correo.example', 'CHARACTER'],
    ['mailto:a@correo.example', 'CHARACTER'],
    ['a\\b@correo.example', 'CHARACTER'],
    ['a@[192.0.2.1]', 'CHARACTER'],
    ['"a b"@correo.example', 'SPACE'],
    ['"a,b"@correo.example', 'CHARACTER'],
    ['"a..b"@correo.example', 'LOCAL_PART'],
    ['""@correo.example', 'LOCAL_PART'],
    ['a@correo.example..', 'DOMAIN'],
    ['a@💌.example', 'DOMAIN'],
    ['a@0x7f.1', 'DOMAIN'],
    ['a@correo,example', 'CHARACTER'],
    ['@correo.example', 'LOCAL_PART'],
    ['.a@correo.example', 'LOCAL_PART'],
    ['a.@correo.example', 'LOCAL_PART'],
    ['a..b@correo.example', 'LOCAL_PART'],
    [`${'a'.repeat(65)}@correo.example`, 'LOCAL_PART'],
    ['a@', 'DOMAIN'],
    ['a@correo', 'DOMAIN'],
    ['a@correo.e', 'DOMAIN'],
    ['a@.example', 'DOMAIN'],
    ['a@correo.', 'DOMAIN'],
    ['a@correo..example', 'DOMAIN'],
    ['a@-correo.example', 'DOMAIN'],
    ['a@correo-.example', 'DOMAIN'],
    ['a@cor_reo.example', 'DOMAIN'],
    ['a@192.0.2.1', 'DOMAIN'],
    ['a@correo.123', 'DOMAIN'],
    ['a@correo.xn--', 'DOMAIN'],
    [`a@${'b'.repeat(64)}.mx`, 'DOMAIN'],
    [`${longest.slice(0, 64)}x${longest.slice(64)}`, 'LENGTH'],
    [`a@correo.example${' '.repeat(2_000)}y algo que nadie vio`, 'LENGTH'],
  ])('%j is refused as %s', (typed, failure) => {
    expect(verdict(typed)).toBe(failure);
  });

  test('has at most 254 characters', () => {
    expect(longest).toHaveLength(254);
    expect(parseEmail(longest).ok).toBe(true);
  });

  test('of the ordinary form is accepted in any case and with blanks around it', () => {
    fc.assert(
      fc.property(ordinary, (typed) => {
        expect(verdict(`  ${typed.toUpperCase()} `)).toBe(verdict(typed));
        expect(parseEmail(typed).ok).toBe(true);
      }),
    );
  });

  test('that was accepted is accepted again unchanged, and has no blank, no control character and one @', () => {
    fc.assert(
      fc.property(fc.oneof(ordinary, anyText), (typed) => {
        const email = parseEmail(typed);
        if (!email.ok) return;
        expect(verdict(email.value)).toBe(email.value);
        expect(email.value).not.toMatch(/[\s\p{C}<>,;:"]/u);
        expect(email.value.split('@')).toHaveLength(2);
        expect(email.value.length).toBeLessThanOrEqual(254);
      }),
    );
  });

  test('does not change the second time', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        expect(readableEmail(readableEmail(typed))).toBe(readableEmail(typed));
      }),
      { numRuns: 2_000 },
    );
  });

  test.each([
    ['one letter', 'a'],
    ['dots', '.'],
    ['at signs', '@'],
    ['blanks', ' '],
    ['invisible signs', '\u200b'],
    ['a pattern', 'a.@-'],
    ['letters of two halves', '😀'],
    ['marks out of order', '\u0301\u0323'],
  ])('of 100 kB of %s is refused', (_, piece) => {
    const typed = piece.repeat(100_000 / piece.length);
    expect(parseEmail(typed).ok).toBe(false);
    expect(parseEmail(`a@${typed}.mx`).ok).toBe(false);
  });
});

test.each([
  ['oscar@correo.example', 'oscar@correo.example'],
  ['os.car+nss+1@correo.example', 'os.car@correo.example'],
  ['+1@correo.example', '+1@correo.example'],
  ['os.car+nss@gmail.com', 'oscar@gmail.com'],
  ['oscar@googlemail.com', 'oscar@gmail.com'],
])('T13: %s leads to the mailbox %s', (typed, mailbox) => {
  const email = parseEmail(typed);
  expect(email.ok && mailboxOf(email.value)).toBe(mailbox);
});

/** An address that a test knows to be right. */
const right = (typed: string): Email => {
  const email = parseEmail(typed);
  if (email.ok) return email.value;
  throw new Error(`${typed}: ${email.error}`);
};

describe('a domain with letters outside ASCII', () => {
  /** What is stored, what people read, and spellings of the same mailbox. */
  const mailboxes: [stored: string, shown: string, ...others: string[]][] = [
    [
      'ana@xn--pea-8ma.example',
      'ana@peña.example',
      'ana@PEÑA.example',
      'Ana@pen\u0303a.Example.',
      'ana@XN--PEA-8MA.example',
      'ana@peña。example',
      'ana@ｐｅñａ.example',
      'ana@pe\u00adña.example',
    ],
    ['ana@xn--strae-oqa.example', 'ana@straße.example', 'ana@STRAẞE.example'],
    ['ana@xn--r8jz45g.xn--zckzah', 'ana@例え.テスト'],
    ['ana@xn--c2bd4bq1db8d.xn--h2brj9c', 'ana@डाटामेल.भारत'],
  ];

  test.each(mailboxes)(
    'is one mailbox, stored as %s and shown as %s, however it is typed',
    (...spellings) => {
      for (const typed of spellings) expect(verdict(typed)).toBe(spellings[0]);
      expect(shownEmail(right(spellings[0]))).toBe(spellings[1]);
      expect(maskEmail(right(`x${spellings[0]}`))).toBe(`xa•••@${spellings[1].split('@')[1]}`);
    },
  );

  test('with ß is another mailbox than the one with ss, because the DNS has both', () => {
    expect(verdict('ana@straße.example')).not.toBe(verdict('ana@strasse.example'));
  });

  test.each(['ana@gmаil.com', 'ana@xn--gmil-63d.com'])(
    'that looks like another one is shown as it is on the wire: %s',
    (typed) => {
      expect(shownEmail(right(typed))).toBe('ana@xn--gmil-63d.com');
    },
  );

  test('is the same mailbox when it is typed as it was shown', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'añéüßçøłđơжюαβ中文字のนमा-'),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          ordinary,
          letters.map((label) => `ana@x${label}x.example`),
        ),
        (typed) => {
          const email = parseEmail(typed);
          if (!email.ok) return;
          expect(email.value).toMatch(/^[\x21-\x7e]+$/);
          expect(verdict(shownEmail(email.value))).toBe(email.value);
        },
      ),
    );
  });
});

describe('a masked address', () => {
  test.each([
    ['oscar@correo.example', 'os•••@correo.example'],
    ['abc@correo.example', 'ab•••@correo.example'],
    ['ab@correo.example', 'a•••@correo.example'],
    ['a@correo.example', '•••@correo.example'],
  ])('%s is shown as %s', (email, masked) => {
    expect(maskEmail(right(email))).toBe(masked);
  });

  test('never shows the whole local part', () => {
    fc.assert(
      fc.property(ordinary, (email) => {
        const [local = ''] = email.split('@');
        expect(maskEmail(right(email)).split('•')[0]?.length).toBeLessThan(local.length);
      }),
    );
  });
});
