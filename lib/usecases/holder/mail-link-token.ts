import type { Keyring } from '#lib/usecases/ports/keyring.ts';

/**
 * What a link in a mail may do besides confirming an address. `notMe`: refer what a stranger asked; `confirmChange`: bind the new
 * address; `cancelChange`: keep or bring back the old one; `stopMail`: write no more to this address; its token carries the
 * address's digest in place of a mail.
 */
export const noticePurposes = ['notMe', 'confirmChange', 'cancelChange', 'stopMail'] as const;
export type NoticePurpose = (typeof noticePurposes)[number];

/** A link that needs no storage: it is the mail's own, and only this installation can have written it. */
export const noticeToken = (keyring: Keyring, purpose: NoticePurpose, mailId: string): string =>
  `${mailId}.${keyring.derive(purpose, mailId)}`;

/**
 * The mail and purpose that a token was made for; null for any other text. Compared by digests, so that the time it takes tells
 * nothing about the right one.
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
