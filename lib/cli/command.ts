import type { Terminal } from '#lib/cli/terminal.ts';

/** 0: done. 1: done, but something needs a look (rejected lines, a failed check). 2: not done. */
export type ExitStatus = 0 | 1 | 2;

export type Variables = Record<string, string | undefined>;

/** Every option that some command has; each has a value. */
export const optionNames = ['reason', 'role', 'window', 'name'] as const;
type OptionName = (typeof optionNames)[number];
export type GivenOptions = Readonly<Partial<Record<OptionName, string>>>;

/** One operator's command. Words are Spanish: they are for who runs a ventanilla. */
export type Command = {
  name: string;
  /** What follows the name, for the help. */
  parameters: string;
  summary: string;
  help: string;
  operands: number;
  /** Those it takes, and whether they must be given. */
  options?: Readonly<Partial<Record<OptionName, 'needed' | 'free'>>>;
  run: (
    operands: string[],
    terminal: Terminal,
    variables: Variables,
    given: GivenOptions,
  ) => Promise<ExitStatus>;
};
