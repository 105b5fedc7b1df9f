import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKeyring } from '#lib/adapters/keyring/keyring.ts';
import {
  beginMarks,
  type CounterMark,
  type CounterMarks,
  markState,
  openMarks,
  type RecordState,
} from '#lib/adapters/store/engine/counter-marks.ts';
import {
  forgetDays,
  type NumberRecord,
  openNumberRecord,
  type RecordedNumbers,
  readNumberRecord,
} from '#lib/adapters/store/engine/number-record.ts';
import type { Nss } from '#lib/domain/number/nss.ts';
import type { Holder } from '#lib/usecases/ports/holders.ts';

/**
 * The numbers that were given out and to whom, in a folder outside the database and its folder, because a restored backup does not know
 * what was given after it (docs/threats.md T28).
 */
export type IssuedNumbersLog = {
  state: () => RecordState;
  /** Begins an empty log. */
  begin: () => void;
  /** Renames the folder, so that another one can begin. */
  setAside: () => void;
  /** Notes that a restore begins. Until `endRestore` no process gives out numbers, because the store may be any of the two. */
  beginRestore: () => void;
  isRestoring: () => boolean;
  endRestore: () => void;
  marks: () => CounterMark[];
  recorded: () => RecordedNumbers;
  /** Records holders whose number was not given here. Call before the commit. Without an own log it does nothing. */
  note: (holders: readonly Holder[]) => void;
  /** Call before the commit, while the transaction holds the counter. `before`: the last consecutive that the counter gave. */
  beforeCommit: (holder: Holder, before: number) => void;
  afterCommit: (nss: Nss) => void;
  /** Forgets who got a number until a moment, and perhaps some who came later on that day. */
  forgetBefore: (moment: number) => void;
  close: () => void;
};

/** The log of a process that gives out no numbers. */
export const noIssuedNumbersLog: IssuedNumbersLog = {
  state: () => 'own',
  begin: () => undefined,
  setAside: () => undefined,
  beginRestore: () => undefined,
  isRestoring: () => false,
  endRestore: () => undefined,
  marks: () => [],
  recorded: () => ({ holders: [], unreadable: 0 }),
  note: () => undefined,
  beforeCommit: () => undefined,
  afterCommit: () => undefined,
  forgetBefore: () => undefined,
  close: () => undefined,
};

const moveAside = (folder: string): void => {
  const day = new Date().toISOString().replaceAll(/[:.]/g, '-');
  if (existsSync(folder)) renameSync(folder, `${folder}-before-${day}`);
};

/** The log in `folder`. Nothing is created before `begin`. `secretKey` of the installation seals it. */
export const openIssuedNumbersLog = (folder: string, secretKey: string): IssuedNumbersLog => {
  const file = join(folder, 'issued-numbers.jsonl');
  const unfinished = join(folder, 'restore-unfinished');
  const key = Buffer.from(createKeyring(secretKey).derive('record', 'numbers'), 'base64url');
  let marks: CounterMarks | undefined;
  let record: NumberRecord | undefined;
  const openedRecord = () => (record ??= openNumberRecord(folder, key));
  const openedMarks = () => (marks ??= openMarks(file));
  const state = () => markState(file, key);
  return {
    state,
    begin: () => beginMarks(file, key),
    setAside: () => moveAside(folder),
    beginRestore: () => {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      writeFileSync(unfinished, '', { mode: 0o600, flush: true });
    },
    isRestoring: () => existsSync(unfinished),
    endRestore: () => rmSync(unfinished, { force: true }),
    marks: () => (state() === 'own' ? openedMarks().all() : []),
    recorded: () => (existsSync(folder) ? readNumberRecord(folder, key) : { holders: [], unreadable: 0 }),
    note: (holders) => {
      if (holders.length > 0 && state() === 'own')
        for (const holder of holders) openedRecord().add({ ...holder, imported: true });
    },
    beforeCommit: (holder, before) => {
      openedRecord().add({ ...holder, imported: false });
      openedMarks().take(holder.nss, before);
    },
    afterCommit: (nss) => openedMarks().give(nss),
    forgetBefore: (moment) => {
      record?.close();
      if (existsSync(folder)) forgetDays(folder, moment);
    },
    close: () => {
      marks?.close();
      record?.close();
    },
  };
};
