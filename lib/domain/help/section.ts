import type { HelpFactId } from '#lib/domain/help/facts.ts';

/** How a section shows its facts. `boxes`: things to check off on paper; `ticks`: the same where nobody writes. */
export type SectionForm = 'text' | 'list' | 'ticks' | 'boxes' | 'steps';

/** One question of a help page with its facts, in order. Title and words are in the dictionaries under the same ids. */
export type Section<Id extends string = string> = {
  id: Id;
  form: SectionForm;
  facts: readonly HelpFactId[];
};
