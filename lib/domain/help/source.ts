/** Where the facts of the help centre come from. Titles keep the language they were published in. */
export type HelpSource = {
  publisher: string;
  title: string;
  language: 'es' | 'en';
  /** Year, or day as YYYY-MM-DD, of publication; null when the page does not say it. */
  published: string | null;
  /** Null: nothing to link to. */
  url: string | null;
};

/** A source; `published` is null when the page does not say it. */
export const source = (
  publisher: string,
  title: string,
  published: string | null,
  url: string | null,
  language: 'es' | 'en' = 'es',
): HelpSource => ({ publisher, title, published, url, language });
