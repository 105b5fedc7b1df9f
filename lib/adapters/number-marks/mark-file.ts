import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { readIfThere } from '#lib/adapters/keyring/private-file.ts';
import type { NumberMarks } from '#lib/domain/number-marks.ts';
import type { MarkKeeper } from '#lib/usecases/number-ports.ts';

/** «00-26-75 12». Half a line that a power cut left is none. */
const line = /^(\d\d-\d\d-\d\d) (\d{1,4})$/;

const readLines = (text: string): NumberMarks => {
  const marks = new Map<string, number>();
  for (const each of text.split('\n')) {
    const [, key, given] = line.exec(each) ?? [];
    if (key !== undefined) marks.set(key, Math.max(Number(given), marks.get(key) ?? 0));
  }
  return marks;
};

/**
 * A file beside the database to which every number given adds a line, without whose it is. It outlives a database that an older backup
 * was put in the place of (threats.md T28). Several processes may write it: a line is one write at the end.
 */
export const createMarkFile = (path: string): MarkKeeper => ({
  read: () => readLines(readIfThere(path) ?? ''),
  note: (marks) => {
    const text = marks.map(({ key, given }) => `\n${key} ${given}`).join('');
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    if (text !== '') appendFileSync(path, `${text}\n`, { mode: 0o600 });
  },
});
