import type { HelpFactId } from '#lib/domain/help/facts.ts';
import type { NextStepId } from '#lib/domain/help/next-steps.ts';
import type { QuestionId, When } from '#lib/domain/help/questions.ts';
import type { SectionForm } from '#lib/domain/help/section.ts';
import type { HelpTopicId } from '#lib/domain/help/topics.ts';

/** A fact of a sheet, or facts that only people with these answers need. */
export type Line = HelpFactId | { when: When; facts: readonly HelpFactId[] };

/** One page to print: what people with these answers need. Its title and lead are in the dictionaries under its id. */
export type Sheet = {
  id: SheetId;
  /** Everybody else's when left out. */
  when?: When;
  sections: readonly { id: SheetSectionId; form: SectionForm; lines: readonly Line[] }[];
  next: NextStepId;
  /** Help pages that say more, most useful first. */
  topics: readonly HelpTopicId[];
};

/** A few questions, and the sheet that their answers lead to: the first one that holds. */
export type Guide = {
  id: GuideId;
  /** The last part of its address in both languages. */
  slug: string;
  questions: readonly QuestionId[];
  sheets: readonly Sheet[];
};

export type GuideId = 'situation' | 'documents' | 'cover' | 'survival';

export type SheetId =
  | 'online'
  | 'onlineAbroad'
  | 'fixCurp'
  | 'fixCurpAbroad'
  | 'fixCurpForeign'
  | 'getCurp'
  | 'getCurpAbroad'
  | 'getCurpForeign'
  | 'foreignAbroad'
  | 'officeVisit'
  | 'consulateVisit'
  | 'noCover'
  | 'independentCover'
  | 'familyCover'
  | 'survivalMexico'
  | 'survivalAbroad';

export type SheetSectionId =
  | 'toDo'
  | 'beforeGoing'
  | 'bring'
  | 'bringOfPerson'
  | 'bringOfYours'
  | 'beforeLeaving'
  | 'makeAppointment'
  | 'askFor'
  | 'coverWho'
  | 'coverGives'
  | 'coverNeeds'
  | 'coverCost'
  | 'coverStart'
  | 'coverLimits'
  | 'coverHow'
  | 'coverInstead'
  | 'survivalWho'
  | 'survivalUpdate'
  | 'survivalWhen'
  | 'survivalCannot';
