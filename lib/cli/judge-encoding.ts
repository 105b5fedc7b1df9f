import { createReadStream } from 'node:fs';
import { type Encoding, encodings } from '#lib/cli/encodings.ts';
import { readLines } from '#lib/cli/text-lines.ts';
import { err, ok, type Result } from '#lib/domain/basics/result.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

const names = encodings.join(', ');

const unclear = (likely: Encoding | null): Sentence => ({
  es: `Las letras con acento de este archivo no se leen bien. No se guardó nada. Guárdalo en tu hoja de cálculo como «CSV UTF-8», o di su codificación: --encoding con ${names}.${likely ? ` Parece ${likely}.` : ''}`,
  en: `The letters with accents in this file cannot be read well. Nothing was saved. Save it in your spreadsheet as "CSV UTF-8", or name its encoding: --encoding with ${names}.${likely ? ` It looks like ${likely}.` : ''}`,
});

const lost: Sentence = {
  es: 'En este archivo ya se perdieron letras con acento: otro programa lo leyó mal y lo volvió a guardar (� o Ã). No se guardó nada. Exporta los datos otra vez desde su origen, como «CSV UTF-8».',
  en: 'This file has lost letters with accents: another program read it wrongly and saved it again (� or Ã). Nothing was saved. Export the data again from where they come, as "CSV UTF-8".',
};

const notUtf8: Sentence = {
  es: 'Este archivo no está en UTF-8. No se guardó nada. Di otra codificación con --encoding, o quita la opción.',
  en: 'This file is not in UTF-8. Nothing was saved. Name another encoding with --encoding, or leave the option out.',
};

const isUtf8 = async (path: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
};

/** A letter that UTF-8 writes with two bytes, each read as a letter of windows-1252 or ISO-8859-1, or one that no program could read. */
const scar = /\uFFFD|Ã[\u0080-\u00BF€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘“”•–—˜™š›œžŸ]|Â[\u0080-\u00BF]/u;

const hasScars = async (path: string): Promise<boolean> => {
  for await (const lines of readLines(path, 'utf-8'))
    if (lines.some(({ text }) => text !== null && scar.test(text))) return true;
  return false;
};

/** Spanish letters with an accent where their case fits the letters around them, which is seldom so by accident. */
const fitting = /(?<!\p{Lu}\p{Lu})[áéíóúüñ](?!\p{Lu})|(?<!\p{L})[ÁÉÍÓÚÜÑ]|(?<=\p{Lu})[ÁÉÍÓÚÜÑ](?!\p{Ll})/gu;
const beyondAscii = /\P{ASCII}/gu;

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Which part of the letters beyond ASCII are fitting Spanish letters when the file is read in this encoding. */
const shareIn = async (path: string, encoding: Encoding): Promise<number> => {
  let [fit, all] = [0, 0];
  for await (const lines of readLines(path, encoding))
    for (const { text } of lines) {
      fit += countOf(text ?? '', fitting);
      all += countOf(text ?? '', beyondAscii);
    }
  return all === 0 ? 0 : fit / all;
};

/** Below this share it is a guess. Spanish names and places have hardly other letters. */
const ENOUGH = 0.9;

/**
 * The encoding of a whole file of names or places in Spanish, or why nobody can be sure. UTF-8 proves itself. Windows-1252, which the
 * official catalogue and spreadsheets use, counts only when its letters make sense and those of the other encodings make less.
 */
export const judgeEncoding = async (path: string, given?: Encoding): Promise<Result<Encoding, Sentence>> => {
  if (given !== undefined && given !== 'utf-8') return ok(given);
  if (await isUtf8(path)) return (await hasScars(path)) ? err(lost) : ok('utf-8');
  if (given !== undefined) return err(notUtf8);
  const [western, mac, dos] = [
    await shareIn(path, 'windows-1252'),
    await shareIn(path, 'macroman'),
    await shareIn(path, 'cp850'),
  ];
  if (western >= ENOUGH && western > Math.max(mac, dos)) return ok('windows-1252');
  if (mac >= ENOUGH && mac > dos) return err(unclear('macroman'));
  return err(unclear(dos >= ENOUGH && dos > mac ? 'cp850' : null));
};
