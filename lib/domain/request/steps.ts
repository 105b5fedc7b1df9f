import type { Request, Stage } from '#lib/domain/request/request.ts';

export type StepId = 'start' | 'inbox' | 'identity' | 'address' | 'review' | 'result' | 'referred';
/** One page of the journey. `stages`: the stages in which it may be shown. `of3`: which of the three named steps it belongs to. */
export type Step = {
  id: StepId;
  /** Path without the locale; each step has its own. */
  path: string;
  of3: 1 | 2 | 3;
  stages: readonly Stage[];
  back: StepId | 'home' | null;
};

/** The journey as a table. Guards, progress, links back and tests read it; nothing else knows the order. */
export const steps: Record<StepId, Step> = {
  start: {
    id: 'start',
    path: '/tramite',
    of3: 1,
    stages: ['started', 'emailConfirmed', 'identified', 'addressed', 'issued', 'referred'],
    back: 'home',
  },
  inbox: { id: 'inbox', path: '/tramite/correo', of3: 1, stages: ['started'], back: 'start' },
  identity: {
    id: 'identity',
    path: '/tramite/identidad',
    of3: 1,
    stages: ['emailConfirmed', 'identified', 'addressed'],
    back: 'start',
  },
  address: {
    id: 'address',
    path: '/tramite/domicilio',
    of3: 2,
    stages: ['identified', 'addressed'],
    back: 'identity',
  },
  review: { id: 'review', path: '/tramite/revisar', of3: 2, stages: ['addressed'], back: 'address' },
  result: { id: 'result', path: '/tramite/resultado', of3: 3, stages: ['issued'], back: null },
  referred: { id: 'referred', path: '/tramite/otra-via', of3: 1, stages: ['referred'], back: 'start' },
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
