/**
 * `startedRequests`: never confirmed; `requests`: all, since they were last confirmed or finished; both go with their mails, links and
 * sessions. `visitors`: whatever stands under a CURP that the demonstration does not know.
 */
export const purgeables = [
  'startedRequests',
  'requests',
  'mails',
  'documents',
  'sessions',
  'links',
  'limits',
  'visitors',
] as const;

export type Purgeable = (typeof purgeables)[number];
