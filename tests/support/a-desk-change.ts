import type { DeskChange } from '#lib/domain/desk/change.ts';
import { anEmail, testNow } from '#tests/support/builders.ts';

/** A change that a window asked for and nobody decided about. */
export const aDeskChange = (about: Partial<DeskChange> = {}): DeskChange => ({
  id: 'change-1',
  folio: '1'.repeat(22),
  wanted: { kind: 'changeEmail', reason: 'lostMailbox', to: anEmail('nuevo') },
  seen: { document: 'passport', lastFour: 'Q7Z9' },
  boundTo: anEmail(),
  askedBy: 'lucia',
  askedAt: testNow,
  state: 'asked',
  decidedBy: null,
  decidedAt: null,
  refusal: null,
  ...about,
});
