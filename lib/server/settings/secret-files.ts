import { readFileSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import type { Sentence } from '#lib/domain/operator/language.ts';

type Variables = Record<string, string | undefined>;
type Read = { text: string | null; mistakes: Sentence[] };

/** The settings that may be secret. Each can be given as `NAME_FILE`, the path of a file with the value (docs/operating.md §2). */
export const secretNames = [
  'SECRET_KEY',
  'DATABASE_URL',
  'SMTP_URL',
  'METRICS_TOKEN',
  'OIDC_CLIENT_SECRET',
  'ISSUER_KEY_PASSPHRASE',
] as const;

/** No secret is longer. Also a device that never ends is no secret. */
const mostBytes = 65_536;

const twice = (name: string): Sentence => ({
  es: `${name} y ${name}_FILE dicen lo mismo dos veces: deja una de las dos`,
  en: `${name} and ${name}_FILE say the same thing twice: leave one of the two`,
});
const notWhole = (name: string): Sentence => ({
  es: `${name}_FILE debe ser la ruta completa de un archivo, que empieza con /`,
  en: `${name}_FILE must be the whole path of a file, which begins with /`,
});
const unreadable = (name: string): Sentence => ({
  es: `El archivo de ${name}_FILE no se puede leer: revisa que exista, que no sea una carpeta y que el usuario del servicio pueda leerlo`,
  en: `The file of ${name}_FILE cannot be read: see that it exists, is no folder, and that the user of the service may read it`,
});
const empty = (name: string): Sentence => ({
  es: `El archivo de ${name}_FILE está vacío`,
  en: `The file of ${name}_FILE is empty`,
});
const tooLong = (name: string): Sentence => ({
  es: `El archivo de ${name}_FILE es demasiado grande para un secreto`,
  en: `The file of ${name}_FILE is too large for a secret`,
});
const noSecret = (name: string): Sentence => ({
  es: `${name}_FILE no es un ajuste: solo se leen de un archivo ${secretNames.join(', ')}`,
  en: `${name}_FILE is no setting: only ${secretNames.join(', ')} are read from a file`,
});

const refused = (mistake: Sentence): Read => ({ text: null, mistakes: [mistake] });

/** Editors and `echo` end a file with a line break, and some begin it with a byte order mark. */
const withoutEnds = (text: string): string => text.replace(/^\uFEFF/, '').replace(/\r?\n$/, '');

const readSecret = (name: string, path: string): Read => {
  if (!isAbsolute(path)) return refused(notWhole(name));
  try {
    const about = statSync(path);
    if (!about.isFile()) return refused(unreadable(name));
    if (about.size > mostBytes) return refused(tooLong(name));
    const text = withoutEnds(readFileSync(path, 'utf8'));
    return text.trim() === '' ? refused(empty(name)) : { text, mistakes: [] };
  } catch {
    return refused(unreadable(name));
  }
};

const isGiven = (text: string | undefined): text is string => text !== undefined && text.trim() !== '';

/** A setting that is no secret, with `_FILE` after it, would go unnoticed. */
const slips = (variables: Variables, names: readonly string[]): Sentence[] =>
  names
    .filter((name) => !names.includes(`${name}_FILE`) && !secretNames.some((secret) => secret === name))
    .filter((name) => isGiven(variables[`${name}_FILE`]))
    .map(noSecret);

/**
 * The variables with the secrets that stand in files, and one sentence for each file that is of no use, or has its value given a second
 * time. Files of systemd's LoadCredential and of containers' secrets are such files. No sentence repeats a path or a value.
 */
export const withSecretFiles = (
  variables: Variables,
  names: readonly string[],
): { variables: Variables; mistakes: Sentence[] } => {
  const read: Variables = { ...variables };
  const mistakes = slips(variables, names);
  for (const name of secretNames) {
    const path = variables[`${name}_FILE`]?.trim();
    if (!isGiven(path)) continue;
    const { text, mistakes: ofFile } = isGiven(variables[name])
      ? refused(twice(name))
      : readSecret(name, path);
    if (text !== null) read[name] = text;
    mistakes.push(...ofFile);
  }
  return { variables: read, mistakes };
};
