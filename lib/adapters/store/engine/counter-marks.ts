import {
  closeSync,
  existsSync,
  fdatasync,
  fdatasyncSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { keepFirst, readIfThere } from '#lib/adapters/keyring/private-file.ts';
import { openText, sealText } from '#lib/adapters/keyring/sealed-text.ts';
import { decodeNss, lastConsecutive, type Nss } from '#lib/domain/number/nss.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

/** `years`: the four digits of both years that a number shows. */
type CounterKey = { serie: string; years: string };

/**
 * What one counter has given out, as the last consecutive of each kind. `given`: its transaction is committed. `taken`: its transaction
 * may still fail. `reserved`: no number after it was given, even if a power failure lost the last lines of this file.
 */
export type CounterMark = CounterKey & { given: number; taken: number; reserved: number };

/** `none`: there is no file, or its first line is gone. `foreign`: another secret made it. */
export type RecordState = 'none' | 'own' | 'foreign';

/** How far each counter went, in a file outside the database. */
export type CounterMarks = {
  all: () => CounterMark[];
  /** Call while the transaction holds the counter. Waits for the disk when the number begins a new block of 50. */
  take: (nss: Nss, before: number) => void;
  give: (nss: Nss) => void;
  close: () => void;
};

const BLOCK = 50;
/** Bytes of a line. A sector of a disk is a multiple of it, so a line is written whole or not at all. */
const LINE = 128;
const SYNC_MILLISECONDS = 1_000;

/** The counter that gave a number, and which one it was. */
export const counterOf = (nss: Nss): CounterKey & { consecutive: number } => {
  const { serie, registrationYear, birthYear, consecutive } = decodeNss(nss);
  return { serie, years: `${registrationYear}${birthYear}`, consecutive: Number(consecutive) };
};

/** One counter, in a word. */
export const nameOf = ({ serie, years }: CounterKey): string => `${serie}-${years}`;
const fourDigits = (consecutive: number): string => String(consecutive).padStart(4, '0');
const padded = (value: object): string => `${JSON.stringify(value).padEnd(LINE - 1)}\n`;

const lineOf = ({ serie, years, given, taken, reserved }: CounterMark): string => {
  const [before, now, most] = [given, taken, reserved].map(fourDigits);
  return padded({ serie, years, given: before, taken: now, reserved: most });
};

const damaged = (file: string): OperatorError =>
  new OperatorError([
    {
      es: `${file} está dañado. Mueve su carpeta a otro lugar y ejecuta npm run admin -- accept-restore`,
      en: `${file} is damaged. Move its folder elsewhere and run npm run admin -- accept-restore`,
    },
  ]);

const parsedLine = (line: string): Record<string, unknown> | null => {
  try {
    const value: unknown = JSON.parse(line);
    return value instanceof Object ? { ...value } : null;
  } catch {
    return null;
  }
};

const isDigits = (value: unknown): value is string => typeof value === 'string' && /^\d+$/.test(value);

const markIn = (file: string, line: string): CounterMark => {
  const { serie, years, given, taken, reserved } = parsedLine(line) ?? {};
  if (![serie, years].every(isDigits) || !isDigits(given) || !isDigits(taken) || !isDigits(reserved))
    throw damaged(file);
  return {
    serie: String(serie),
    years: String(years),
    given: Number(given),
    taken: Number(taken),
    reserved: Number(reserved),
  };
};

/** Whose file this is, from its first line, which holds a word that only the installation's secret opens. */
export const markState = (file: string, key: Uint8Array): RecordState => {
  const { record } = parsedLine((readIfThere(file) ?? '').split('\n', 1)[0] ?? '') ?? {};
  if (typeof record !== 'string') return 'none';
  return openText(key, record) === null ? 'foreign' : 'own';
};

const cannotWrite = (folder: string, error: unknown): OperatorError =>
  new OperatorError(
    [
      {
        es: `No se puede escribir en ${folder}, donde queda qué números se dieron: da permiso o pon otra carpeta en RECORD_DIR`,
        en: `${folder} cannot be written, where the numbers that were given are kept: give permission or name another folder in RECORD_DIR`,
      },
    ],
    { cause: error },
  );

/**
 * Creates the file for its owner only, unless another process was faster. A file that lost its first line is kept aside. Throws an
 * `OperatorError` when the folder cannot be written.
 */
export const beginMarks = (file: string, key: Uint8Array): void => {
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    if (existsSync(file) && markState(file, key) === 'none') renameSync(file, `${file}.lost-${Date.now()}`);
    keepFirst(file, padded({ record: sealText(key, 'record') }));
  } catch (error) {
    throw cannotWrite(dirname(file), error);
  }
};

/** A mark and where its line begins, in bytes. */
type Place = CounterMark & { at: number };

const marksIn = (file: string): CounterMark[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .slice(1)
    .filter(Boolean)
    .map((line) => markIn(file, line));

const placesIn = (file: string): Map<string, Place> =>
  new Map(marksIn(file).map((mark, nth) => [nameOf(mark), { ...mark, at: (nth + 1) * LINE }]));

/**
 * Opens a file that `beginMarks` made. Each counter has one line of 128 bytes of JSON, which is overwritten in place. Throws an
 * `OperatorError` when a line cannot be read.
 */
export const openMarks = (file: string): CounterMarks => {
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
  const add = (mark: CounterMark): Place => {
    places = placesIn(file);
    const found = places.get(nameOf(mark));
    if (found) return found;
    writeSync(end, lineOf(mark));
    fsyncSync(end);
    places = placesIn(file);
    return { at: 0, ...mark, ...places.get(nameOf(mark)) };
  };
  const remember = (place: Place): void => {
    writeSync(inPlace, lineOf(place), place.at);
    places.set(nameOf(place), place);
  };
  const take = (nss: Nss, before: number): void => {
    const { consecutive, ...key } = counterOf(nss);
    const place = places.get(nameOf(key)) ?? add({ ...key, given: before, taken: consecutive, reserved: 0 });
    const given = Math.max(place.given, before);
    const opensBlock = consecutive > place.reserved;
    const reserved = opensBlock ? Math.min(consecutive + BLOCK - 1, lastConsecutive) : place.reserved;
    remember({ ...place, given, taken: consecutive, reserved });
    if (opensBlock) fdatasyncSync(inPlace);
    else syncSoon();
  };
  const give = (nss: Nss): void => {
    const { consecutive, ...key } = counterOf(nss);
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
  return { all: () => marksIn(file), take, give, close };
};
