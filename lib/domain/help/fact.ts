import type { HelpSourceId } from '#lib/domain/help/sources.ts';

/** One statement of the help centre. Its words are in lib/i18n/(locale)/help.ts under the same id. */
export type HelpFact = {
  /** Day on which somebody last compared the statement with its sources, YYYY-MM-DD. */
  reviewed: string;
  sources: readonly HelpSourceId[];
};

/** A statement that was compared with its sources on a day. */
export const fact = (reviewed: string, ...sources: HelpSourceId[]): HelpFact => ({ reviewed, sources });
