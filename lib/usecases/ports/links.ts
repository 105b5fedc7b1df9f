/** `mailId`: the mail that carries the link; a later mail of the same request supersedes the link. */
export type Link = {
  requestId: string;
  mailId: string;
  expiresAt: number;
  usedAt: number | null;
  superseded: boolean;
};

/** Links of mails, by the digest of their secret. `entries`: what the audit says of it, in the same transaction. */
export type Links = {
  /** Inserts a link or, for the same token, moves its expiry. Links of earlier mails of the request become superseded. */
  put: (tokenDigest: string, link: { requestId: string; mailId: string; expiresAt: number }) => Promise<void>;
  find: (tokenDigest: string) => Promise<Link | null>;
  /** Marks a link as used; false when it was used before. Atomic. */
  use: (tokenDigest: string, at: number) => Promise<boolean>;
};
