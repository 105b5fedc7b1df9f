import { describe, expect, it } from 'vitest';
import { helpTopics } from '#lib/domain/help/topics.ts';
import { es } from '#lib/i18n/es.ts';
import { plainText } from '#lib/i18n/rich-text.ts';
import { readingEase, syllablesIn } from './readability.ts';
import { textsOf } from './texts.ts';

const plain = (value: unknown) => textsOf(value).map(({ text }) => plainText(text));
const { topics, sections, facts, guidance, problem, ...helpIndex } = es.help;
const { how, ...verify } = es.verify;

const topicPages = helpTopics.map((topic) => {
  const parts = topic.sections.flatMap(({ id, facts: ids }) => [
    sections[id],
    ...ids.map((fact) => facts[fact]),
  ]);
  return [`help: ${topic.slug}`, [...plain(topics[topic.id]), ...parts.map(plainText)]] as const;
});
const pages = [
  ['start', plain(es.start)],
  ['help', plain(helpIndex)],
  ...topicPages,
  ['help: guide', plain(guidance)],
  ['problems', plain(problem)],
  ['privacy', plain(es.privacy)],
  ['own data', plain(es.ownData)],
  ['security', plain(es.security)],
  ['accessibility', plain(es.accessibility)],
  ['trial', plain(es.trial)],
  ['journey', plain(es.journey)],
  ['holder', plain(es.holder)],
  ['errors', plain(es.errors)],
  ['mail', plain(es.mail)],
  ['proof', plain(es.proof)],
  ['verify', plain(verify)],
  ['verify: how it works', plain(how)],
] as const;

describe('counting syllables', () => {
  it.each([
    ['sol', 1],
    ['casa', 2],
    ['ciudad', 2],
    ['país', 2],
    ['caer', 2],
    ['guitarra', 3],
    ['aquí', 2],
    ['nacimiento', 4],
    ['electrónico', 5],
    ['muy', 1],
    ['averigüe', 4],
    ['NSS', 3],
  ])('%s has %i', (word, syllables) => {
    expect(syllablesIn(word)).toBe(syllables);
  });
});

describe('the pages in Spanish', () => {
  it.each(pages)('%s is easy to read (65 or more)', (_, texts) => {
    expect(readingEase(texts)).toBeGreaterThanOrEqual(65);
  });

  it('would fail if they were written like a decree', () => {
    const decree =
      'Las personas solicitantes deberán proporcionar obligatoriamente la documentación correspondiente, debidamente certificada, ante la unidad administrativa competente en materia de afiliación y vigencia.';
    expect(readingEase([decree])).toBeLessThan(40);
  });
});
