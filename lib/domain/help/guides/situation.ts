import type { HelpFactId } from '#lib/domain/help/facts.ts';
import type { Guide, Sheet } from '#lib/domain/help/guide.ts';

const toDo = (...lines: HelpFactId[]): Sheet['sections'] => [{ id: 'toDo', form: 'steps', lines }];

/** What somebody does first on the way to a number. */
export const situationGuide: Guide = {
  id: 'situation',
  slug: 'tu-caso',
  questions: ['lugar', 'persona', 'curp'],
  sheets: [
    {
      id: 'online',
      when: { lugar: ['mexico'], curp: ['bien'] },
      sections: toDo('haveReady', 'startOnline', 'firstAddress'),
      next: 'start',
      topics: ['need', 'noEmail'],
    },
    {
      id: 'onlineAbroad',
      when: { lugar: ['fuera'], curp: ['bien'] },
      sections: toDo('haveReady', 'firstAddress', 'helpAtConsulate'),
      next: 'start',
      topics: ['abroad', 'noEmail'],
    },
    {
      id: 'fixCurpForeign',
      when: { persona: ['extranjera'], curp: ['error'] },
      sections: toDo('fixCompareCard', 'fixMigration', 'thenAsk'),
      next: 'phones',
      topics: ['foreign', 'curp'],
    },
    {
      id: 'fixCurp',
      when: { lugar: ['mexico'], curp: ['error'] },
      sections: toDo('fixCompare', 'fixRegistry', 'thenAsk'),
      next: 'curp',
      topics: ['curp', 'office'],
    },
    {
      id: 'fixCurpAbroad',
      when: { curp: ['error'] },
      sections: toDo('fixCompare', 'fixConsulate', 'thenAsk'),
      next: 'appointment',
      topics: ['curp', 'abroad'],
    },
    {
      id: 'getCurpForeign',
      when: { lugar: ['mexico'], persona: ['extranjera'] },
      sections: toDo('getResidence', 'getVisitor', 'askHere'),
      next: 'curp',
      topics: ['foreign', 'office'],
    },
    {
      id: 'getCurp',
      when: { lugar: ['mexico'] },
      sections: toDo('curpLookUp', 'getModule', 'askHere'),
      next: 'curp',
      topics: ['curp', 'office'],
    },
    {
      id: 'getCurpAbroad',
      when: { persona: ['mexicana'] },
      sections: toDo('curpLookUp', 'getRegister', 'getMexicanCurp', 'askHere'),
      next: 'appointment',
      topics: ['abroad', 'curp'],
    },
    {
      id: 'foreignAbroad',
      sections: toDo('getFuture', 'getParents', 'askHere'),
      next: 'appointment',
      topics: ['foreign', 'abroad'],
    },
  ],
};
