import {
  closeSync,
  existsSync,
  fdatasync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { decodeNss, lastConsecutive, type Nss } from '#lib/domain/number/nss.ts';

/** `years`: the four digits of both years that a number shows. */
type CounterKey = { serie: string; years: string };

/**
 * What one counter has given out, as the last consecutive of each kind. `given`: its transaction is committed. `taken`: its transaction
 * may still fail. `reserved`: no number after it was given, even if a power failure lost the last lines of this log.
 */
export type CounterRecord = CounterKey & { given: number; taken: number; reserved: number };

/**
 * The numbers that were given out, written to a file outside the database, because a restored backup does not know what was given after it
 * (docs/threats.md T28).
 */
export type IssuedNumbersLog = {
  all: () => CounterRecord[];
  /**
   * Call before the commit, while the transaction holds the counter. `before`: the last consecutive that the counter gave. Waits for the
   * disk when the number begins a new block of 50.
   */
  beforeCommit: (nss: Nss, before: number) => void;
  afterCommit: (nss: Nss) => void;
  close: () => void;
};

/** The log of a process that gives out no numbers. */
export const noIssuedNumbersLog: IssuedNumbersLog = {
  all: () => [],
  beforeCommit: () => undefined,
  afterCommit: () => undefined,
  close: () => undefined,
};

const BLOCK = 50;
/** Bytes of a line. A sector of a disk is a multiple of it, so a line is written whole or not at all. */
const LINE = 128;
const SYNC_MILLISECONDS = 1_000;

const partsOf = (nss: Nss): CounterKey & { consecutive: number } => {
  const { serie, registrationYear, birthYear, consecutive } = decodeNss(nss);
  return { serie, years: `${registrationYear}${birthYear}`, consecutive: Number(consecutive) };
};

const nameOf = ({ serie, years }: CounterKey): string => `${serie}-${years}`;
const fourDigits = (consecutive: number): string => String(consecutive).padStart(4, '0');

const lineOf = ({ serie, years, given, taken, reserved }: CounterRecord): string => {
  const [before, now, most] = [given, taken, reserved].map(fourDigits);
  return `${JSON.stringify({ serie, years, given: before, taken: now, reserved: most }).padEnd(LINE - 1)}\n`;
};

const recordIn = (line: string): CounterRecord => {
  const { serie, years, given, taken, reserved } = JSON.parse(line);
  const isRecord = [serie, years, given, taken, reserved].every(
    (value) => typeof value === 'string' && /^\d+$/.test(value),
  );
  if (!isRecord) throw new Error('The log of the numbers given out is damaged');
  return { serie, years, given: Number(given), taken: Number(taken), reserved: Number(reserved) };
};

/** A record and where its line begins, in bytes. */
type Place = CounterRecord & { at: number };

const recordsIn = (file: string): CounterRecord[] =>
  readFileSync(file, 'utf8').split('\n').filter(Boolean).map(recordIn);

const placesIn = (file: string): Map<string, Place> =>
  new Map(recordsIn(file).map((record, nth) => [nameOf(record), { ...record, at: nth * LINE }]));

const createPrivately = (file: string): void => {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
};

/**
 * Opens the log, or creates it for its owner only. Each counter has one line of 128 bytes of JSON, which is overwritten in place. Throws
 * when a line cannot be read.
 */
export const openIssuedNumbersLog = (file: string): IssuedNumbersLog => {
  createPrivately(file);
  const end = openSync(file, 'a');
  const inPlace = openSync(file, 'r+');
  let places = placesIn(file);
  let waiting: NodeJS.Timeout | undefined;
  const syncSoon = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined;
      fdatasync(inPlace, () => undefined);
    }, SYNC_MILLISECONDS).unref();
  };
  /** Reads the file again, because another process may have added lines. It cannot add this one while the counter is held. */
  const add = (record: CounterRecord): Place => {
    places = placesIn(file);
    const found = places.get(nameOf(record));
    if (found) return found;
    writeSync(end, lineOf(record));
    fsyncSync(end);
    places = placesIn(file);
    return { at: 0, ...record, ...places.get(nameOf(record)) };
  };
  const remember = (place: Place): void => {
    writeSync(inPlace, lineOf(place), place.at);
    places.set(nameOf(place), place);
  };
  const beforeCommit = (nss: Nss, before: number): void => {
    const { consecutive, ...key } = partsOf(nss);
    const place = places.get(nameOf(key)) ?? add({ ...key, given: before, taken: consecutive, reserved: 0 });
    const given = Math.max(place.given, before);
    const opensBlock = consecutive > place.reserved;
    const reserved = opensBlock ? Math.min(consecutive + BLOCK - 1, lastConsecutive) : place.reserved;
    remember({ ...place, given, taken: consecutive, reserved });
    if (opensBlock) fdatasyncSync(inPlace);
    else syncSoon();
  };
  const afterCommit = (nss: Nss): void => {
    const { consecutive, ...key } = partsOf(nss);
    const place = places.get(nameOf(key));
    if (!place || place.given >= consecutive) return;
    remember({ ...place, given: consecutive });
    syncSoon();
  };
  const close = () => {
    clearTimeout(waiting);
    fdatasyncSync(inPlace);
    closeSync(inPlace);
    closeSync(end);
  };
  return { all: () => recordsIn(file), beforeCommit, afterCommit, close };
};
