import pino from 'pino';
import type { Log, LogEvent, LogFields } from '#lib/usecases/ports/log.ts';

const allowed: Record<keyof LogFields, true> = {
  requestId: true,
  issuanceId: true,
  mailId: true,
  reference: true,
  kind: true,
  stage: true,
  step: true,
  outcome: true,
  reason: true,
  attempts: true,
  count: true,
  milliseconds: true,
  serie: true,
  errorName: true,
  errorCode: true,
  where: true,
};

/** What somebody must look at now, whatever the level of the log. */
const alarms: ReadonlySet<LogEvent> = new Set<LogEvent>(['canary.asked', 'audit.broken']);

/** The net under the rule: a value that looks like a CURP, an NSS or an address is never written. */
const personal = /[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d|(?<!\d)\d{11}(?!\d)|@/i;

const pick = (fields: LogFields): Record<string, string | number> => {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!Object.hasOwn(allowed, name) || value === undefined) continue;
    kept[name] = personal.test(String(value)) ? '[hidden]' : value;
  }
  return kept;
};

/** Events as JSON lines on standard output. Only allow-listed fields pass, whatever the caller holds. */
export const createLog = (level: string): Log => {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    event: (name, fields = {}) =>
      logger[alarms.has(name) ? 'error' : 'info']({ event: name, ...pick(fields) }),
  };
};
