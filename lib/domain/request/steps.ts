import type { Request, Stage } from '#lib/domain/request/request.ts';

export type StepId = 'start' | 'inbox' | 'identity' | 'address' | 'review' | 'result' | 'referred';
/** The three parts whose names people know from the service of today, in order. */
export type Section = 'begin' | 'address' | 'number';
/** One page of the journey. `stages`: the stages in which it may be shown. `section`: null for a page that leads out of the journey. */
export type Step = {
  id: StepId;
  /** Path without the locale; each step has its own. */
  path: string;
  section: Section | null;
  stages: readonly Stage[];
  back: StepId | 'home' | null;
};

/** The journey as a table. Guards, progress, links back and tests read it; nothing else knows the order. */
export const steps: Record<StepId, Step> = {
  start: {
    id: 'start',
    path: '/tramite',
    section: 'begin',
    stages: ['started', 'emailConfirmed', 'identified', 'addressed', 'issued', 'referred'],
    back: 'home',
  },
  inbox: { id: 'inbox', path: '/tramite/correo', section: 'begin', stages: ['started'], back: 'start' },
  identity: {
    id: 'identity',
    path: '/tramite/identidad',
    section: 'begin',
    stages: ['emailConfirmed', 'identified', 'addressed'],
    back: 'start',
  },
  address: {
    id: 'address',
    path: '/tramite/domicilio',
    section: 'address',
    stages: ['identified', 'addressed'],
    back: 'identity',
  },
  review: {
    id: 'review',
    path: '/tramite/revisar',
    section: 'address',
    stages: ['addressed'],
    back: 'address',
  },
  result: { id: 'result', path: '/tramite/resultado', section: 'number', stages: ['issued'], back: null },
  referred: { id: 'referred', path: '/tramite/otra-via', section: null, stages: ['referred'], back: 'start' },
};

const whereNext: Record<Stage, StepId> = {
  started: 'inbox',
  emailConfirmed: 'identity',
  identified: 'address',
  addressed: 'review',
  issued: 'result',
  referred: 'referred',
};

/** The first step without an answer. */
export const currentStep = (request: Request | null): Step =>
  steps[request ? whereNext[request.stage] : 'start'];

/** Whether a page may be shown. Everybody may see the start; other pages need a request in one of their stages. */
export const mayEnter = (step: Step, request: Request | null): boolean =>
  step.id === 'start' || (request !== null && step.stages.includes(request.stage));

/** The steps at which a person does something. At the desk the first two belong to the ticket. A number that exists needs no address. */
const walks = {
  own: ['start', 'inbox', 'identity', 'address', 'review'],
  desk: ['identity', 'address', 'review'],
} as const satisfies Record<string, readonly StepId[]>;

/** `of`: how many steps there are in all, at most while `isKnown` is false, because who has a number already is done after fewer. */
export type Progress = { section: Section; count: { step: number; of: number; isKnown: boolean } | null };

/**
 * Where a step is in its walk; null where the journey ends without a number. Until the address is asked for, nothing may tell whether the
 * person has a number (docs/threats.md T02), so that the count is only an upper limit.
 */
export const progressOf = ({ id, section }: Step, walk: keyof typeof walks): Progress | null => {
  if (section === null) return null;
  const walked: readonly StepId[] = walks[walk];
  const at = walked.indexOf(id);
  const count = { step: at + 1, of: walked.length, isKnown: section === 'address' };
  return { section, count: at < 0 ? null : count };
};
