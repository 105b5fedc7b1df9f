import { expect, test } from 'vitest';
import { withCircuitBreaker } from '#lib/adapters/registry/circuit-breaker.ts';
import { UnusableRecord } from '#lib/domain/registry/unusable-record.ts';
import { aPerson, oscar, testNow } from '#tests/support/builders.ts';

const aRig = () => {
  const state = { now: testNow, isDown: true, asked: 0 };
  const findPerson = async () => {
    state.asked += 1;
    if (state.isDown) throw new Error('down');
    return aPerson();
  };
  const registry = withCircuitBreaker({ findPerson }, { now: () => state.now });
  const ask = () => registry.findPerson(oscar).catch((error: unknown) => String(error));
  return { state, ask };
};

test('T17: a registry that fails five times is not asked for half a minute', async () => {
  const { state, ask } = aRig();
  for (let time = 0; time < 5; time += 1) expect(await ask()).toBe('Error: down');
  for (let time = 0; time < 20; time += 1) expect(await ask()).toContain('left alone');
  expect(state.asked).toBe(5);
  state.now += 29_999;
  expect(await ask()).toContain('left alone');
});

test('T17: then one request tries: when it works all ask again, else nobody for another half minute', async () => {
  const { state, ask } = aRig();
  for (let time = 0; time < 5; time += 1) await ask();
  state.now += 30_000;
  const answers = await Promise.all([ask(), ask(), ask()]);
  expect(answers.filter((answer) => answer === 'Error: down')).toHaveLength(1);
  expect(await ask()).toContain('left alone');
  state.now += 30_000;
  state.isDown = false;
  expect(await ask()).toEqual(aPerson());
  expect(await ask()).toEqual(aPerson());
  expect(state.asked).toBe(8);
});

test('people whose data cannot be used stop nobody else from being asked about', async () => {
  let asked = 0;
  const findPerson = async () => {
    asked += 1;
    throw new UnusableRecord('other data');
  };
  const registry = withCircuitBreaker({ findPerson }, { now: () => testNow });
  for (let time = 0; time < 9; time += 1)
    await expect(registry.findPerson(oscar)).rejects.toThrow(UnusableRecord);
  expect(asked).toBe(9);
});

test('T17: single failures do not count', async () => {
  const { state, ask } = aRig();
  for (let round = 0; round < 10; round += 1) {
    state.isDown = round % 3 !== 2;
    await ask();
  }
  expect(state.asked).toBe(10);
});
