import { existsSync, renameSync } from 'node:fs';
import { readStoreHistory } from '#lib/adapters/store/upkeep/store-history.ts';
import type { FormerDataWords } from '#lib/cli/former-data-words.ts';
import { storeFileOf } from '#lib/server/deps/open-store.ts';
import type { Settings } from '#lib/server/settings/env.ts';

export type AfreshOptions = {
  /** The person agreed with the option `--afresh`. */
  afresh: boolean;
  /** Asks at a terminal; null where nobody can answer, as in CI. */
  ask: ((question: string) => Promise<string>) | null;
  print: (line: string) => void;
  words: FormerDataWords;
  /** Today, YYYY-MM-DD, for the name of the folder with the earlier data. */
  today: string;
};

type Folders = Pick<Settings, 'dataDir' | 'recordDir'>;

const isYes = (answer: string): boolean => /^(?:s|si|sí|y|yes)$/iu.test(answer.trim().normalize('NFC'));

/** A free name beside the folder. */
const asideOf = (folder: string, today: string): string => {
  const first = `${folder}-before-${today}`;
  let aside = first;
  for (let count = 2; existsSync(aside); count += 1) aside = `${first}-${count}`;
  return aside;
};

/** Moves the record of the numbers too, because another start would take its people into the new store. */
const moveAside = (
  { dataDir: folder, recordDir }: Folders,
  aside: string,
  { print, words, today }: AfreshOptions,
): boolean => {
  try {
    renameSync(folder, aside);
    if (existsSync(recordDir)) renameSync(recordDir, asideOf(recordDir, today));
  } catch (error) {
    print(words.notMoved(folder, error instanceof Error ? error.message : String(error)));
    return false;
  }
  print(words.moved(aside));
  return true;
};

const hasWord = async ({ afresh, ask, print, words }: AfreshOptions): Promise<boolean> => {
  if (afresh) return true;
  if (ask === null) {
    print(words.option);
    return false;
  }
  if (isYes(await ask(words.question))) return true;
  print(words.kept);
  return false;
};

/**
 * Runs before the store is opened. Moves the data of a demonstration that another version made aside; it asks the person first and never
 * deletes. Keeps the data of an issuer where they are. Answers whether to start. Leaves PostgreSQL to `createStore`, which refuses it.
 */
export const settleFormerData = async (
  { databaseUrl, ...folders }: Folders & Pick<Settings, 'databaseUrl'>,
  options: AfreshOptions,
): Promise<boolean> => {
  if (databaseUrl !== null) return true;
  const { dataDir } = folders;
  const history = readStoreHistory(storeFileOf(dataDir));
  if (!history.otherVersion) return true;
  const { print, words, today } = options;
  if (!history.demonstration) {
    print(words.real(dataDir));
    return false;
  }
  const aside = asideOf(dataDir, today);
  print(words.demonstration(dataDir, aside));
  return (await hasWord(options)) && moveAside(folders, aside, options);
};
