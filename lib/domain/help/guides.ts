import type { HelpFactId } from '#lib/domain/help/facts.ts';
import type { Guide, Line, Sheet } from '#lib/domain/help/guide.ts';
import { coverGuide } from '#lib/domain/help/guides/cover.ts';
import { documentsGuide } from '#lib/domain/help/guides/documents.ts';
import { situationGuide } from '#lib/domain/help/guides/situation.ts';
import { survivalGuide } from '#lib/domain/help/guides/survival.ts';
import { type Answers, holds, type QuestionId } from '#lib/domain/help/questions.ts';
import type { Section } from '#lib/domain/help/section.ts';

/** Every guide in the order in which the help shows them. */
export const guides: readonly Guide[] = [situationGuide, documentsGuide, coverGuide, survivalGuide];

/** The guide with this address; undefined when there is none. */
export const guideBySlug = (slug: string): Guide | undefined => guides.find((guide) => guide.slug === slug);

/** Path of a guide inside a language. */
export const guidePath = ({ slug }: Guide): string => `/ayuda/${slug}`;

/** The questions of a guide that have no answer yet. */
export const unanswered = ({ questions }: Guide, answers: Answers): QuestionId[] =>
  questions.filter((id) => answers[id] === undefined);

/** The sheet for a person's answers; null while one is missing. */
export const sheetFor = (guide: Guide, answers: Answers): Sheet | null =>
  unanswered(guide, answers).length > 0
    ? null
    : (guide.sheets.find(({ when = {} }) => holds(when, answers)) ?? null);

/** What a sheet says to a person who gave these answers. A section without a line for them is left out. */
export const sectionsFor = (
  { sections }: Sheet,
  answers: Answers,
): Section<Sheet['sections'][number]['id']>[] =>
  sections
    .map(({ id, form, lines }) => ({ id, form, facts: lines.flatMap((line) => factsFor(line, answers)) }))
    .filter(({ facts }) => facts.length > 0);

const factsFor = (line: Line, answers: Answers): readonly HelpFactId[] => {
  if (typeof line === 'string') return [line];
  return holds(line.when, answers) ? line.facts : [];
};
