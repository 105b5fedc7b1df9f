import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';

const hour = 3_600_000;
/** So long the new address may confirm. */
export const confirmChangeFor = 24 * hour;
/** docs/threats.md §2: so long the old address may cancel, before or after the change takes effect. */
export const cancelChangeFor = 72 * hour;

/**
 * A number moves to another address. `asked` in a visit of the old address: takes effect when the new one confirms. `waiting` after a
 * proof of identity: takes effect by itself after 72 hours. `applied`: can be taken back for 72 hours where it was asked and
 * confirmed. `cancelled`: by the old address, or because a newer one took its place.
 */
export type EmailChange = {
  id: string;
  /** Keyed fingerprint of the CURP. */
  subject: string;
  requestId: string;
  curp: Curp;
  from: Email | null;
  to: Email;
  locale: Locale;
  state: 'asked' | 'waiting' | 'applied' | 'cancelled';
  createdAt: number;
  /** asked: until when it may be confirmed; waiting: when it takes effect; applied: until when it may be taken back. */
  until: number;
  /** Mail to the new address that carries the link to confirm. */
  linkMailId: string | null;
  /** Mail to the old address that carries the link to cancel. */
  noticeMailId: string | null;
};

export const mayConfirm = ({ state, until }: EmailChange, now: number): boolean =>
  state === 'asked' && now < until;
export const isDue = ({ state, until }: EmailChange, now: number): boolean =>
  state === 'waiting' && until <= now;
export const mayCancel = ({ state, until, noticeMailId }: EmailChange, now: number): boolean =>
  (state === 'waiting' || state === 'applied') && noticeMailId !== null && now < until;
