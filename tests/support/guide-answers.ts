import type { Guide } from '#lib/domain/help/guide.ts';
import { type Answers, questions, readAnswers } from '#lib/domain/help/questions.ts';

/** Every way to answer the questions of a guide. */
export const everyAnswer = (guide: Guide): Answers[] =>
  guide.questions
    .reduce<Record<string, string>[]>(
      (ways, id) => ways.flatMap((way) => questions[id].map((value) => ({ ...way, [id]: value }))),
      [{}],
    )
    .map(readAnswers);
