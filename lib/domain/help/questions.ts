/**
 * Every question of the guides with its answers. They are choices and say nothing of who somebody is, so they stand in the address of the page:
 * its names and values are these words.
 */
export const questions = {
  lugar: ['mexico', 'fuera'],
  persona: ['mexicana', 'extranjera'],
  curp: ['bien', 'error', 'no'],
  sitio: ['oficina', 'consulado'],
  quien: ['yo', 'hija', 'otra'],
  acta: ['mexico', 'apostilla', 'sinapostilla'],
  situacion: ['mexicana', 'residente', 'visitante'],
  trabajo: ['cuenta', 'no'],
  ir: ['si', 'no'],
} as const;

export type QuestionId = keyof typeof questions;
export type Answers = { [Q in QuestionId]?: (typeof questions)[Q][number] };

/** The answers for which something holds; a question that is left out does not matter. */
export type When = { readonly [Q in QuestionId]?: readonly (typeof questions)[Q][number][] };

const chosen = <T extends string>(options: readonly T[], text: string | undefined): T | undefined =>
  options.find((option) => option === text);

/** Reads answers from an address; what is missing or unknown is undefined. */
export const readAnswers = (query: { readonly [Q in QuestionId]?: string }): Answers => ({
  lugar: chosen(questions.lugar, query.lugar),
  persona: chosen(questions.persona, query.persona),
  curp: chosen(questions.curp, query.curp),
  sitio: chosen(questions.sitio, query.sitio),
  quien: chosen(questions.quien, query.quien),
  acta: chosen(questions.acta, query.acta),
  situacion: chosen(questions.situacion, query.situacion),
  trabajo: chosen(questions.trabajo, query.trabajo),
  ir: chosen(questions.ir, query.ir),
});

/** Whether the answers are among those that are named. */
export const holds = (when: When, answers: Answers): boolean =>
  questionIds.every((id) => {
    const allowed: readonly string[] | undefined = when[id];
    const given: string | undefined = answers[id];
    return allowed === undefined || (given !== undefined && allowed.includes(given));
  });

const isQuestion = (id: string): id is QuestionId => id in questions;
export const questionIds: readonly QuestionId[] = Object.keys(questions).filter(isQuestion);
