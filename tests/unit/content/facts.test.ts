import { describe, expect, it } from 'vitest';
import { helpFacts } from '#lib/domain/help/facts.ts';
import { helpGroups, helpPagePath } from '#lib/domain/help/groups.ts';
import { guidePath, guides, sectionsFor, sheetFor } from '#lib/domain/help/guides.ts';
import { nextSteps } from '#lib/domain/help/next-steps.ts';
import type { HelpSource } from '#lib/domain/help/source.ts';
import { helpSources } from '#lib/domain/help/sources.ts';
import { helpTopicBySlug, helpTopicPath, helpTopics } from '#lib/domain/help/topics.ts';
import { en } from '#lib/i18n/en.ts';
import { es } from '#lib/i18n/es.ts';
import { linksIn } from '#lib/i18n/rich-text.ts';
import { everyAnswer } from '#tests/support/guide-answers.ts';
import { textsOf } from '../i18n/texts.ts';

const facts = Object.entries(helpFacts);
const sources: [string, HelpSource][] = Object.entries(helpSources);
const onSheets = guides.flatMap((guide) =>
  everyAnswer(guide).flatMap((answers) => {
    const sheet = sheetFor(guide, answers);
    return sheet ? sectionsFor(sheet, answers) : [];
  }),
);
const inTopics = helpTopics.flatMap(({ sections }) => [...sections]);
const shown = new Set<string>([...inTopics, ...onSheets].flatMap((section) => section.facts));

describe('the facts of the help centre', () => {
  it.each(facts)('%s has a source and a day of review', (_, fact) => {
    expect(fact.sources.length).toBeGreaterThan(0);
    expect(fact.reviewed).toMatch(/^20\d\d-[01]\d-[0-3]\d$/u);
    expect(new Date(fact.reviewed).toISOString().slice(0, 10)).toBe(fact.reviewed);
  });

  it('all appear on a page', () => {
    expect(facts.map(([id]) => id).filter((id) => !shown.has(id))).toEqual([]);
  });

  it('use every source, and every source says who published it', () => {
    const used = new Set<string>(facts.flatMap(([, fact]) => fact.sources));
    expect(sources.map(([id]) => id).filter((id) => !used.has(id))).toEqual([]);
    for (const [, source] of sources) {
      expect(source.publisher).not.toBe('');
      expect(source.title).not.toBe('');
      expect(source.url === null || URL.canParse(source.url)).toBe(true);
      expect(source.url?.startsWith('https://') ?? true).toBe(true);
    }
  });
});

describe('the pages of the help centre', () => {
  it('have an address each, whose last part finds them', () => {
    expect(new Set(helpTopics.map(({ slug }) => slug)).size).toBe(helpTopics.length);
    for (const topic of helpTopics) {
      expect(helpTopicPath(topic.id)).toBe(`/ayuda/${topic.slug}`);
      expect(helpTopicBySlug(topic.slug)).toBe(topic);
    }
    expect(helpTopicBySlug('otra-cosa')).toBeUndefined();
  });

  it('stand once each on the page of help, topic or guide', () => {
    const listed = helpGroups.flatMap(({ pages }) => pages.map(helpPagePath));
    const all = [...helpTopics.map(({ id }) => helpTopicPath(id)), ...guides.map(guidePath)];
    expect(listed.toSorted()).toEqual(all.toSorted());
  });

  it('have sections with unique ids, so that an anchor leads to one place', () => {
    const ids = helpTopics.flatMap(({ sections }) => sections.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('end with the start of a number only where somebody can start', () => {
    const starting = helpTopics.filter(({ next }) => next === 'start').map(({ id }) => id);
    for (const id of ['curp', 'office', 'after', 'real', 'noEmail', 'lostEmail'] as const)
      expect(starting).not.toContain(id);
  });

  it('lead only to pages that exist', () => {
    const pages = new Set([
      ...helpTopics.map(({ id }) => helpTopicPath(id)),
      ...guides.map(guidePath),
      ...['/tramite', '/ayuda', '/ayuda#telefonos', '/verificar', '/preparar', '/prueba', '/buzon'],
      ...['/privacidad', '/privacidad#derechos', '/tramite/mis-datos'],
    ]);
    const links = [es, en].flatMap(({ help, start, privacy, ownData, security, accessibility, trial }) =>
      textsOf({ help, start, privacy, ownData, security, accessibility, trial }).flatMap(({ text }) =>
        linksIn(text),
      ),
    );
    const inside = [...links, ...Object.values(nextSteps)].filter((href) => href.startsWith('/'));
    expect(inside.filter((href) => !pages.has(href))).toEqual([]);
  });
});
