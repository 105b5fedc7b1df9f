import type { Sentence } from '#lib/domain/operator/language.ts';

type Variables = Record<string, string | undefined>;

/** Another sign would be another secret, so these may contain everything. */
const secrets: ReadonlySet<string> = new Set(['SECRET_KEY', 'ISSUER_KEY_PASSPHRASE', 'OIDC_CLIENT_SECRET']);

const inQuotes = (name: string): Sentence => ({
  es: `${name} está entre comillas: quítalas`,
  en: `${name} stands in quotes: remove them`,
});
const unseenSign = (name: string): Sentence => ({
  es: `${name} tiene un salto de línea u otro signo que no se ve: escríbela en una sola línea`,
  en: `${name} contains a line break or another sign that cannot be seen: write it on one line`,
});
const unfilled = (name: string): Sentence => ({
  es: `${name} tiene una variable sin sustituir, como \${NOMBRE}: escribe el valor`,
  en: `${name} contains a variable that was not filled in, such as \${NAME}: write the value`,
});
const unknown = (name: string, meant: string): Sentence => ({
  es: `${name} no es un ajuste; ¿quisiste escribir ${meant}?`,
  en: `${name} is no setting; did you mean ${meant}?`,
});

const mistakesIn = (name: string, value: string): Sentence[] => {
  if (secrets.has(name)) return [];
  if (/^(["'“‘]).*["'”’]$/u.test(value)) return [inQuotes(name)];
  if (/[\p{Cc}\u2028\u2029]/u.test(value)) return [unseenSign(name)];
  return /\$\{[^}]*\}/.test(value) ? [unfilled(name)] : [];
};

/** Blanks and marks that editors and forms leave around a value. */
const trimmed = (text: string): string => text.replace(/^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu, '');

/** A phrase may begin with a blank. */
const meantBy = (name: string, typed: string): string => {
  if (name === 'ISSUER_KEY_PASSPHRASE') return typed;
  return secrets.has(name) ? typed.trim() : trimmed(typed);
};

/** The settings whose names follow a pattern, so that a slip in one would go unnoticed. */
const patterned = /^(?:HELP|LIMIT|RETENTION)_[A-Z_]+$/;

const sharedStart = (one: string, other: string): number => {
  const at = [...one].findIndex((letter, place) => letter !== other[place]);
  return at < 0 ? one.length : at;
};

const nearest = (name: string, names: readonly string[]): string =>
  names.toSorted((a, b) => sharedStart(b, name) - sharedStart(a, name))[0] ?? name;

/**
 * The variables that are settings, as the operator means them: without blanks around, unset when blank, and one sentence for each that stands in
 * quotes, has a line break, was not filled in, or has the name of no setting. No sentence repeats a value, because it may be a secret.
 */
export const cleanVariables = (
  variables: Variables,
  names: readonly string[],
): { cleaned: Variables; mistakes: Sentence[] } => {
  const cleaned: Variables = {};
  const mistakes: Sentence[] = [];
  for (const name of names) {
    const typed = variables[name];
    if (typed === undefined || trimmed(typed) === '') continue;
    cleaned[name] = meantBy(name, typed);
    mistakes.push(...mistakesIn(name, cleaned[name]));
  }
  const slips = Object.keys(variables).filter((name) => patterned.test(name) && !names.includes(name));
  mistakes.push(...slips.map((name) => unknown(name, nearest(name, names))));
  return { cleaned, mistakes };
};
