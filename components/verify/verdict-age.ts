import type { ShownVerdict } from '#components/verify/answer.ts';
import { compare } from '#lib/domain/basics/calendar.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';

const day = 86_400_000;

/** Whether a list of withdrawn documents of this age (milliseconds) says too little about today. */
export const isOldList = (age: number): boolean => age > day;

type Aging = Pick<ShownVerdict, 'state' | 'statement' | 'checkedAt' | 'listFrom'>;

/** The two answers that an old list makes doubtful: nothing happened to the document, and nobody here signed it. */
export type Doubtful = 'valid' | 'unknown';

/**
 * Which doubtful answer this is, when so much time lies between the lists and now; null when the answer stands. `elapsed`: milliseconds since
 * the answer was shown. A key that the server does not know stays unknown; one that a kept list lacks may be newer than the list.
 */
export const doubtOf = ({ state, checkedAt, listFrom }: Aging, elapsed: number): Doubtful | null => {
  const age = (listFrom === null ? 0 : checkedAt - listFrom) + elapsed;
  if (!isOldList(age)) return null;
  if (state === 'valid') return state;
  return state === 'unknown' && listFrom !== null ? state : null;
};

/** How far the clocks of two machines may be apart. */
const clockDifference = 900_000;

/** Whether the document says that it was issued on a day that has not come, also by a clock that goes a quarter of an hour ahead. */
export const isEarly = ({ statement, checkedAt }: Aging): boolean =>
  statement !== null && compare(statement.issuedOn, mexicoCityDate(checkedAt + clockDifference)) > 0;
