/** A mail body as a list of parts; the text and the HTML version are both made of it, so they cannot disagree. */
export type Part =
  | { part: 'heading'; text: string }
  | { part: 'paragraph'; text: string }
  | { part: 'notice'; text: string }
  | { part: 'list'; items: readonly string[] }
  | { part: 'facts'; rows: readonly { label: string; value: string }[] }
  /** `button`: words of the big button in the HTML version; the address stands under it as text too, after `lead`. */
  | { part: 'link'; url: string; button?: string; lead: string };

export type Body = { title: string; parts: readonly Part[]; foot: readonly Part[] };

/** Who sends, as every mail says it. `baseUrl`: no slash at the end. */
export type MailSender = { service: string; operator: string; baseUrl: string; demonstration: boolean };

export const heading = (text: string): Part => ({ part: 'heading', text });
export const paragraph = (text: string): Part => ({ part: 'paragraph', text });

/** What identifies a CURP or an NSS to its holder and to nobody else. */
export const ending = (value: string): string => value.slice(-3);
