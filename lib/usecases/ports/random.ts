/** Unpredictable values from a secure generator. */
export type Random = {
  /** 128 bits as 22 base64url characters: identifiers. */
  id: () => string;
  /** 256 bits as 43 base64url characters: secrets that a person carries (session, link). */
  secret: () => string;
  uuid: () => string;
  digits: (count: number) => string;
};
