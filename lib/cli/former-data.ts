import { existsSync, renameSync } from 'node:fs';
import { readStoreHistory } from '#lib/adapters/store/upkeep/store-history.ts';
import type { FormerDataWords } from '#lib/cli/former-data-words.ts';
import { storeFileOf } from '#lib/server/deps/open-store.ts';
import type { Settings } from '#lib/server/settings/env.ts';

export type AfreshOptions = {
  /** The person gave their word with the option. */
  afresh: boolean;
  /** Asks at a terminal; null where nobody can answer. */
  ask: ((question: string) => Promise<string>) | null;
  print: (line: string) => void;
  words: FormerDataWords;
  /** The day of today, YYYY-MM-DD, for the name of the folder of the earlier data. */
  today: string;
};

const isYes = (answer: string): boolean => /^(?:s|si|sí|y|yes)$/iu.test(answer.trim().normalize('NFC'));

/** A name beside the folder that is still free. */
const asideOf = (folder: string, today: string): string => {
  const first = `${folder}-before-${today}`;
  let aside = first;
  for (let count = 2; existsSync(aside); count += 1) aside = `${first}-${count}`;
  return aside;
};

const moveAside = (folder: string, aside: string, { print, words }: AfreshOptions): boolean => {
  try {
    renameSync(folder, aside);
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
 * Before the store is opened: data of a demonstration that another version made are moved aside, never deleted, and only with the
 * person's word. Those of an issuer stay. Answers whether to start; a database of PostgreSQL is left to `createStore`, which refuses.
 */
export const settleFormerData = async (
  { dataDir, databaseUrl }: Pick<Settings, 'dataDir' | 'databaseUrl'>,
  options: AfreshOptions,
): Promise<boolean> => {
  if (databaseUrl !== null) return true;
  const history = readStoreHistory(storeFileOf(dataDir));
  if (!history.otherVersion) return true;
  const { print, words, today } = options;
  if (!history.demonstration) {
    print(words.real(dataDir));
    return false;
  }
  const aside = asideOf(dataDir, today);
  print(words.demonstration(dataDir, aside));
  return (await hasWord(options)) && moveAside(dataDir, aside, options);
};
