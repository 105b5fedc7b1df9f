import type { MessageKey } from '#lib/domain/form/messages.ts';
import type { Messages } from '#lib/i18n/messages.ts';

/**
 * Messages that have their words in every form (`frame.form`). The last three are refusals before the form was read (proxy.ts); `elsewhere`
 * carries the site's own address.
 */
const generalMessages = ['other', 'unreachable', 'failed', 'elsewhere', 'tooLong', 'notUnderstood'] as const;
type GeneralMessage = (typeof generalMessages)[number];
type General = GeneralMessage | `elsewhere|${string}`;
export type FormMessage = MessageKey | General;

/** Messages by the name of their field. */
export type FieldMessages = Record<string, FormMessage>;

/**
 * The answer of a server action to its form. Messages are keys (see `messageOf`), so that the form can show them in
 * both languages. `values` is what the person typed, right or wrong, by the names of the fields.
 */
export type FormState = {
  fields: FieldMessages;
  form?: FormMessage;
  /** What a button of the form just did. */
  said?: FormMessage;
  values: Record<string, string>;
  /** Short reference of a failure of ours. */
  ref?: string;
  /** Options that depend on what was typed, by the name of their field. */
  options?: Record<string, readonly { value: string; label: string }[]>;
  /** Grows with every failed submit. The error summary takes the focus when it changes. */
  attempt: number;
};

/** The words of `frame.form` that are messages. */
type GeneralWords = Partial<Record<GeneralMessage, string>>;
export type KnownMessages = Messages & GeneralWords;

export const emptyForm = (values: Record<string, string> = {}): FormState => ({
  fields: {},
  values,
  attempt: 0,
});

const has = (messages: KnownMessages, name: string): name is keyof KnownMessages =>
  Object.hasOwn(messages, name);

const wordsOf = (messages: KnownMessages, name: string): string | undefined =>
  has(messages, name) ? messages[name] : undefined;

/** Whether a text is a message that every form has words for. */
export const isGeneral = (text: string): text is General =>
  generalMessages.some((name) => name === text.split('|')[0]);

/** Whether a key has words here. */
export const isKnown = (messages: KnownMessages, key: string): key is FormMessage =>
  has(messages, key.split('|')[0] ?? '');

/** A wait (`wait.minutes:12`, see `waitDetail`) gets words in the language of the messages; any other detail stays as it is. */
const detailOf = (messages: KnownMessages, detail = ''): string => {
  const [, unit = '', count = ''] = /^(wait\.[a-z]+):(\d+)$/.exec(detail) ?? [];
  return wordsOf(messages, unit)?.replace('{1}', count) ?? detail;
};

/** The details after the name of a key. A bar alone is a detail too: the person typed it. */
const detailsIn = (key: string): string[] =>
  Array.from(key.matchAll(/\|(\||[^|]*)/g), ([, detail = '']) => detail);

/**
 * Words for a message key. What follows a bar is put in: `curp.place|17|O` with
 * «El carácter {1} es la letra {2}». A key without words gives those of `other`.
 */
export function messageOf(messages: KnownMessages, key: FormMessage): string {
  const [name = ''] = key.split('|');
  const details = detailsIn(key);
  const words = wordsOf(messages, name) ?? messages.other ?? name;
  return words.replace(/\{(\d)\}/g, (_, place) => detailOf(messages, details[Number(place) - 1]));
}

/** The texts that a form posted, without files. React's own hidden fields are among them. */
export function readTexts(data: FormData): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [name, value] of data)
    if (typeof value === 'string' && !name.startsWith('$')) texts[name] = value;
  return texts;
}
