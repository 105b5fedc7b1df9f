import type { Guide } from '#lib/domain/help/guide.ts';

/** Insurance that somebody takes out without an employer. */
export const coverGuide: Guide = {
  id: 'cover',
  slug: 'seguro-voluntario',
  questions: ['lugar', 'situacion', 'trabajo'],
  sheets: [
    {
      id: 'noCover',
      when: { situacion: ['visitante'] },
      sections: [
        { id: 'coverWho', form: 'text', lines: ['foreignVisitor', 'foreignVoluntary'] },
        { id: 'coverInstead', form: 'steps', lines: ['getResidence', 'askHere', 'coverAgain'] },
      ],
      next: 'phones',
      topics: ['foreign', 'after'],
    },
    {
      id: 'independentCover',
      when: { trabajo: ['cuenta'] },
      sections: [
        {
          id: 'coverWho',
          form: 'list',
          lines: [
            'ptiWho',
            { when: { situacion: ['residente'] }, facts: ['ptiForeign'] },
            { when: { lugar: ['fuera'] }, facts: ['ptiAbroad'] },
            'ptiAge',
          ],
        },
        { id: 'coverGives', form: 'list', lines: ['ptiGives', 'ptiFamily'] },
        {
          id: 'coverNeeds',
          form: 'boxes',
          lines: ['needsNumbers', 'ptiEmail', 'ptiIncome', 'ptiAddress'],
        },
        { id: 'coverCost', form: 'list', lines: ['ptiFee', 'ptiCalculator', 'ptiMonths'] },
        { id: 'coverStart', form: 'text', lines: ['ptiStart'] },
        { id: 'coverLimits', form: 'list', lines: ['ptiMexico', 'ptiExclusions'] },
        {
          id: 'coverHow',
          form: 'steps',
          lines: ['ptiApply', 'ptiPay', 'ptiClinic', { when: { lugar: ['fuera'] }, facts: ['ptiConsulate'] }],
        },
      ],
      next: 'independent',
      topics: ['after', 'foreign'],
    },
    {
      id: 'familyCover',
      sections: [
        {
          id: 'coverWho',
          form: 'list',
          lines: [
            'familyWho',
            { when: { situacion: ['residente'] }, facts: ['foreignVoluntary'] },
            { when: { lugar: ['fuera'] }, facts: ['familyAbroad'] },
          ],
        },
        { id: 'coverGives', form: 'text', lines: ['familyGives'] },
        { id: 'coverNeeds', form: 'boxes', lines: ['needsNumbers', 'familyPapers', 'familyHealth'] },
        { id: 'coverCost', form: 'list', lines: ['familyFee', 'familyRefund'] },
        { id: 'coverStart', form: 'text', lines: ['familyStart'] },
        { id: 'coverLimits', form: 'list', lines: ['familyExcluded', 'familyWaiting', 'ptiMexico'] },
        { id: 'coverHow', form: 'steps', lines: ['familyApply', 'familyOffice'] },
      ],
      next: 'imss',
      topics: ['after', 'foreign'],
    },
  ],
};
