import { runAdmin } from '#lib/cli/run-admin.ts';
import { systemTerminal } from '#lib/cli/terminal.ts';

process.exitCode = await runAdmin(process.argv.slice(2), systemTerminal, process.env);
