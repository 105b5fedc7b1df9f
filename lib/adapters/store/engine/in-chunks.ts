const ROWS = 250;

/** Calls `act` with 250 of `rows` at a time, in order, because a statement of either database takes a limited number of parameters. */
export const inChunks = async <T>(
  rows: readonly T[],
  act: (chunk: T[]) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += ROWS) await act(rows.slice(from, from + ROWS));
};
