/** A part of a mail. The text and the HTML version are made of the same parts, so they cannot disagree. */
export type Part =
  | { part: 'paragraph'; text: string }
  | { part: 'notice'; text: string }
  | { part: 'list'; items: readonly string[] }
  | { part: 'facts'; rows: readonly { label: string; value: string }[] }
  /** What the mail is for. `button`: words of the big button in the HTML version; below it the address follows `lead` as text, to be copied. */
  | { part: 'link'; url: string; button: string; lead: string }
  /** What hardly anybody needs. In the HTML version the `words` are the link, so that its address is not taken for the one of the button. */
  | { part: 'aside'; text: string; url: string; words: string };

/** `service`: the name above everything. */
export type Body = { service: string; title: string; parts: readonly Part[]; foot: readonly Part[] };

/** The sender, as every mail names it. `baseUrl`: no slash at the end. */
export type MailSender = { service: string; operator: string; baseUrl: string; demonstration: boolean };

/** A paragraph of a mail. */
export const paragraph = (text: string): Part => ({ part: 'paragraph', text });

/** The last three characters, by which only the holder recognizes a CURP or an NSS. */
export const ending = (value: string): string => value.slice(-3);
