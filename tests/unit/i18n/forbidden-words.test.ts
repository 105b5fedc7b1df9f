import { describe, expect, it } from 'vitest';
import { en } from '#lib/i18n/en.ts';
import { es } from '#lib/i18n/es.ts';
import { plainText } from '#lib/i18n/rich-text.ts';
import { textsOf } from './texts.ts';

/** GOV.UK Design System, error messages: words that blame, apologise or come from machines. */
const spanishWords =
  /\b(?:in)?v[áa]lid[oa]s?\b|\bpor favor\b|\blo sentimos\b|\blamentamos\b|\bdisculpa|\bprohibid[oa]s?\b|\bcampo obligatorio\b|\berror \d{3}\b|\b[45]0[0-9]\b(?!\s?%)|\bhaga clic\b|\bclic aquí\b/iu;
const englishWords =
  /\b(?:in)?valid\b|\bplease\b|\bsorry\b|\boops\b|\bforbidden\b|\bmandatory field\b|\brequired field\b|\berror \d{3}\b|\b[45]0[0-9]\b(?!\s?%)|\bclick here\b/iu;
const oddities = /!|¡|\b(?:usuario|usuaria)s?\b/u;

const found = (texts: ReturnType<typeof textsOf>, words: RegExp) =>
  texts.filter(({ text }) => words.test(plainText(text))).map(({ path, text }) => `${path}: ${text}`);

describe('the words of the service', () => {
  it('never blame, beg or sound like a machine in Spanish', () => {
    expect(found(textsOf(es), spanishWords)).toEqual([]);
  });

  it('never blame, beg or sound like a machine in English', () => {
    expect(found(textsOf(en), englishWords)).toEqual([]);
  });

  it('neither shout nor speak of users', () => {
    expect(found([...textsOf(es), ...textsOf(en)], oddities)).toEqual([]);
  });
});
