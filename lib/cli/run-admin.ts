import { parseArgs } from 'node:util';
import { acceptRestoreCommand } from '#lib/cli/accept-restore.ts';
import { backupCommand } from '#lib/cli/backup.ts';
import {
  type Command,
  type ExitStatus,
  flagNames,
  type GivenOptions,
  optionNames,
  type Variables,
} from '#lib/cli/command.ts';
import { contradictionsCommand, settleContradictionCommand } from '#lib/cli/contradictions.ts';
import { doctorCommand } from '#lib/cli/doctor.ts';
import { changeEmailCommand, unlockCommand } from '#lib/cli/holder-commands.ts';
import { importCommands } from '#lib/cli/import-commands.ts';
import { moveStoreCommand } from '#lib/cli/move-store.ts';
import { newSigningKeyCommand } from '#lib/cli/new-signing-key.ts';
import { purgeCommand } from '#lib/cli/purge.ts';
import { restoreCommand } from '#lib/cli/restore.ts';
import { restoreDrillCommand } from '#lib/cli/restore-drill.ts';
import { rotateKeysCommand } from '#lib/cli/rotate-keys.ts';
import { type Speaker, speakerOf } from '#lib/cli/speaker.ts';
import { addStaffCommand, disableStaffCommand } from '#lib/cli/staff.ts';
import { replaceCommand, revokeCommand } from '#lib/cli/take-back.ts';
import type { Terminal } from '#lib/cli/terminal.ts';
import { verifyAuditCommand } from '#lib/cli/verify-audit.ts';
import { isLocale } from '#lib/domain/basics/locale.ts';
import { inEachLanguage, operatorLanguage, type Sentence } from '#lib/domain/operator/language.ts';
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
  contradictionsCommand,
  settleContradictionCommand,
  backupCommand,
  restoreCommand,
  restoreDrillCommand,
  moveStoreCommand,
  acceptRestoreCommand,
  verifyAuditCommand,
];

const START = 'npm run admin --';
const usage: Sentence = { es: `Uso: ${START}`, en: `Usage: ${START}` };
const status: Sentence = {
  es: 'Termina con 0 si todo quedó hecho, 1 si algo pide revisión, 2 si no se hizo.',
  en: 'Ends with 0 if everything is done, 1 if something needs a look, 2 if it was not done.',
};
const aCommand: Sentence = { es: 'COMANDO', en: 'COMMAND' };
const explained: Sentence = {
  es: 'COMANDO --help lo explica. --lang en lo dice en inglés, como LANG=en_US.UTF-8.',
  en: 'COMMAND --help explains it. --lang es says it in Spanish; LANG=es_MX.UTF-8 does the same.',
};

const overview: Sentence = inEachLanguage((language) => {
  const lines = commands.map(
    ({ name, parameters, summary }) =>
      `  ${`${name} ${parameters[language]}`.padEnd(31)}${summary[language]}`,
  );
  const first = `${usage[language]} ${aCommand[language]}`;
  return [first, '', ...lines, '', explained[language], status[language]].join('\n');
});

const helpOf = ({ name, parameters, summary, help }: Command): Sentence =>
  inEachLanguage((language) => {
    const first = `${usage[language]} ${name} ${parameters[language]}`.trim();
    return [first, '', summary[language], help[language], '', status[language]].join('\n');
  });

type Asked = { words: string[]; help: boolean; given: GivenOptions };

/** Reads the arguments. Null for an option that no command has, or an unknown language. */
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
        skip: { type: 'string' },
        encoding: { type: 'string' },
        'accept-losses': { type: 'boolean' },
        lang: { type: 'string' },
      },
      allowPositionals: true,
    });
    const { help, lang, ...given } = values;
    if (lang !== undefined && !isLocale(lang)) return null;
    return { words: positionals, help: help === true, given };
  } catch {
    return null;
  }
};

/** Whether every required option is given and no other one than the command has. */
const fitsOptions = ({ options = {} }: Command, given: GivenOptions): boolean =>
  [...optionNames, ...flagNames].every((name) =>
    given[name] === undefined ? options[name] !== 'needed' : options[name] !== undefined,
  );

const attempt = async (
  command: Command,
  { words: [, ...operands], given }: Asked,
  speaker: Speaker,
  variables: Variables,
): Promise<ExitStatus> => {
  try {
    return await command.run(operands, speaker, variables, given);
  } catch (error) {
    // Prints only the message, because the rest of a database error may quote a row.
    const reason = inEachLanguage((language) => explain(error, language));
    speaker.complain({ es: `No se terminó: ${reason.es}`, en: `Not finished: ${reason.en}` });
    return 2;
  }
};

/** Runs one command of the operator in the operator's language. Answers the exit status. */
export const runAdmin = async (
  args: string[],
  terminal: Terminal,
  variables: Variables,
): Promise<ExitStatus> => {
  const speaker = speakerOf(terminal, operatorLanguage(variables, args));
  const asked = readArguments(args);
  const [name, ...operands] = asked?.words ?? [];
  const command = commands.find((known) => known.name === name);
  if (asked?.help && (command || name === undefined)) {
    speaker.print(command ? helpOf(command) : overview);
    return 0;
  }
  const fits = command && asked && operands.length === command.operands && fitsOptions(command, asked.given);
  if (!fits) {
    speaker.complain(command ? helpOf(command) : overview);
    return 2;
  }
  return attempt(command, asked, speaker, variables);
};
