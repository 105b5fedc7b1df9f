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
 * What one counter has given out. `given`: surely written in the database; `taken`: given at this moment; `reserved`: none beyond it was
 * ever given, whatever the last seconds of a machine that lost its power.
 */
export type Mark = CounterKey & { given: number; taken: number; reserved: number };

/** Numbers given out, remembered outside the database: a restored backup does not know its own future (docs/threats.md T28). */
export type AllotmentMarks = {
  all: () => Mark[];
  /** Before the number is committed, while its counter is held; `before`: where that stood. On the disk when it opens a new block. */
  take: (nss: Nss, before: number) => void;
  /** After the commit. */
  give: (nss: Nss) => void;
  close: () => void;
};

/** For who gives out no numbers. */
export const noMarks: AllotmentMarks = {
  all: () => [],
  take: () => undefined,
  give: () => undefined,
  close: () => undefined,
};

const BLOCK = 50;
/** Divides the sector of a disk: a line is written whole or not at all. */
const LINE = 128;
const SYNC_MILLISECONDS = 1_000;

const partsOf = (nss: Nss): CounterKey & { consecutive: number } => {
  const { serie, registrationYear, birthYear, consecutive } = decodeNss(nss);
  return { serie, years: `${registrationYear}${birthYear}`, consecutive: Number(consecutive) };
};

const nameOf = ({ serie, years }: CounterKey): string => `${serie}-${years}`;
const fourDigits = (consecutive: number): string => String(consecutive).padStart(4, '0');

const lineOf = ({ serie, years, given, taken, reserved }: Mark): string => {
  const [before, now, most] = [given, taken, reserved].map(fourDigits);
  return `${JSON.stringify({ serie, years, given: before, taken: now, reserved: most }).padEnd(LINE - 1)}\n`;
};

const markIn = (line: string): Mark => {
  const { serie, years, given, taken, reserved } = JSON.parse(line);
  const isMark = [serie, years, given, taken, reserved].every(
    (value) => typeof value === 'string' && /^\d+$/.test(value),
  );
  if (!isMark) throw new Error('The marks of the numbers given out are damaged');
  return { serie, years, given: Number(given), taken: Number(taken), reserved: Number(reserved) };
};

type Place = Mark & { at: number };

const marksIn = (file: string): Mark[] => readFileSync(file, 'utf8').split('\n').filter(Boolean).map(markIn);

const placesIn = (file: string): Map<string, Place> =>
  new Map(marksIn(file).map((mark, nth) => [nameOf(mark), { ...mark, at: nth * LINE }]));

const createPrivately = (file: string): void => {
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  closeSync(openSync(file, 'a', 0o600));
};

/** Opens the file of the marks, one line of fixed length for each counter, overwritten in place. */
export const openMarks = (file: string): AllotmentMarks => {
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
  /** Another process may have added a line meanwhile; while the counter is held nobody else adds this one. */
  const add = (mark: Mark): Place => {
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
    const { consecutive, ...key } = partsOf(nss);
    const place = places.get(nameOf(key)) ?? add({ ...key, given: before, taken: consecutive, reserved: 0 });
    const given = Math.max(place.given, before);
    const opensBlock = consecutive > place.reserved;
    const reserved = opensBlock ? Math.min(consecutive + BLOCK - 1, lastConsecutive) : place.reserved;
    remember({ ...place, given, taken: consecutive, reserved });
    if (opensBlock) fdatasyncSync(inPlace);
    else syncSoon();
  };
  const give = (nss: Nss): void => {
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
  return { all: () => marksIn(file), take, give, close };
};
