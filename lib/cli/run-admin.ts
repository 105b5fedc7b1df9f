import { parseArgs } from 'node:util';
import { acceptRestoreCommand } from '#lib/cli/accept-restore.ts';
import {
  type Command,
  type ExitStatus,
  type GivenOptions,
  optionNames,
  type Variables,
} from '#lib/cli/command.ts';
import { changeEmailCommand, unlockCommand } from '#lib/cli/desk-commands.ts';
import { doctorCommand } from '#lib/cli/doctor.ts';
import { importCommands } from '#lib/cli/import-commands.ts';
import { newSigningKeyCommand } from '#lib/cli/new-signing-key.ts';
import { purgeCommand } from '#lib/cli/purge.ts';
import { rotateKeysCommand } from '#lib/cli/rotate-keys.ts';
import { addStaffCommand, disableStaffCommand } from '#lib/cli/staff.ts';
import { replaceCommand, revokeCommand } from '#lib/cli/take-back.ts';
import type { Terminal } from '#lib/cli/terminal.ts';
import { verifyAuditCommand } from '#lib/cli/verify-audit.ts';
import { explain } from '#lib/domain/operator/operator-error.ts';

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
  addStaffCommand,
  disableStaffCommand,
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

type Asked = { words: string[]; help: boolean; given: GivenOptions };

/** Null when there is an option that no command has. */
const readArguments = (args: string[]): Asked | null => {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        help: { type: 'boolean', short: 'h' },
        reason: { type: 'string' },
        role: { type: 'string' },
        window: { type: 'string' },
        name: { type: 'string' },
      },
      allowPositionals: true,
    });
    const { help, ...given } = values;
    return { words: positionals, help: help === true, given };
  } catch {
    return null;
  }
};

/** All that it needs, and nothing that it does not know. */
const fitsOptions = ({ options = {} }: Command, given: GivenOptions): boolean =>
  optionNames.every((name) =>
    given[name] === undefined ? options[name] !== 'needed' : options[name] !== undefined,
  );

const attempt = async (
  command: Command,
  { words: [, ...operands], given }: Asked,
  terminal: Terminal,
  variables: Variables,
): Promise<ExitStatus> => {
  try {
    return await command.run(operands, terminal, variables, given);
  } catch (error) {
    // Only the message: the rest of an error of the database may quote a row.
    terminal.complain(`No se terminó: ${explain(error, 'es')}`);
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
  const fits = command && asked && operands.length === command.operands && fitsOptions(command, asked.given);
  if (!fits) {
    terminal.complain(command ? helpOf(command) : overview());
    return 2;
  }
  return attempt(command, asked, terminal, variables);
};
