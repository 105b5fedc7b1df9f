import { expect, it } from 'vitest';
import { isLate } from '#lib/usecases/mail/newest-mail.ts';

it('says after a minute that a mail takes longer than usual, until it is sent or refused', () => {
  const mail = { state: 'queued', createdAt: 1_000_000 } as const;
  expect(isLate(mail, 1_059_999)).toBe(false);
  expect(isLate(mail, 1_060_000)).toBe(true);
  for (const state of ['sent', 'refused'] as const) expect(isLate({ ...mail, state }, 9_000_000)).toBe(false);
  expect(isLate(null, 9_000_000)).toBe(false);
});
