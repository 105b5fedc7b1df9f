import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Sheet } from '#lib/domain/help/guide.ts';
import { guides } from '#lib/domain/help/guides.ts';
import { helpTopics } from '#lib/domain/help/topics.ts';
import { type Dictionary, dictionary } from '#lib/i18n/dictionary.ts';
import { plainText } from '#lib/i18n/rich-text.ts';
import { everyLetter } from '#tests/support/letter-samples.ts';
import { wordsOf } from './reading-ease.ts';
import { textsOf } from './texts.ts';

/** What somebody reads in one place: a page, a group of short pages, or a mail. */
type Page = readonly [name: string, texts: readonly string[]];

const plain = (value: unknown): string[] => textsOf(value).map(({ text }) => plainText(text));

const helpPages = ({ help }: Dictionary): Page[] => {
  const { topics, sections, facts, guides: guideWords, problem, ...index } = help;
  const topicPage = (topic: (typeof helpTopics)[number]): Page => {
    const parts = topic.sections.flatMap(({ id, facts: ids }) => [
      sections[id],
      ...ids.map((fact) => facts[fact]),
    ]);
    return [`help: ${topic.slug}`, [...plain(topics[topic.id]), ...parts.map(plainText)]];
  };
  const { sheets, sections: sheetSections, ...questionWords } = guideWords;
  const sheetPage = (sheet: Sheet): Page => {
    const parts = sheet.sections.flatMap(({ id, lines }) => [
      sheetSections[id],
      ...lines.flatMap((line) => (typeof line === 'string' ? [line] : line.facts)).map((fact) => facts[fact]),
    ]);
    return [`help: sheet ${sheet.id}`, [...plain(sheets[sheet.id]), ...parts.map(plainText)]];
  };
  return [
    ['help', plain(index)],
    ...helpTopics.map(topicPage),
    ['help: guides', plain(questionWords)],
    ...guides.flatMap(({ sheets: all }) => all.map(sheetPage)),
    ['problems', plain(problem)],
  ];
};

/** Below this, one long name decides: such texts are read together. */
const fewestWords = 60;
const isLong = ([, texts]: Page): boolean => texts.flatMap(wordsOf).length >= fewestWords;

/** The pages of a dictionary whose parts are one page each. */
const partPages = (name: string, words: object): Page[] => {
  const parts = Object.entries(words).map(([part, below]): Page => [`${name}: ${part}`, plain(below)]);
  const short = parts.filter((part) => !isLong(part)).flatMap(([, texts]) => texts);
  return [...parts.filter(isLong), [`${name}: short texts`, short]];
};

const mailPages = (locale: Locale): Page[] =>
  everyLetter(locale).map(([name, { subject, text }]) => [
    `mail: ${name}`,
    [subject, ...text.split('\n')].filter((line) => wordsOf(line).length > 0),
  ]);

const severalPages = new Set(['journey', 'holder']);

/** Every page of the public site and of the desk, and every mail. A new dictionary is a page by itself. */
export const pagesOf = (locale: Locale): Page[] => {
  const words = dictionary(locale);
  const { help, mail, ...others } = words;
  const { how, ...verify } = words.verify;
  const named = Object.entries({ ...others, verify, 'verify: how': how });
  return [
    ...named.flatMap(([name, part]): Page[] =>
      severalPages.has(name) ? partPages(name, part) : [[name, plain(part)]],
    ),
    ...helpPages(words),
    ...mailPages(locale),
  ];
};
