import { runAdmin } from '#lib/cli/run-admin.ts';
import { systemTerminal } from '#lib/cli/terminal.ts';

// Exits in order, so that the store is closed and leaves no log beside its file.
for (const [signal, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => process.exit(status));

process.exitCode = await runAdmin(process.argv.slice(2), systemTerminal, process.env);
