import { expect, test } from 'vitest';
import { createPart } from '#lib/server/operation/part-state.ts';

const soon = 5;

test('a part that works is up, one that says no or throws is down', async () => {
  expect(await createPart(() => true)()).toBe('up');
  expect(await createPart(async () => false)()).toBe('down');
  expect(
    await createPart(() => {
      throw new Error('broken');
    })(),
  ).toBe('down');
});

test('a part that hangs is silent, is not asked again meanwhile, and is up when its answer came', async () => {
  let questions = 0;
  let answer = (_: boolean): void => undefined;
  const part = createPart(() => {
    questions += 1;
    return new Promise<boolean>((resolve) => {
      answer = resolve;
    });
  }, soon);
  expect(await part()).toBe('silent');
  expect(await part()).toBe('silent');
  expect(questions).toBe(1);
  const third = part();
  answer(true);
  expect(await third).toBe('up');
  expect(await part()).toBe('silent');
  expect(questions).toBe(2);
});
