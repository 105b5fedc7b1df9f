import { describe, expect, it } from 'vitest';
import { linksIn, parseRichText, plainText } from '#lib/i18n/rich-text.ts';

describe('a text with marks', () => {
  it('becomes strong words, links and Spanish names, in order', () => {
    expect(parseRichText('Go to a **{subdelegación}** or [call](tel:+525541665415).')).toEqual([
      { kind: 'text', text: 'Go to a ' },
      {
        kind: 'strong',
        pieces: [{ kind: 'spanish', pieces: [{ kind: 'text', text: 'subdelegación' }] }],
      },
      { kind: 'text', text: ' or ' },
      { kind: 'link', href: 'tel:+525541665415', pieces: [{ kind: 'text', text: 'call' }] },
      { kind: 'text', text: '.' },
    ]);
  });

  it('without marks is one piece', () => {
    expect(parseRichText('Son 11 dígitos.')).toEqual([{ kind: 'text', text: 'Son 11 dígitos.' }]);
  });

  it('never becomes a link to a script or to an unprotected address', () => {
    for (const href of ['javascript:alert(1)', 'http://imss.example', 'data:text/html,x'])
      expect(linksIn(`[abre](${href})`)).toEqual([]);
  });

  it('can be read without its marks', () => {
    expect(plainText('**No** uses [esta {Ventanilla}](/ayuda) hoy')).toBe('No uses esta Ventanilla hoy');
  });

  it('lists the addresses it leads to', () => {
    expect(linksIn('[a](/tramite) y **[b](https://citas.sre.gob.mx)**')).toEqual([
      '/tramite',
      'https://citas.sre.gob.mx',
    ]);
  });
});
