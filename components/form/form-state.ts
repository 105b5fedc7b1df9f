/**
 * What a server action hands back to its form. Messages are keys (see `messageOf`), so that a failure can be said in
 * either language; `values` is what was typed, good and bad, under the names of the fields.
 */
export type FormState = {
  fields: Record<string, string>;
  form?: string;
  values: Record<string, string>;
  /** Short reference of a failure of ours. */
  ref?: string;
  /** Lists that depend on what was typed, by the name of their field. */
  options?: Record<string, readonly { value: string; label: string }[]>;
  /** Grows with every failed submit: the error summary takes the focus whenever it changes. */
  attempt: number;
};

export type Messages = Readonly<Record<string, string>>;

export const emptyForm = (values: Record<string, string> = {}): FormState => ({
  fields: {},
  values,
  attempt: 0,
});

/** A wait (`wait.minutes:12`, see `waitDetail`) speaks the language of the messages; any other detail stays as it is. */
const detailOf = (messages: Messages, detail = ''): string => {
  const [, unit = '', count = ''] = /^(wait\.[a-z]+):(\d+)$/.exec(detail) ?? [];
  return messages[unit]?.replace('{1}', count) ?? detail;
};

/**
 * Words for a message key. What follows a bar is put in: `curp.place|17|O` with
 * «El carácter {1} es la letra {2}». A key without words gives those of `other`.
 */
export function messageOf(messages: Messages, key: string): string {
  const [name = '', ...details] = key.split('|');
  const words = messages[name] ?? messages.other ?? name;
  return words.replace(/\{(\d)\}/g, (_, place) => detailOf(messages, details[Number(place) - 1]));
}

/** Texts that a form posted, files left out; React's own hidden fields too. */
export function readTexts(data: FormData): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of data)
    if (typeof value === 'string' && !name.startsWith('$')) texts[name] = value;
  return texts;
}
