/** What the reports of the desk read besides tickets. */
export type Reports = {
  /** The cases whose mails were refused for good since a moment, one entry for each mail. */
  refusedMails: (since: number) => Promise<string[]>;
};
