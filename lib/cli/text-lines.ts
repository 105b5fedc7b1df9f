import { createReadStream } from 'node:fs';
import { decoderOf, type Encoding } from '#lib/cli/encodings.ts';

/** A line of a file, counted from 1. `text`: null when the line is longer than any row may be. */
export type Line = { number: number; text: string | null };

const LONGEST_LINE = 4_096;

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
  const decoder = decoderOf(encoding);
  let rest = '';
  let number = 0;
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    const pieces = (rest + decoder.read(chunk)).split('\n');
    rest = (pieces.pop() ?? '').slice(0, LONGEST_LINE + 2);
    bytes += chunk.length;
    onBytes(bytes);
    yield pieces.map((piece) => toLine(++number, piece));
  }
  rest += decoder.end();
  if (rest !== '') yield [toLine(number + 1, rest)];
}
