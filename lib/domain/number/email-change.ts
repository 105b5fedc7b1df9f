import type { Locale } from '#lib/domain/basics/locale.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Email } from '#lib/domain/email/email.ts';

const hour = 3_600_000;
/** How long the new address may confirm, in milliseconds. */
export const confirmChangeFor = 24 * hour;
/** How long the old address may cancel, before or after the change takes effect, in milliseconds (docs/threats.md §2). */
export const cancelChangeFor = 72 * hour;

/**
 * A change of the address that a number is bound to. `asked`: the old address asked; it takes effect when the new address confirms.
 * `waiting`: a proof of identity asked; it takes effect after 72 hours. `applied`: it took effect; if the new address confirmed it, the old
 * one may cancel it for 72 hours. `cancelled`: the old address or a newer change ended it.
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

/** Whether the new address may confirm now. */
export const mayConfirm = ({ state, until }: EmailChange, now: number): boolean =>
  state === 'asked' && now < until;
/** Whether a change that waits takes effect now. */
export const isDue = ({ state, until }: EmailChange, now: number): boolean =>
  state === 'waiting' && until <= now;
/** Whether the old address may cancel now. It needs a mail with the link. */
export const mayCancel = ({ state, until, noticeMailId }: EmailChange, now: number): boolean =>
  (state === 'waiting' || state === 'applied') && noticeMailId !== null && now < until;
