import type { NumberMarks } from '#lib/domain/number-marks.ts';

/** The last consecutive given, by `markKey`, in the store. */
export type Counters = {
  list: () => Promise<NumberMarks>;
  /** Never back. One transaction. */
  advance: (marks: NumberMarks) => Promise<void>;
};

/** What was given, kept outside the store. */
export type MarkKeeper = {
  read: () => NumberMarks;
  note: (marks: { key: string; given: number }[]) => void;
};
