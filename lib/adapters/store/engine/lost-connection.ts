/** What the system and TLS say of a connection that ended or could not be made (errno(3)). */
const systemCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);
/** admin_shutdown, crash_shutdown, cannot_connect_now; class 08 is connection_exception (PostgreSQL manual, appendix A). */
const serverCode = /^(?:57P0[123]|08\w{3})$/;
/** pg gives these errors no code (pg/lib/client.js). */
const withoutCode = /^Connection terminated|^Client has encountered a connection error/;

const partsOf = (error: unknown): unknown[] => (error instanceof AggregateError ? error.errors : [error]);

const saysLost = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return systemCodes.has(code) || serverCode.test(code) || withoutCode.test(error.message);
};

/** Whether an error says that the connection to PostgreSQL ended or could not be made. Nothing that was not committed before is kept then. */
export const isLostConnection = (error: unknown): boolean => partsOf(error).some(saysLost);

/** The connection ended before the answer to COMMIT came: whether the transaction is kept is not known. */
export class UnknownCommit extends Error {
  override name = 'UnknownCommit';
  readonly code = 'UNKNOWN_COMMIT';
  constructor(cause: unknown) {
    super('The answer to COMMIT was lost', { cause });
  }
}
