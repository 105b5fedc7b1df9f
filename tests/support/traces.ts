import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

/** Base64 of a text wherever it begins in what was encoded: the letters that do not depend on its neighbours. */
const base64Forms = (text: string): string[] =>
  [0, 1, 2].map((before) => {
    const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)]);
    const whole = Math.floor(bytes.length / 3) * 4;
    return bytes.toString('base64').slice(Math.ceil((before * 4) / 3), whole);
  });

/** How a value may look in bytes: as typed, in capitals, without accents; as UTF-8, UTF-16, hexadecimal and base64. */
const formsOf = (value: string): Record<string, Buffer> => {
  const forms: Record<string, Buffer> = {};
  for (const text of new Set([value, value.toUpperCase(), plain(value), plain(value).toUpperCase()])) {
    forms[`${text} in UTF-8`] = Buffer.from(text);
    forms[`${text} in UTF-16 LE`] = Buffer.from(text, 'utf16le');
    forms[`${text} in UTF-16 BE`] = Buffer.from(text, 'utf16le').swap16();
    forms[`${text} in hexadecimal`] = Buffer.from(Buffer.from(text).toString('hex'));
    forms[`${text} in capital hexadecimal`] = Buffer.from(Buffer.from(text).toString('hex').toUpperCase());
    for (const [at, form] of base64Forms(text).entries()) {
      forms[`${text} in base64, ${at}`] = Buffer.from(form);
      forms[`${text} in base64url, ${at}`] = Buffer.from(form.replaceAll('+', '-').replaceAll('/', '_'));
    }
  }
  return forms;
};

/** Which of the values stand in the bytes, and how. */
export const tracesIn = (bytes: Buffer, values: readonly string[]): string[] =>
  values.flatMap((value) =>
    Object.entries(formsOf(value)).flatMap(([form, wanted]) => (bytes.includes(wanted) ? [form] : [])),
  );

/** Everything in a folder and below, by path. */
export const filesBelow = (folder: string): Map<string, Buffer> => {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths.filter((path) => statSync(join(folder, path)).isFile());
  return new Map(files.map((path) => [path, readFileSync(join(folder, path))]));
};
