/** What a form has to show again: sealed text that only the secret of its browser opens. */
type FormReply = { body: string; expiresAt: number };

/** Answers to forms that their pages show again, by the digest of the secret that the browser keeps. */
export type FormReplies = {
  put: (tokenDigest: string, reply: FormReply) => Promise<void>;
  find: (tokenDigest: string) => Promise<FormReply | null>;
  remove: (tokenDigest: string) => Promise<void>;
};
