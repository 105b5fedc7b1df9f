import type { Clock } from '#lib/usecases/ports/clock.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';

/** So many failures one after the other, and the registry is left alone for so long (milliseconds). */
const mostFailures = 5;
const restMilliseconds = 30_000;

/**
 * Keeps a registry that is down or slow from holding up everybody for its whole patience each time (docs/threats.md T17, ASVS 16.5.2): after
 * five failures in a row it is not asked for half a minute, then by one person, whose answer decides. Throws while it rests.
 */
export const withCircuitBreaker = (registry: Registry, clock: Clock): Registry => {
  let failures = 0;
  let askAgainAt = 0;
  return {
    findPerson: async (curp) => {
      if (failures >= mostFailures && clock.now() < askAgainAt)
        throw new Error('The registry failed several times and is left alone for a while');
      // Whoever comes while this one asks finds the registry still at rest.
      askAgainAt = clock.now() + restMilliseconds;
      try {
        const person = await registry.findPerson(curp);
        failures = 0;
        return person;
      } catch (error) {
        failures += 1;
        throw error;
      }
    },
  };
};
