import { describe, expect, it } from 'vitest';
import type { Guide } from '#lib/domain/help/guide.ts';
import { coverGuide } from '#lib/domain/help/guides/cover.ts';
import { documentsGuide } from '#lib/domain/help/guides/documents.ts';
import { situationGuide } from '#lib/domain/help/guides/situation.ts';
import { survivalGuide } from '#lib/domain/help/guides/survival.ts';
import {
  guideBySlug,
  guidePath,
  guides,
  sectionsFor,
  sheetFor,
  unanswered,
} from '#lib/domain/help/guides.ts';
import { type Answers, holds, readAnswers } from '#lib/domain/help/questions.ts';
import { helpTopicBySlug } from '#lib/domain/help/topics.ts';
import { everyAnswer } from '#tests/support/guide-answers.ts';

/** The facts on the sheet for these answers; empty where there is no sheet. */
const factsFor = (guide: Guide, answers: Answers) => {
  const sheet = sheetFor(guide, answers);
  return sheet ? sectionsFor(sheet, answers).flatMap(({ facts }) => facts) : [];
};

describe.each(guides.map((guide) => [guide.id, guide] as const))('the guide %s', (_, guide) => {
  it('has an address that leads to no topic', () => {
    expect(guideBySlug(guide.slug)).toBe(guide);
    expect(guidePath(guide)).toBe(`/ayuda/${guide.slug}`);
    expect(helpTopicBySlug(guide.slug)).toBeUndefined();
  });

  it('answers everybody, and no sheet, question or condition is for nobody', () => {
    const ways = everyAnswer(guide);
    expect(new Set(ways.map((answers) => sheetFor(guide, answers)))).toEqual(new Set(guide.sheets));
    for (const { sections } of guide.sheets)
      for (const line of sections.flatMap(({ lines }) => lines))
        if (typeof line !== 'string') {
          expect(guide.questions).toEqual(expect.arrayContaining(Object.keys(line.when)));
          expect(ways.some((answers) => holds(line.when, answers))).toBe(true);
        }
  });

  it('says nothing twice on a sheet, and has a place that says more', () => {
    for (const answers of everyAnswer(guide)) {
      const facts = factsFor(guide, answers);
      expect(facts.length).toBeGreaterThan(2);
      expect(new Set(facts).size).toBe(facts.length);
      expect(sheetFor(guide, answers)?.topics).not.toEqual([]);
    }
  });

  it('asks what is missing', () => {
    expect(unanswered(guide, {})).toEqual(guide.questions);
    expect(sheetFor(guide, {})).toBeNull();
  });
});

describe('a situation', () => {
  const sheetOf = (answers: Answers) => sheetFor(situationGuide, answers);

  it('starts online with a right CURP only', () => {
    for (const answers of everyAnswer(situationGuide))
      expect(sheetOf(answers)?.next === 'start').toBe(answers.curp === 'bien');
  });

  it('sends foreign people to the migration institute for a wrong CURP', () => {
    expect(sheetOf({ lugar: 'mexico', persona: 'extranjera', curp: 'error' })?.id).toBe('fixCurpForeign');
    expect(sheetOf({ lugar: 'mexico', persona: 'mexicana', curp: 'error' })?.id).toBe('fixCurp');
  });

  it('sends who needs a consulate to its appointments', () => {
    expect(sheetOf({ lugar: 'fuera', persona: 'mexicana', curp: 'no' })?.next).toBe('appointment');
    expect(sheetOf({ lugar: 'fuera', persona: 'mexicana', curp: 'error' })?.next).toBe('appointment');
  });
});

describe('the list of papers', () => {
  const list = (answers: Answers) => factsFor(documentsGuide, answers);

  it('asks a representative for a power, and parents for a proof', () => {
    expect(list({ sitio: 'oficina', quien: 'otra', acta: 'mexico' })).toContain('proxyPower');
    const ofParents = list({ sitio: 'oficina', quien: 'hija', acta: 'mexico' });
    expect(ofParents).toEqual(expect.arrayContaining(['childIdentity', 'parentIdentity', 'parentProof']));
    expect(ofParents).not.toContain('proxyPower');
    expect(list({ sitio: 'oficina', quien: 'yo', acta: 'mexico' })).not.toContain('proxyIdentity');
  });

  it('takes migration papers in the place of a certificate without apostille', () => {
    const foreign = list({ sitio: 'oficina', quien: 'yo', acta: 'sinapostilla' });
    expect(foreign).toEqual(expect.arrayContaining(['paperMigration', 'paperNaturalized']));
    expect(foreign).not.toContain('paperBirth');
  });

  it('has the appointment and its telephone for the consulate', () => {
    const consulate = list({ sitio: 'consulado', quien: 'yo', acta: 'mexico' });
    expect(consulate).toEqual(expect.arrayContaining(['appointmentWeb', 'appointmentPhone']));
    expect(consulate).toContain('consulateNoNumbers');
  });
});

describe('voluntary insurance', () => {
  it('is not for visitors, wherever they live and whatever they do', () => {
    for (const answers of everyAnswer(coverGuide))
      expect(sheetFor(coverGuide, answers)?.id === 'noCover').toBe(answers.situacion === 'visitante');
  });

  it('says when it starts, where it works and what it may not cover', () => {
    const facts = factsFor(coverGuide, { lugar: 'mexico', situacion: 'residente', trabajo: 'cuenta' });
    expect(facts).toEqual(
      expect.arrayContaining(['ptiForeign', 'ptiFee', 'ptiStart', 'ptiMexico', 'ptiExclusions']),
    );
  });
});

describe('the survival check', () => {
  it('has the appointment for people abroad only, and another way for who cannot go', () => {
    expect(factsFor(survivalGuide, { lugar: 'fuera', ir: 'si' })).toContain('appointmentWeb');
    expect(factsFor(survivalGuide, { lugar: 'mexico', ir: 'si' })).not.toContain('appointmentWeb');
    expect(factsFor(survivalGuide, { lugar: 'fuera', ir: 'no' })).toContain('survivalIll');
  });
});

describe('answers in an address', () => {
  it('are read when they are known words, and left out otherwise', () => {
    const answers = readAnswers({ lugar: 'fuera', persona: '<script>' });
    expect(answers.lugar).toBe('fuera');
    expect(answers.persona).toBeUndefined();
    expect(unanswered(situationGuide, answers)).toEqual(['persona', 'curp']);
  });
});
