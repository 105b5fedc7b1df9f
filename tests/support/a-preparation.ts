import type { Preparation } from '#lib/domain/preparation/preparation.ts';
import { anAddress, aPerson, oscar } from '#tests/support/builders.ts';

/** One that is complete, of somebody without an e-mail. */
export const aPreparation = (about: Partial<Preparation> = {}): Preparation => ({
  curp: oscar,
  specialCase: 'noEmail',
  email: null,
  locale: 'es',
  name: aPerson().name,
  address: anAddress(),
  ...about,
});
