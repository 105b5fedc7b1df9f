import type { Keyring } from '#lib/usecases/ports/keyring.ts';

/**
 * What a link in a mail may do besides confirming an address. `notMe`: end what a stranger asked for. `confirmChange`: bind the new
 * address. `cancelChange`: keep or restore the old one. `undoLock`: open the lock that the mail is about. `stopMail`: write no more to this
 * address; its token carries the address's digest in place of a mail. `showMailbox`: show that somebody reads the address that staff typed.
 */
export const noticePurposes = [
  'notMe',
  'confirmChange',
  'cancelChange',
  'undoLock',
  'stopMail',
  'showMailbox',
] as const;
export type NoticePurpose = (typeof noticePurposes)[number];

/** A token that needs no storage: it belongs to one mail, and only this installation can have written it. */
export const noticeToken = (keyring: Keyring, purpose: NoticePurpose, mailId: string): string =>
  `${mailId}.${keyring.derive(purpose, mailId)}`;

/**
 * The mail and purpose of a token; null for any other text. Digests are compared, so that the time it takes says nothing about the right
 * token.
 */
export const readNoticeToken = (
  keyring: Keyring,
  token: string,
): { purpose: NoticePurpose; mailId: string } | null => {
  const [, mailId] = /^([\w-]{1,64})\.[\w-]{43}$/.exec(token) ?? [];
  if (mailId === undefined) return null;
  const given = keyring.digest(token);
  const purpose = noticePurposes.find(
    (candidate) => keyring.digest(noticeToken(keyring, candidate, mailId)) === given,
  );
  return purpose ? { purpose, mailId } : null;
};
