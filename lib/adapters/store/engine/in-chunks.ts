const ROWS = 250;

/** Does `act` on `rows` in order, 250 at a time: far below the number of parameters that either database takes at once. */
export const inChunks = async <T>(
  rows: readonly T[],
  act: (chunk: T[]) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < rows.length; from += ROWS) await act(rows.slice(from, from + ROWS));
};
