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
  /** Inserts or, for the same token, moves the expiry; links of earlier mails of the request become superseded. */
  put: (tokenDigest: string, link: { requestId: string; mailId: string; expiresAt: number }) => Promise<void>;
  find: (tokenDigest: string) => Promise<Link | null>;
  /** Marks it used if it was not; false when it was. Atomic. */
  use: (tokenDigest: string, at: number) => Promise<boolean>;
};
