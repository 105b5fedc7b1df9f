import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { secretNames } from '#lib/server/settings/secret-files.ts';

/** Reads the files of deploy/, for the tests that compare them with each other and with the settings. */

export const unitFiles = ['ventanilla.service', 'ventanilla-backup.service'] as const;
type UnitFile = (typeof unitFiles)[number] | 'ventanilla-backup.timer';

export const unitText = (name: UnitFile): string => readFileSync(`deploy/systemd/${name}`, 'utf8');

/** The values of a directive, in their order. */
export const directive = (text: string, name: string): string[] =>
  text.split('\n').flatMap((line) => (line.startsWith(`${name}=`) ? [line.slice(name.length + 1)] : []));

const pairs = (text: string): [string, string][] =>
  text.split(' ').map((word) => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]);

/** The variables that a unit sets. `commented`: with those that an operator can uncomment. */
export const unitVariables = (
  name: UnitFile,
  { commented }: { commented: boolean },
): Record<string, string> => {
  const text = commented ? unitText(name).replaceAll('\n#', '\n') : unitText(name);
  return Object.fromEntries(directive(text, 'Environment').flatMap(pairs));
};

/** The instructions of the Containerfile: the word and what follows it. */
export const containerSteps = (): { word: string; rest: string }[] =>
  readFileSync('deploy/Containerfile', 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ word: line.slice(0, line.indexOf(' ')), rest: line.slice(line.indexOf(' ') + 1) }));

export const imageVariables = (): Record<string, string> =>
  Object.fromEntries(containerSteps().flatMap(({ word, rest }) => (word === 'ENV' ? pairs(rest) : [])));

const service = z.object({
  image: z.string(),
  read_only: z.boolean().optional(),
  cap_drop: z.array(z.string()).optional(),
  security_opt: z.array(z.string()).optional(),
  networks: z.array(z.string()).default([]),
  secrets: z.array(z.string()).default([]),
  volumes: z.array(z.string()).default([]),
  environment: z.record(z.string(), z.string()).default({}),
  depends_on: z.record(z.string(), z.object({ condition: z.string() })).default({}),
  command: z.array(z.string()).optional(),
});

const composition = z.object({
  services: z.record(z.string(), service),
  volumes: z.record(z.string(), z.object({})),
  networks: z.record(z.string(), z.object({ internal: z.boolean().optional() })).default({}),
  secrets: z.record(z.string(), z.object({ file: z.string() })),
});
export const compositions = ['compose.yaml', 'compose.sqlite.yaml'] as const;

/** A compose file, with its anchors resolved. */
export const readComposition = (name: (typeof compositions)[number]) =>
  composition.parse(parse(readFileSync(`deploy/${name}`, 'utf8'), { merge: true }));

/** Whether this is the name of a secret's file. */
export const isSecretFile = (name: string): boolean =>
  secretNames.some((secret) => name === `${secret}_FILE`);
