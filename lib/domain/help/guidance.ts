import type { HelpTopicId } from '#lib/domain/help/topics.ts';

/** Three questions that decide a person's way to a number. Keys are the names in the address of the page. */
export const guidanceQuestions = {
  lugar: ['mexico', 'fuera'],
  persona: ['mexicana', 'extranjera'],
  curp: ['bien', 'error', 'no'],
} as const;

export type GuidanceQuestion = keyof typeof guidanceQuestions;
export type GuidanceAnswers = {
  [Q in GuidanceQuestion]: (typeof guidanceQuestions)[Q][number];
};

/** The possible ways to a number. */
export const guidanceRoutes = [
  'online',
  'onlineAbroad',
  'fixCurp',
  'fixCurpAbroad',
  'fixCurpForeign',
  'getCurp',
  'getCurpAbroad',
  'getCurpForeign',
  'foreignAbroad',
] as const;
export type GuidanceRoute = (typeof guidanceRoutes)[number];

type Cells = Record<GuidanceAnswers['curp'], GuidanceRoute>;
const table: Record<GuidanceAnswers['lugar'], Record<GuidanceAnswers['persona'], Cells>> = {
  mexico: {
    mexicana: { bien: 'online', error: 'fixCurp', no: 'getCurp' },
    extranjera: { bien: 'online', error: 'fixCurpForeign', no: 'getCurpForeign' },
  },
  fuera: {
    mexicana: { bien: 'onlineAbroad', error: 'fixCurpAbroad', no: 'getCurpAbroad' },
    extranjera: { bien: 'onlineAbroad', error: 'fixCurpForeign', no: 'foreignAbroad' },
  },
};

/** The route for a situation. Every combination of answers has one. */
export const routeFor = (answers: GuidanceAnswers): GuidanceRoute =>
  table[answers.lugar][answers.persona][answers.curp];

/** Whether a route can start online. The others need something else first. */
export const canStartOnline = (route: GuidanceRoute): boolean =>
  route === 'online' || route === 'onlineAbroad';

/** Help pages that say more about a route, most useful first. */
export const topicsOfRoute: Record<GuidanceRoute, readonly HelpTopicId[]> = {
  online: ['need', 'office'],
  onlineAbroad: ['abroad', 'need'],
  fixCurp: ['curp', 'office'],
  fixCurpAbroad: ['curp', 'abroad'],
  fixCurpForeign: ['foreign', 'curp'],
  getCurp: ['curp', 'office'],
  getCurpAbroad: ['abroad', 'curp'],
  getCurpForeign: ['foreign', 'office'],
  foreignAbroad: ['foreign', 'abroad'],
};

const chosen = <T extends string>(options: readonly T[], text: string | undefined): T | undefined =>
  options.find((option) => option === text);

/** Reads answers from an address; what is missing or unknown is left out. */
export const readAnswers = (query: Partial<Record<GuidanceQuestion, string>>): Partial<GuidanceAnswers> => ({
  lugar: chosen(guidanceQuestions.lugar, query.lugar),
  persona: chosen(guidanceQuestions.persona, query.persona),
  curp: chosen(guidanceQuestions.curp, query.curp),
});

/** All three answers, or null when one is missing. */
export const completeAnswers = ({
  lugar,
  persona,
  curp,
}: Partial<GuidanceAnswers>): GuidanceAnswers | null =>
  lugar && persona && curp ? { lugar, persona, curp } : null;
