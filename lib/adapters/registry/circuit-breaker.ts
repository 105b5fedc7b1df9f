import { UnusableRecord } from '#lib/domain/registry/unusable-record.ts';
import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';

/** After this many failures in a row the registry is not asked for this long (milliseconds). */
const mostFailures = 5;
const restMilliseconds = 30_000;

/**
 * Stops asking a registry that is down or slow, so that nobody waits for its time limit each time (docs/threats.md T17, ASVS 16.5.2). After
 * five failures in a row it asks nothing for half a minute. Then one request tries, and its answer decides. Throws while it does not ask.
 */
export const withCircuitBreaker = (registry: Registry, clock: Clock): Registry => {
  let failures = 0;
  let askAgainAt = 0;
  return {
    findPerson: async (curp) => {
      if (failures >= mostFailures && clock.now() < askAgainAt)
        throw new Error('The registry failed several times and is left alone for a while');
      // Other requests do not ask while this one tries.
      askAgainAt = clock.now() + restMilliseconds;
      try {
        const person = await registry.findPerson(curp);
        failures = 0;
        return person;
      } catch (error) {
        failures = error instanceof UnusableRecord ? 0 : failures + 1;
        throw error;
      }
    },
  };
};
