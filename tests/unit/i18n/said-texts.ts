import type { Locale } from '#lib/domain/basics/locale.ts';
import { dictionary } from '#lib/i18n/dictionary.ts';
import { sources } from '#tests/support/sources.ts';
import { textsOf } from './texts.ts';

/** A text and where it stands: the path in a dictionary, or the file whose sentence it is. */
export type SaidText = { path: string; text: string };

/** `es: '…'`, also as an answer of a function, as sentences for the operator are written beside the code that says them. */
const sentence = (locale: Locale): RegExp =>
  new RegExp(`\\b${locale}:\\s*(?:\\([^)]*\\)\\s*=>\\s*)?(['"\`])(.*?)(?<!\\\\)\\1`, 'gs');

const sentencesInCode = (locale: Locale): SaidText[] =>
  sources
    .filter(({ path }) => path.startsWith('lib/') && !path.startsWith('lib/i18n/'))
    .flatMap(({ path, code }) =>
      [...code.matchAll(sentence(locale))].map(([, , text = '']) => ({
        path: `code: ${path}`,
        text: text.replace(nameOfSetting, ''),
      })),
    );

/** HELP_EMAIL is a name, and no word of the voice. */
const nameOfSetting = /\b[A-Z]+(?:_[A-Z]+)+\b/gu;

/** A text in the code of a document, and not the name of something. Values that are filled in are left out. */
const spoken = (quoted: string): string[] =>
  quoted.includes(' ') ? [quoted.slice(1, -1).replace(/\$\{[^}]*\}/gu, '')] : [];

/** Texts of documents and of a person's own data, which are in Spanish only. */
const textsOfDocuments = (): SaidText[] =>
  sources
    .filter(({ path }) => path.startsWith('lib/letters/'))
    .flatMap(({ path, code }) =>
      [...code.matchAll(/'[^'\n]*'|`[^`]*`/gu)]
        .flatMap(([quoted]) => spoken(quoted))
        .map((text) => ({ path: `code: ${path}`, text })),
    );

/** Everything that people read in a language: pages, mails, documents, and what the operator reads. */
export const saidTexts = (locale: Locale): SaidText[] => [
  ...textsOf(dictionary(locale)),
  ...sentencesInCode(locale),
  ...(locale === 'es' ? textsOfDocuments() : []),
];

/** What is mended at once: a dictionary, or a file. */
export const groupOf = ({ path }: SaidText): string =>
  path.startsWith('code: ') ? path : (path.split('.')[0] ?? '');
