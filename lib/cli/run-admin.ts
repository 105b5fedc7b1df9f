import { parseArgs } from 'node:util';
import { acceptRestoreCommand } from '#lib/cli/accept-restore.ts';
import type { Command, ExitStatus, Variables } from '#lib/cli/command.ts';
import { changeEmailCommand, unlockCommand } from '#lib/cli/desk-commands.ts';
import { doctorCommand } from '#lib/cli/doctor.ts';
import { importCommands } from '#lib/cli/import-commands.ts';
import { newSigningKeyCommand } from '#lib/cli/new-signing-key.ts';
import { purgeCommand } from '#lib/cli/purge.ts';
import { rotateKeysCommand } from '#lib/cli/rotate-keys.ts';
import { replaceCommand, revokeCommand } from '#lib/cli/take-back.ts';
import type { Terminal } from '#lib/cli/terminal.ts';
import { verifyAuditCommand } from '#lib/cli/verify-audit.ts';

const commands: Command[] = [
  ...importCommands,
  revokeCommand,
  replaceCommand,
  unlockCommand,
  changeEmailCommand,
  doctorCommand,
  newSigningKeyCommand,
  purgeCommand,
  rotateKeysCommand,
  acceptRestoreCommand,
  verifyAuditCommand,
];

const START = 'npm run admin --';
const STATUS = 'Termina con 0 si todo quedó hecho, 1 si algo pide revisión, 2 si no se hizo.';

const overview = (): string => {
  const lines = commands.map(
    ({ name, parameters, summary }) => `  ${`${name} ${parameters}`.padEnd(31)}${summary}`,
  );
  return [`Uso: ${START} COMANDO`, '', ...lines, '', 'COMANDO --help lo explica.', STATUS].join('\n');
};

const helpOf = ({ name, parameters, summary, help }: Command): string =>
  [`Uso: ${START} ${name} ${parameters}`.trim(), '', summary, help, '', STATUS].join('\n');

type Asked = { words: string[]; help: boolean; reason: string[] };

/** Null when there is an option that no command has. */
const readArguments = (args: string[]): Asked | null => {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { help: { type: 'boolean', short: 'h' }, reason: { type: 'string' } },
      allowPositionals: true,
    });
    const reason = values.reason === undefined ? [] : [values.reason];
    return { words: positionals, help: values.help === true, reason };
  } catch {
    return null;
  }
};

const attempt = async (
  command: Command,
  operands: string[],
  terminal: Terminal,
  variables: Variables,
): Promise<ExitStatus> => {
  try {
    return await command.run(operands, terminal, variables);
  } catch (error) {
    // Only the message: the rest of an error of the database may quote a row.
    terminal.complain(`No se terminó: ${error instanceof Error ? error.message : 'error desconocido'}`);
    return 2;
  }
};

/** Runs one operator's command and answers the exit status. */
export const runAdmin = async (
  args: string[],
  terminal: Terminal,
  variables: Variables,
): Promise<ExitStatus> => {
  const asked = readArguments(args);
  const [name, ...operands] = asked?.words ?? [];
  const command = commands.find((known) => known.name === name);
  if (asked?.help && (command || name === undefined)) {
    terminal.print(command ? helpOf(command) : overview());
    return 0;
  }
  const fits = operands.length === command?.operands && asked?.reason.length === (command.option ? 1 : 0);
  if (!asked || !command || !fits) {
    terminal.complain(command ? helpOf(command) : overview());
    return 2;
  }
  return attempt(command, [...operands, ...asked.reason], terminal, variables);
};
