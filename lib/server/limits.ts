import type { Limits } from '#lib/adapters/limiter/limiter.ts';

export type { Limits };

/** Starting limits (threats.md §3); each may be changed as `LIMIT_<NAME>=points/seconds`. */
const defaults: Limits = {
  linkMailPerAddress: { points: 15, seconds: 3_600 },
  linkMailPerPair: { points: 5, seconds: 3_600 },
  documentMailPerAddress: { points: 5, seconds: 3_600 },
  startPerNetwork: { points: 300, seconds: 3_600 },
  startWithoutSight: { points: 10, seconds: 3_600 },
  nameTryPerCurp: { points: 10, seconds: 2_000_000 },
  checkPerNetwork: { points: 600, seconds: 3_600 },
};

const names: Record<keyof Limits, string> = {
  linkMailPerAddress: 'LIMIT_LINK_MAIL_PER_ADDRESS',
  linkMailPerPair: 'LIMIT_LINK_MAIL_PER_PAIR',
  documentMailPerAddress: 'LIMIT_DOCUMENT_MAIL_PER_ADDRESS',
  startPerNetwork: 'LIMIT_START_PER_NETWORK',
  startWithoutSight: 'LIMIT_START_WITHOUT_SIGHT',
  nameTryPerCurp: 'LIMIT_NAME_TRY_PER_CURP',
  checkPerNetwork: 'LIMIT_CHECK_PER_NETWORK',
};

/** The longest time that a timer of Node can wait (2^31 milliseconds): a counter that waits longer forgets at once. */
const mostSeconds = 2_147_483;

const parseLimit = (text: string) => {
  const [, points, seconds] = /^(\d{1,9})\/(\d{1,7})$/.exec(text.trim())?.map(Number) ?? [];
  const kept = seconds !== undefined && seconds >= 1 && seconds <= mostSeconds;
  return kept && points !== undefined ? { points, seconds } : null;
};

/** The limits with what the operator changed, and one sentence per mistake. */
export const parseLimits = (
  variables: Record<string, string | undefined>,
): { limits: Limits; mistakes: string[] } => {
  const mistakes: string[] = [];
  const read = (kind: keyof Limits) => {
    const text = variables[names[kind]];
    if (!text) return defaults[kind];
    const limit = parseLimit(text);
    if (!limit)
      mistakes.push(
        `${names[kind]} must have the form points/seconds, for example 5/3600, with 1 to ${mostSeconds} seconds`,
      );
    return limit ?? defaults[kind];
  };
  const limits: Limits = {
    linkMailPerAddress: read('linkMailPerAddress'),
    linkMailPerPair: read('linkMailPerPair'),
    documentMailPerAddress: read('documentMailPerAddress'),
    startPerNetwork: read('startPerNetwork'),
    startWithoutSight: read('startWithoutSight'),
    nameTryPerCurp: read('nameTryPerCurp'),
    checkPerNetwork: read('checkPerNetwork'),
  };
  return { limits, mistakes };
};
