import type { Speaker } from '#lib/cli/speaker.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';

/** 0: done. 1: done, but the operator must look at something (rejected lines, a failed check). 2: not done. */
export type ExitStatus = 0 | 1 | 2;

export type Variables = Record<string, string | undefined>;

/** Every option of any command that has a value. `--lang` belongs to all of them (lib/cli/run-admin.ts). */
export const optionNames = ['reason', 'role', 'window', 'name', 'skip', 'encoding'] as const;
/** Every option that has no value. */
export const flagNames = ['accept-losses'] as const;
type FlagName = (typeof flagNames)[number];
type OptionName = (typeof optionNames)[number];
export type GivenOptions = Readonly<Partial<Record<OptionName, string> & Record<FlagName, boolean>>>;

/** One command of the operator, with its texts in both languages. It prints through a `Speaker`. */
export type Command = {
  name: string;
  /** What follows the name, for the help. */
  parameters: Sentence;
  summary: Sentence;
  help: Sentence;
  operands: number;
  /** The options of the command, and whether each is required. */
  options?: Readonly<Partial<Record<OptionName | FlagName, 'needed' | 'free'>>>;
  run: (
    operands: string[],
    speaker: Speaker,
    variables: Variables,
    given: GivenOptions,
  ) => Promise<ExitStatus>;
};
