/** Runs once when the server starts: opens the store, the key and the mail worker before the first request. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { startServer } = await import('#lib/server/operation/start.ts');
  await startServer(process.env);
}
