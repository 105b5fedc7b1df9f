import type { Locale } from '#lib/domain/basics/locale.ts';

type Props = {
  /** The language of the page and of the answer. */
  locale: Locale;
  /** The request that the page shows, so that an old tab does not act on another one. */
  tramite?: string;
  turno?: string;
  folio?: string;
  cambio?: string;
  /** A member of staff. */
  persona?: string;
  /** The token of the link that opened the page. */
  token?: string;
};

/** The hidden fields of a form: the language of its page, and the case or ticket that it is about. */
export const FormBasics = (props: Props) =>
  Object.entries(props).map(
    ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
  );
