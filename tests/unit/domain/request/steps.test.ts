import { describe, expect, test } from 'vitest';
import { confirmEmail, issue, type Request, refer, type Stage } from '#lib/domain/request/request.ts';
import { currentStep, mayEnter, progressOf, type StepId, steps } from '#lib/domain/request/steps.ts';
import { addressed, anIssuance, aRequest, identified } from '#tests/support/builders.ts';

const started = aRequest();
const inStage: Record<Stage, Request> = {
  started,
  emailConfirmed: confirmEmail(started, 1),
  identified: identified(started),
  addressed: addressed(started),
  issued: issue(addressed(started), anIssuance()),
  referred: refer(started, 'notThisPerson'),
};
const stages = Object.entries(inStage);
const all = Object.values(steps);

/** The current step of a request, and every page that it may see. */
const table: Record<Stage, { at: StepId; open: StepId[] }> = {
  started: { at: 'inbox', open: ['start', 'inbox'] },
  emailConfirmed: { at: 'identity', open: ['start', 'identity'] },
  identified: { at: 'address', open: ['start', 'identity', 'address'] },
  addressed: { at: 'review', open: ['start', 'identity', 'address', 'review'] },
  issued: { at: 'result', open: ['start', 'result'] },
  referred: { at: 'referred', open: ['start', 'referred'] },
};

describe('the table of steps', () => {
  test.each(stages)(
    'a request that is %s waits at one page, and sees no other than its own',
    (_, request) => {
      const { at, open } = table[request.stage];
      expect(currentStep(request).id).toBe(at);
      expect(all.filter((step) => mayEnter(step, request)).map(({ id }) => id)).toEqual(open);
    },
  );

  test.each(stages)('a request that is %s may always see its current step', (_, request) => {
    expect(mayEnter(currentStep(request), request)).toBe(true);
  });

  test('without a request only the start may be shown', () => {
    expect(currentStep(null)).toBe(steps.start);
    expect(all.filter((step) => mayEnter(step, null))).toEqual([steps.start]);
  });

  test('gives each step a name and a path of its own', () => {
    for (const [id, step] of Object.entries(steps)) expect(step.id).toBe(id);
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length);
    expect(all.every(({ path }) => /^\/tramite(\/[a-z-]+)?$/.test(path))).toBe(true);
  });

  test('leads back to a page that the same request may see, step by step to the home page', () => {
    for (const [, request] of stages) {
      const seen: StepId[] = [];
      let { back } = currentStep(request);
      while (back !== null && back !== 'home') {
        expect(mayEnter(steps[back], request), `${request.stage} back to ${back}`).toBe(true);
        expect(seen).not.toContain(back);
        seen.push(back);
        back = steps[back].back;
      }
    }
  });

  test('has no way back from the result, because a number cannot be undone', () => {
    expect(steps.result.back).toBeNull();
  });

  test('goes through the three named parts in their order, and has no part for a page that leads out', () => {
    const journey: StepId[] = ['start', 'inbox', 'identity', 'address', 'review', 'result'];
    const parts = journey.map((id) => steps[id].section);
    expect([...new Set(parts)]).toEqual(['begin', 'address', 'number']);
    expect(parts).toEqual(parts.toSorted((one, other) => order.indexOf(one) - order.indexOf(other)));
    expect(steps.referred.section).toBeNull();
  });
});

const order: (string | null)[] = ['begin', 'address', 'number'];

describe('the count of the steps', () => {
  test.each([
    ['a first number', 'own', ['start', 'inbox', 'identity', 'address', 'review']],
    ['a number that exists', 'own', ['start', 'inbox', 'identity']],
    ['a first number at the desk', 'desk', ['identity', 'address', 'review']],
    ['a number that exists, at the desk', 'desk', ['identity']],
  ] as const)('is never untrue for %s', (_, walk, walked) => {
    walked.forEach((id, at) => {
      const count = progressOf(steps[id], walk)?.count;
      expect(count?.step).toBe(at + 1);
      if (count?.isKnown) expect(count.of).toBe(walked.length);
      else expect(count?.of).toBeGreaterThanOrEqual(walked.length);
    });
  });

  test('T02: is the same for everybody until the address is asked for', () => {
    for (const id of ['start', 'inbox', 'identity'] as const)
      expect(progressOf(steps[id], 'own')?.count?.isKnown).toBe(false);
  });

  test('is over with the number, and none where the journey ends without one', () => {
    expect(progressOf(steps.result, 'own')).toEqual({ section: 'number', count: null });
    expect(progressOf(steps.referred, 'own')).toBeNull();
  });
});
