import type { Locale } from '#lib/domain/basics/locale.ts';

type Props = {
  /** Language of the page; the answer is in this language. */
  locale: Locale;
  /** The request that the page shows: an old tab must not act on another one. */
  tramite?: string;
  turno?: string;
  folio?: string;
  cambio?: string;
  /** Secret of the link that opened the page. */
  token?: string;
};

/** What a form posts besides its visible fields: the language of its page, and what the form is about. */
export const FormBasics = (props: Props) =>
  Object.entries(props).map(
    ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
  );
