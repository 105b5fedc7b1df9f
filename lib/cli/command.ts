import type { Terminal } from '#lib/cli/terminal.ts';

/** 0: done. 1: done, but something needs a look (rejected lines, a failed check). 2: not done. */
export type ExitStatus = 0 | 1 | 2;

export type Variables = Record<string, string | undefined>;

/** One operator's command. Words are Spanish: they are for who runs a ventanilla. */
export type Command = {
  name: string;
  /** What follows the name, for the help. */
  parameters: string;
  summary: string;
  help: string;
  operands: number;
  /** An option that must be given; its value follows the operands. */
  option?: 'reason';
  run: (operands: string[], terminal: Terminal, variables: Variables) => Promise<ExitStatus>;
};
