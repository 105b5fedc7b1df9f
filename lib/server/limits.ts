import type { Limits } from '#lib/adapters/limiter/limiter.ts';

export type { Limits };

/** Starting limits (threats.md §3); each may be changed as `LIMIT_<NAME>=points/seconds`. */
const defaults: Limits = {
  linkMailPerAddress: { points: 5, seconds: 3_600 },
  linkMailPerCurp: { points: 5, seconds: 3_600 },
  documentMailPerAddress: { points: 5, seconds: 3_600 },
  startPerNetwork: { points: 300, seconds: 3_600 },
  startWithoutSight: { points: 10, seconds: 3_600 },
  checkPerNetwork: { points: 600, seconds: 3_600 },
};

const names: Record<keyof Limits, string> = {
  linkMailPerAddress: 'LIMIT_LINK_MAIL_PER_ADDRESS',
  linkMailPerCurp: 'LIMIT_LINK_MAIL_PER_CURP',
  documentMailPerAddress: 'LIMIT_DOCUMENT_MAIL_PER_ADDRESS',
  startPerNetwork: 'LIMIT_START_PER_NETWORK',
  startWithoutSight: 'LIMIT_START_WITHOUT_SIGHT',
  checkPerNetwork: 'LIMIT_CHECK_PER_NETWORK',
};

const parseLimit = (text: string) => {
  const match = /^(\d{1,9})\/(\d{1,7})$/.exec(text.trim());
  return match ? { points: Number(match[1]), seconds: Number(match[2]) } : null;
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
    if (!limit) mistakes.push(`${names[kind]} must have the form points/seconds, for example 5/3600`);
    return limit ?? defaults[kind];
  };
  const limits: Limits = {
    linkMailPerAddress: read('linkMailPerAddress'),
    linkMailPerCurp: read('linkMailPerCurp'),
    documentMailPerAddress: read('documentMailPerAddress'),
    startPerNetwork: read('startPerNetwork'),
    startWithoutSight: read('startWithoutSight'),
    checkPerNetwork: read('checkPerNetwork'),
  };
  return { limits, mistakes };
};
