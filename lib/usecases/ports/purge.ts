/**
 * `startedRequests`: requests that were never confirmed. `requests`: all requests, counted from their last confirmation or their end.
 * Both go with their mails, links and sessions. `visitors`: everything under a CURP that the demonstration does not know.
 * `totals`: the daily totals of deleted tickets.
 */
export const purgeables = [
  'startedRequests',
  'requests',
  'mails',
  'documents',
  'sessions',
  'links',
  'preparations',
  'limits',
  'totals',
  'visitors',
] as const;

export type Purgeable = (typeof purgeables)[number];
