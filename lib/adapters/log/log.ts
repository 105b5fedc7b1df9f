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
  reply: true,
  where: true,
};

/** Something does not work and heals by itself (`warn`), or somebody has to mend it (`error`). */
const levels: Partial<Record<LogEvent, 'warn' | 'error'>> = {
  'canary.asked': 'error',
  'audit.broken': 'error',
  'mail.delayed': 'warn',
  'mail.refused': 'warn',
  'mail.failed': 'error',
  'mail.serverAway': 'error',
};

/** Matches a value that looks like a CURP, an NSS or an address. Such a value is never written, even in an allowed field (docs/threats.md T21). */
const personal = /[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d|(?<!\d)\d{11}(?!\d)|@/i;

const pick = (fields: LogFields): Record<string, string | number> => {
  const kept: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (!Object.hasOwn(allowed, name) || value === undefined) continue;
    kept[name] = personal.test(String(value)) ? '[hidden]' : value;
  }
  return kept;
};

/** Writes events as JSON lines on standard output. Only allow-listed fields pass, whatever the caller gives. */
export const createLog = (level: string): Log => {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    event: (name, fields = {}) => logger[levels[name] ?? 'info']({ event: name, ...pick(fields) }),
  };
};
