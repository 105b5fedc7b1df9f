/** What a log may say of an error: its name, and the code that SQLite, PostgreSQL or the system gave it. Never its message, which may have a person's data. */
export const errorFields = (error: unknown): { errorName: string; errorCode?: string } => {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code = 'errcode' in error ? `SQLITE_${error.errcode}` : 'code' in error ? error.code : undefined;
  return { errorName: error.name, ...(code !== undefined && { errorCode: String(code) }) };
};
