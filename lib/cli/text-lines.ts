import { createReadStream } from 'node:fs';

/** A line of a file, counted from 1. `text`: null when the line is longer than any row may be. */
export type Line = { number: number; text: string | null };
export type Encoding = 'utf-8' | 'iso-8859-1';

const LONGEST_LINE = 4_096;

/** UTF-8 when the whole file is well-formed UTF-8, else ISO-8859-1. The official catalogue and copies that programs saved again differ. */
export const detectEncoding = async (path: string): Promise<Encoding> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const chunk of createReadStream(path)) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return 'utf-8';
  } catch (error) {
    if (error instanceof TypeError) return 'iso-8859-1';
    throw error;
  }
};

const toLine = (number: number, piece: string): Line => ({
  number,
  text: piece.length > LONGEST_LINE ? null : piece.replace(/\r$/, ''),
});

/**
 * Reads the lines of a file as a stream, as many at a time as one read brings; calls `onBytes` with the bytes read so far. Memory does
 * not grow with the file, nor with a line that never ends.
 */
export async function* readLines(
  path: string,
  encoding: Encoding,
  onBytes: (bytes: number) => void = () => {},
): AsyncGenerator<Line[]> {
  const decoder = new TextDecoder(encoding);
  let rest = '';
  let number = 0;
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    const pieces = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = (pieces.pop() ?? '').slice(0, LONGEST_LINE + 2);
    bytes += chunk.length;
    onBytes(bytes);
    yield pieces.map((piece) => toLine(++number, piece));
  }
  rest += decoder.decode();
  if (rest !== '') yield [toLine(number + 1, rest)];
}
