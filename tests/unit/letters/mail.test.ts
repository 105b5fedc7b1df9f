import { describe, expect, it, test } from 'vitest';
import { locales } from '#lib/domain/basics/locale.ts';
import { deadEndLetter } from '#lib/letters/mail-dead-end.ts';
import { holderLetter } from '#lib/letters/mail-holder.ts';
import type { Letter } from '#lib/letters/mail-letter.ts';
import { linkLetter } from '#lib/letters/mail-link.ts';
import { resultLetter } from '#lib/letters/mail-result.ts';
import {
  everyLetter,
  expiresAt,
  issuance,
  sender,
  stepUp,
  stopUrl,
  url,
} from '#tests/support/letter-samples.ts';
import { anIssuance, planted } from '#tests/support/mail-samples.ts';

const letters = locales.flatMap((locale) =>
  everyLetter(locale).map(([name, letter]): [string, Letter] => [`${name}, ${locale}`, letter]),
);

/** The text of the HTML version, without the addresses. */
const wordsOf = (html: string): string =>
  html
    .replace(/<head>.*<\/head>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/\s+/g, ' ');

describe.each(letters)('the letter (%s)', (_name, { subject, text, html }) => {
  it('names nobody and contains neither the whole CURP nor the whole number', () => {
    for (const secret of planted) expect(`${subject}\n${text}\n${html}`).not.toContain(secret);
  });

  it('begins with the name of the service and its title', () => {
    expect(text).toMatch(/^Ventanilla NSS\n\n\S/);
    expect(wordsOf(html).trim()).toMatch(/^Ventanilla NSS /);
  });

  it('has no digit in its subject', () => {
    expect(subject).not.toMatch(/\d/);
    expect(subject.trim()).not.toBe('');
  });

  it('says in the HTML version what it says in the text version, and the other way round', () => {
    const words = wordsOf(html);
    for (const line of text.split('\n').filter((one) => !/^(?:|-- |https:.*)$/.test(one))) {
      for (const piece of line.replace(/^- /, '').split(': '))
        expect(words).toContain(piece.replace(/:$/, '').replaceAll('\u00a0', ' '));
    }
  });

  it('says that it is free, who sends it, and that nobody asks for payments or passwords', () => {
    expect(text).toMatch(/gratis|free/);
    expect(text).toMatch(/pagos, contraseñas|payments, passwords/);
    expect(text).toMatch(/Escuela & Consulado <Uno> (?:desde|from) ventanilla\.example\./);
  });

  it('loads nothing and runs nothing', () => {
    expect(html).not.toMatch(
      /<(img|script|link|iframe|table|form|object|svg)\b|url\(|@import|@font-face|src=/i,
    );
    const targets = [...html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target ?? '');
    expect(targets.length).toBeGreaterThan(0);
    for (const target of targets) {
      expect(target.startsWith('https://ventanilla.example/')).toBe(true);
      expect(text.split('\n')).toContain(target);
    }
  });

  it('shows at most one address to be copied, that of the button', () => {
    const shown = [...html.matchAll(/<a [^>]*>(https:[^<]*)<\/a>/g)].map(([, address]) => address);
    const buttons = [...html.matchAll(/<a class="button" href="([^"]*)"/g)].map(([, target]) => target);
    expect(shown).toEqual(buttons);
    expect(buttons.length).toBeLessThanOrEqual(1);
  });

  it('writes the name of the operator as text, not as markup', () => {
    expect(html).toContain('Escuela &amp; Consulado &lt;Uno&gt;');
    expect(html).not.toContain('<Uno>');
  });

  it('uses no words that blame, and no paragraphs in capitals', () => {
    expect(text).not.toMatch(/v[aá]lid|por favor|please|lo sentimos|sorry|obligatorio/i);
    for (const line of text.split('\n')) expect(line).not.toMatch(/[A-ZÁÉÍÓÚÑ]{6}/);
  });
});

describe('the link letter', () => {
  const spanish = linkLetter({ curp: issuance.curp, url, expiresAt, stopUrl, sender }, 'es');
  const english = linkLetter({ curp: issuance.curp, url, expiresAt, stopUrl, sender }, 'en');

  it('has the subject line that people know', () => {
    expect(spanish.subject).toBe('Servicio Digital: Solicitud de Asignación o Localización de NSS');
    expect(english.subject).toBe('Your Mexican NSS: confirm your email');
  });

  it('says in the time of Mexico City when the link stops working', () => {
    expect(spanish.text).toContain('domingo 22 de noviembre de 2026, 10:38 h (hora de la Ciudad de México)');
    expect(english.text).toContain('Sunday, November 22, 2026, 10:38 a.m. (Mexico City time)');
  });

  it('shows the link on its own line of the text, and as text and button in the HTML version', () => {
    expect(spanish.text.split('\n').filter((line) => line === url)).toHaveLength(1);
    expect(spanish.html.split(`href="${url}"`)).toHaveLength(3);
  });

  it('identifies the CURP by its last three characters', () => {
    expect(spanish.text).toContain(`termina en ${issuance.curp.slice(-3)}`);
  });

  it('says which link to use of several, and what to do if it was not you', () => {
    expect(spanish.text).toContain('Si pediste varios, usa el más reciente');
    expect(spanish.text).toContain('¿No fuiste tú?');
    expect(english.text).toContain('Got more than one? Use the newest');
    expect(english.text).toContain('Wasn’t this you?');
  });

  it('offers to stop these emails in words, so that its address is not taken for the one of the button', () => {
    expect(spanish.text.split('\n')).toContain(stopUrl);
    expect(spanish.html).toContain(`href="${stopUrl}"`);
    expect(wordsOf(spanish.html)).not.toContain(stopUrl);
  });
});

describe('the dead-end letter', () => {
  const data = { curp: issuance.curp, stepUp: null, stopUrl, sender };

  it.each(locales)('T02: in %s has the subject of the link letter, which the page names', (locale) => {
    const link = linkLetter({ curp: issuance.curp, url, expiresAt, stopUrl, sender }, locale);
    expect(deadEndLetter(data, locale).subject).toBe(link.subject);
  });

  it('T01: names every cause with its way out, and has no link to confirm', () => {
    const { text } = deadEndLetter(data, 'es');
    const causes = [/error en la CURP/, /otro correo/, /otra CURP/, /bloqueado/, /no coinciden/];
    for (const cause of causes) expect(text).toMatch(cause);
    for (const way of [/Revísala/, /usa ese correo/, /oficina del IMSS/, /consulado/])
      expect(text).toMatch(way);
    expect(text).not.toContain('/confirmar/');
    expect(text).toContain('no dice si la CURP tiene un número');
  });

  it('leads to the provider of identity where there is one', () => {
    const { text } = deadEndLetter({ ...data, stepUp }, 'es');
    expect(text).toContain('Llave de Prueba');
    expect(text.split('\n')).toContain(url);
  });
});

describe('the notice to the bound address', () => {
  it('says when, that nothing was shown, and how to say no or lock', () => {
    const { text } = holderLetter('notice', { curp: issuance.curp, moment: expiresAt, url, sender }, 'es');
    expect(text).toContain('domingo 22 de noviembre de 2026, 10:38 h (hora de la Ciudad de México)');
    expect(text).toContain('No se mostró ningún número');
    expect(text).toContain('No fui yo');
    expect(text).toContain('bloquear');
  });
});

test.each([
  ['es', 'Después tienes que comprobar que eres tú, en línea o en persona'],
  ['en', 'After that, you have to prove who you are, online or in person'],
] as const)(
  'the mail with the link that unlocks says in %s how to unlock when the link expired',
  (locale, said) => {
    const data = { curp: issuance.curp, moment: expiresAt, url, sender };
    expect(holderLetter('lockedWithUndo', data, locale).text).toContain(said);
  },
);

describe('the result letter', () => {
  it.each([
    ['es', 'assigned', 'Número de Seguridad Social asignado', 'Asignamos un Número'],
    ['es', 'located', 'Número de Seguridad Social localizado', 'Encontramos el Número'],
    ['en', 'assigned', 'Your Mexican NSS: certificate and card', 'now has a Mexican social'],
    ['en', 'located', 'Your Mexican NSS: certificate and card', 'We found the Mexican social'],
  ] as const)('in %s says that the number was %s', (locale, outcome, subject, sentence) => {
    const letter = resultLetter({ issuance: anIssuance({ outcome }), sender }, locale);
    expect(letter.subject).toBe(subject);
    expect(letter.text).toContain(sentence);
  });

  it('gives folio, moment and the last three digits of the number', () => {
    const { text } = resultLetter({ issuance, sender }, 'es');
    expect(text).toContain(`NSS: termina en ${issuance.nss.slice(-3)}`);
    expect(text).toContain(`Folio: ${issuance.folio}`);
    expect(text).toContain('Fecha: sábado 21 de noviembre de 2026, 16:14 h (hora de la Ciudad de México)');
  });

  it.each(locales)('in %s names both documents and the way to get them again', (locale) => {
    const { text } = resultLetter({ issuance, sender }, locale);
    expect(text).toMatch(/constancia/);
    expect(text).toMatch(/tarjeta|card/);
    expect(text.split('\n')).toContain(`https://ventanilla.example/${locale}/tramite`);
  });
});

describe('the English mails', () => {
  it('say in the mail with the number that it is not the one of the United States', () => {
    expect(resultLetter({ issuance, sender }, 'en').text).toContain(
      'This is not a US Social Security number.',
    );
  });
});

describe('a letter is short', () => {
  /** The most words, without addresses: kinds that stand here by name, and all others. */
  const mostWords: Readonly<Record<string, number>> = {
    link: 80,
    located: 110,
    assigned: 110,
    'dead end': 150,
    'dead end with a way on': 190,
  };
  const lengthOf = ({ text }: Letter): number =>
    text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word) && !word.includes('://')).length;

  it.each(
    locales.flatMap((locale) => everyLetter(locale).map(([name, each]) => [name, locale, each] as const)),
  )('%s, %s', (name, _locale, each) => {
    expect(lengthOf(each)).toBeLessThanOrEqual(mostWords[name] ?? 100);
  });
});

describe('a letter of the demonstration', () => {
  const demonstration = { ...sender, demonstration: true };
  it.each([
    ['es', '[DEMOSTRACIÓN] ', 'Demostración: no es un sitio del gobierno.'],
    ['en', '[DEMONSTRATION] ', 'Demonstration: this is not a government site.'],
  ] as const)('says so first, in %s', (locale, prefix, notice) => {
    const link = linkLetter({ curp: issuance.curp, url, expiresAt, stopUrl, sender: demonstration }, locale);
    const result = resultLetter({ issuance, sender: demonstration }, locale);
    for (const { subject, text, html } of [link, result]) {
      expect(subject.startsWith(prefix)).toBe(true);
      expect(text.split('\n')[4]).toContain(notice);
      expect(wordsOf(html)).toContain(notice);
    }
  });

  it('is the only kind with the mark of a demonstration', () => {
    for (const [, { subject, text }] of letters)
      expect(`${subject}${text}`).not.toMatch(/demostra|demonstra/i);
  });
});
