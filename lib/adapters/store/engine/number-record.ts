import { closeSync, fsync, fsyncSync, openSync, readdirSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { openText, sealText } from '#lib/adapters/keyring/sealed-text.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';

/** A line. `imported`: another office gave the number. */
type Line = Holder & { imported: boolean };

/** Who got which number, sealed, in a file for each day outside the database. Lines are only added. */
export type NumberRecord = {
  /** Call before the commit. The line is on the disk within a second. */
  add: (line: Line) => void;
  close: () => void;
};

const SYNC_MILLISECONDS = 1_000;
/** `numbers-2026-11-30.sealed`. The day in the name is that of UTC. */
const fileOfDay = /^numbers-(\d{4}-\d{2}-\d{2})\.sealed$/;
const today = (): string => new Date().toISOString().slice(0, 10);

const dayFilesIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => fileOfDay.test(name))
    .sort();

/** Opens the record for adding. `key` seals each line. */
export const openNumberRecord = (folder: string, key: Uint8Array): NumberRecord => {
  let file: { day: string; descriptor: number } | undefined;
  let waiting: NodeJS.Timeout | undefined;
  const syncSoon = (descriptor: number) => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      fsync(descriptor, () => undefined);
    }, SYNC_MILLISECONDS).unref();
  };
  const close = () => {
    clearTimeout(waiting);
    waiting = undefined;
    if (!file) return;
    fsyncSync(file.descriptor);
    closeSync(file.descriptor);
    file = undefined;
  };
  const fileOf = (day: string): number => {
    if (file?.day === day) return file.descriptor;
    close();
    const descriptor = openSync(join(folder, `numbers-${day}.sealed`), 'a', 0o600);
    file = { day, descriptor };
    return descriptor;
  };
  const add = (line: Line): void => {
    const descriptor = fileOf(today());
    // The line break comes first, because a power failure may have cut the line before.
    writeSync(descriptor, `\n${sealText(key, JSON.stringify(line))}`);
    syncSoon(descriptor);
  };
  return { add, close };
};

/** The last word about each CURP and each number that was given here, and all that was imported. `unreadable`: lines that a power failure cut or somebody changed. */
export type RecordedNumbers = { holders: Holder[]; unreadable: number };

/** A number whose transaction failed may be given again, and then stands in two lines with two CURPs: the later line is right. */
const lastWords = (holders: Holder[]): Holder[] => {
  const byCurp = new Map(holders.map((holder) => [holder.curp, holder]));
  const byNumber = new Map(holders.map((holder) => [holder.nss, holder]));
  return [...byCurp.values()].filter((holder) => byNumber.get(holder.nss)?.curp === holder.curp);
};

/** Nothing checks the shape, because the key proves that this program wrote the line. */
const lineIn = (text: string): Line => JSON.parse(text);

const holderIn = ({ curp, nss, email, boundAt, lockedAt }: Line): Holder => ({
  curp,
  nss,
  email,
  boundAt,
  lockedAt,
});

/** Reads the whole record. */
export const readNumberRecord = (folder: string, key: Uint8Array): RecordedNumbers => {
  const lines = dayFilesIn(folder).flatMap((name) =>
    readFileSync(join(folder, name), 'utf8').split('\n').filter(Boolean),
  );
  const texts = lines.map((line) => openText(key, line));
  const readable = texts.filter((text) => text !== null).map(lineIn);
  const given = readable.filter((line) => !line.imported);
  const imported = readable.filter((line) => line.imported);
  return {
    holders: [...lastWords(given.map(holderIn)), ...imported.map(holderIn)],
    unreadable: texts.length - readable.length,
  };
};

/** Deletes the files of all days up to that of a moment, because visitors of a demonstration are forgotten. */
export const forgetDays = (folder: string, until: number): void => {
  const last = new Date(until).toISOString().slice(0, 10);
  for (const name of dayFilesIn(folder))
    if ((fileOfDay.exec(name)?.[1] ?? '') <= last) rmSync(join(folder, name));
};
