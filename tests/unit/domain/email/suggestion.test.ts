import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseEmail } from '#lib/domain/email/email.ts';
import { suggestEmail } from '#lib/domain/email/suggestion.ts';

/** Typed domains and the meant ones. */
const slips = {
  'gmail.com':
    'gmial.com gmal.com gmai.com gamil.com gmaill.com gmail.con gmail.cm gmail.co gnail.com gmil.com ggmail.com gmail.comm gmail.om gmaul.com gmqil.com fmail.com gmail.cpm gmailc.om gmail.com.mx gmail.mx gmail.vom gmail',
  'hotmail.com':
    'hotmal.com hotmial.com hotmil.com hotmail.con hotmali.com hotmai.com hotmaill.com homail.com hotamil.com hormail.com hotmail.co hotmail.cm hitmail.com htmail.com hormaul.com hotmsil.con',
  'hotmail.com.mx': 'hotmail.com.nx hotmail.mx hotmal.com.mx',
  'hotmail.es': 'hotmal.es',
  'outlook.com':
    'outlok.com outloo.com outllok.com outlook.con oulook.com outlook.co outloock.com otlook.com outook.com outlokk.com outlpol.com',
  'outlook.es': 'outlok.es',
  'outlook.com.mx': 'outlook.com.nx',
  'yahoo.com': 'yaho.com yahoo.con yahooo.com yhoo.com yahho.com',
  'yahoo.com.mx':
    'yahoo.com.mz yahoo.com.xm yahoo.commx yaho.com.mx yahoo.co.mx yahoo.con.mx yahoo.mx yahoo.com.m yahoo.com.nx',
  'icloud.com': 'iclod.com icloud.con icoud.com iclould.com',
  'prodigy.net.mx': 'prodgy.net.mx prodigy.net.nx prodigy.com.mx',
  'live.com.mx': 'live.com.nx',
  'live.com': 'live.con',
  'msn.com': 'msn.con',
  'protonmail.com': 'protonmail.con protonmai.com protnmal.com',
  'empresa.com': 'empresa.con empresa.cpm empresa.comm',
  'empresa.com.mx': 'empresa.com.nx empresa.commx empresa.con.mx',
};
const typos = Object.entries(slips).flatMap(([meant, typed]) =>
  typed.split(' ').map((domain) => ({ domain, meant })),
);

const rareButReal =
  `mail.com gmx.com gmx.es gmx.net ymail.com email.com mac.com live.mx aol.com yahoo.ca yahoo.co.uk
  yahoo.com.ar yahoo.com.br yahoo.com.co yahoo.fr yahoo.de yahoo.co.jp outlook.fr outlook.pt outlook.cl outlook.com.ar
  outlook.com.br outlook.jp hotmail.fr hotmail.it hotmail.co.uk hotmail.de hotmail.ca hotmail.cl hotmail.com.ar
  live.com.ar live.co.uk live.fr live.cl unam.mx comunidad.unam.mx ipn.mx alumno.ipn.mx uanl.mx alumnos.udg.mx tec.mx
  itesm.mx buap.mx uabc.edu.mx telmex.com infinitum.com.mx izzi.mx totalplay.com.mx att.net.mx prodigy.net cfe.mx
  googlemail.com postmail.com homemade.com outplay.com.mx tutanota.com tuta.io zoho.com fastmail.com hushmail.com rocketmail.com hey.com pm.me duck.com web.de
  qq.com 163.com mail.ru yandex.com comcast.net sbcglobal.net one.com life.com cloud.com line.com mi.com ms.com mun.com
  proton.me proton.ch protonmail.ch we.com be.com correo.example camtel.cm omantel.om rcn.com.co`.split(
    /\s+/,
  );

describe('a slip in the domain', () => {
  test('is tested in more than sixty forms', () => {
    expect(typos.length).toBeGreaterThan(60);
    expect(rareButReal.length).toBeGreaterThan(60);
  });

  test.each(typos)('@$domain proposes @$meant', ({ domain, meant }) => {
    expect(suggestEmail(`Persona.1@${domain.toUpperCase()}`)).toBe(`persona.1@${meant}`);
  });

  test.each(rareButReal)('@%s gets no proposal, because it exists', (domain) => {
    expect(suggestEmail(`persona@${domain}`)).toBeNull();
  });

  test.each(Object.keys(slips))('@%s gets no proposal, because it is right', (domain) => {
    expect(suggestEmail(`persona@${domain}`)).toBeNull();
  });

  test.each(['', 'persona', '@', '@gmial.com', 'a@', 'a@b@gmial.com', `a@${'g'.repeat(65)}.com`])(
    'of %j proposes nothing',
    (typed) => {
      expect(suggestEmail(typed)).toBeNull();
    },
  );

  test('never proposes an address that gets a proposal itself, nor another mailbox name', () => {
    const domain = fc.string({ unit: fc.constantFrom(...'gmailhotoukychnpdrs.x'), maxLength: 16 });
    fc.assert(
      fc.property(domain, (text) => {
        const suggestion = suggestEmail(`persona@${text}`);
        if (suggestion === null) return;
        expect(suggestEmail(suggestion)).toBeNull();
        expect(suggestion.startsWith('persona@')).toBe(true);
        expect(suggestion).not.toBe(`persona@${text}`);
      }),
      { numRuns: 3_000 },
    );
  });

  test('proposes only addresses that can be typed', () => {
    for (const { domain } of typos) expect(parseEmail(suggestEmail(`a@${domain}`) ?? '').ok).toBe(true);
  });
});

describe('what was pasted or slipped and is no address', () => {
  test.each([
    ['a comma for the dot', 'ana@gmail,com'],
    ['a comma at the end of a list', 'ana@gmail.com,'],
    ['a blank that the keyboard of a phone adds', 'ana@gmail. com'],
    ['a blank before the at sign', 'ana @gmail.com'],
    ['a blank for the dot', 'ana@gmail com'],
    ['two dots', 'ana@gmail..com'],
    ['two at signs together', 'ana@@gmail.com'],
    ['no dot', 'ana@gmailcom'],
    ['the name that a mail program adds', 'Ana Rojas <Ana@gmail.com>'],
    ['angle brackets', '<ana@gmail.com>'],
    ['the scheme of a link', 'mailto:ana@gmail.com?subject=NSS'],
    ['a wrong letter besides', 'ana@gmial,con'],
  ])('with %s proposes the address in it', (_, typed) => {
    expect(parseEmail(typed).ok).toBe(false);
    expect(suggestEmail(typed)).toBe('ana@gmail.com');
  });

  test('proposes the domains of schools and firms with their dot, too', () => {
    expect(suggestEmail('ana@escuela,example')).toBe('ana@escuela.example');
  });

  test.each(['ana rojas@gmail.com', 'ana,rojas@gmail.com', 'ana@x@gmail.com', 'ana@😀,com', 'ana@,', '<>'])(
    'proposes nothing for %j, because it could be several addresses or none',
    (typed) => {
      expect(suggestEmail(typed)).toBeNull();
    },
  );
});
