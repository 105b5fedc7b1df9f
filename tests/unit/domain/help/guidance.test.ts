import { describe, expect, it } from 'vitest';
import {
  canStartOnline,
  completeAnswers,
  type GuidanceAnswers,
  guidanceQuestions,
  guidanceRoutes,
  readAnswers,
  routeFor,
  topicsOfRoute,
} from '#lib/domain/help/guidance.ts';

const { lugar, persona, curp } = guidanceQuestions;
const everySituation: GuidanceAnswers[] = lugar.flatMap((place) =>
  persona.flatMap((who) => curp.map((key) => ({ lugar: place, persona: who, curp: key }))),
);

describe('three questions', () => {
  it('give a route for each of the twelve situations, and use every route', () => {
    expect(everySituation).toHaveLength(12);
    expect(new Set(everySituation.map(routeFor))).toEqual(new Set(guidanceRoutes));
  });

  it('send only people with a right CURP online', () => {
    for (const situation of everySituation)
      expect(canStartOnline(routeFor(situation))).toBe(situation.curp === 'bien');
  });

  it('send foreign residents to the migration institute for a wrong CURP', () => {
    expect(routeFor({ lugar: 'mexico', persona: 'extranjera', curp: 'error' })).toBe('fixCurpForeign');
    expect(routeFor({ lugar: 'mexico', persona: 'mexicana', curp: 'error' })).toBe('fixCurp');
  });

  it('always end at a help page', () => {
    for (const route of guidanceRoutes) expect(topicsOfRoute[route].length).toBeGreaterThan(0);
  });
});

describe('answers in an address', () => {
  it('are read when they are known words, and left out otherwise', () => {
    expect(readAnswers({ lugar: 'fuera', persona: '<script>', curp: undefined })).toEqual({
      lugar: 'fuera',
      persona: undefined,
      curp: undefined,
    });
  });

  it('are complete only when all three are there', () => {
    expect(completeAnswers({ lugar: 'mexico', persona: 'mexicana' })).toBeNull();
    expect(completeAnswers({ lugar: 'mexico', persona: 'mexicana', curp: 'no' })).toEqual({
      lugar: 'mexico',
      persona: 'mexicana',
      curp: 'no',
    });
  });
});
