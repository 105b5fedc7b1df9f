import type { Guide } from '#lib/domain/help/guide.ts';

/** How pensioners of the IMSS show that they live. */
export const survivalGuide: Guide = {
  id: 'survival',
  slug: 'supervivencia',
  questions: ['lugar', 'ir'],
  sheets: [
    {
      id: 'survivalMexico',
      when: { lugar: ['mexico'] },
      sections: [
        { id: 'survivalWho', form: 'list', lines: ['survivalNotNeeded', 'survivalLegend', 'survivalSome'] },
        {
          id: 'survivalUpdate',
          form: 'boxes',
          lines: ['updateIdentity', 'updateNumber', 'updateAddress', 'updatePhone'],
        },
        { id: 'survivalCannot', form: 'text', lines: [{ when: { ir: ['no'] }, facts: ['survivalIll'] }] },
      ],
      next: 'phones',
      topics: ['after'],
    },
    {
      id: 'survivalAbroad',
      sections: [
        { id: 'survivalWhen', form: 'list', lines: ['survivalTwice', 'survivalPerson', 'survivalStop'] },
        { id: 'makeAppointment', form: 'boxes', lines: ['appointmentWeb', 'appointmentPhone'] },
        {
          id: 'bring',
          form: 'boxes',
          lines: ['survivalIdentity', 'survivalNumber', 'survivalMore'],
        },
        { id: 'beforeLeaving', form: 'boxes', lines: ['survivalReceipt'] },
        { id: 'survivalCannot', form: 'text', lines: [{ when: { ir: ['no'] }, facts: ['survivalIll'] }] },
      ],
      next: 'appointment',
      topics: ['abroad'],
    },
  ],
};
