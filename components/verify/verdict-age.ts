import type { ShownVerdict } from '#components/verify/answer.ts';
import { compare } from '#lib/domain/basics/calendar.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';

const day = 86_400_000;

/** Whether a list of withdrawn documents of this age (milliseconds) says too little about today. */
export const isOldList = (age: number): boolean => age > day;

type Aging = Pick<ShownVerdict, 'state' | 'statement' | 'checkedAt' | 'listFrom'>;

/**
 * Whether so much time lies between the list of withdrawn documents and now that «in force» would be a guess. `elapsed`: milliseconds since the
 * answer was shown.
 */
export const isOld = ({ state, checkedAt, listFrom }: Aging, elapsed: number): boolean =>
  state === 'valid' && isOldList((listFrom === null ? 0 : checkedAt - listFrom) + elapsed);

/** Whether the document says that it was issued on a day that has not come. */
export const isEarly = ({ statement, checkedAt }: Aging): boolean =>
  statement !== null && compare(statement.issuedOn, mexicoCityDate(checkedAt)) > 0;
