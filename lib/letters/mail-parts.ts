/** A part of a mail. The text and the HTML version are made of the same parts, so they cannot disagree. */
export type Part =
  | { part: 'heading'; text: string }
  | { part: 'paragraph'; text: string }
  | { part: 'notice'; text: string }
  | { part: 'list'; items: readonly string[] }
  | { part: 'facts'; rows: readonly { label: string; value: string }[] }
  /** `button`: words of the big button in the HTML version. The address follows `lead` as text in both versions. */
  | { part: 'link'; url: string; button?: string; lead: string };

export type Body = { title: string; parts: readonly Part[]; foot: readonly Part[] };

/** The sender, as every mail names it. `baseUrl`: no slash at the end. */
export type MailSender = { service: string; operator: string; baseUrl: string; demonstration: boolean };

/** A heading of a mail. */
export const heading = (text: string): Part => ({ part: 'heading', text });
/** A paragraph of a mail. */
export const paragraph = (text: string): Part => ({ part: 'paragraph', text });

/** The last three characters, by which only the holder recognizes a CURP or an NSS. */
export const ending = (value: string): string => value.slice(-3);
