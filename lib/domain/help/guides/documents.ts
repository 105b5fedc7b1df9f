import type { Guide, Line } from '#lib/domain/help/guide.ts';

/** The papers of the person who gets the number. */
const papers: readonly Line[] = [
  { when: { acta: ['mexico'] }, facts: ['paperBirth'] },
  { when: { acta: ['apostilla'] }, facts: ['paperApostille'] },
  { when: { acta: ['sinapostilla'] }, facts: ['paperMigration', 'paperNaturalized'] },
  { when: { quien: ['yo', 'otra'] }, facts: ['paperIdentity'] },
  { when: { quien: ['hija'] }, facts: ['childIdentity'] },
  'paperCurp',
  'paperAddress',
];

/** The papers of somebody who goes for another person. */
const ownPapers: readonly Line[] = [
  { when: { quien: ['hija'] }, facts: ['parentIdentity', 'parentProof'] },
  { when: { quien: ['otra'] }, facts: ['proxyIdentity', 'proxyPower'] },
];

/** What somebody takes along who goes in person. */
export const documentsGuide: Guide = {
  id: 'documents',
  slug: 'lista',
  questions: ['sitio', 'quien', 'acta'],
  sheets: [
    {
      id: 'officeVisit',
      when: { sitio: ['oficina'] },
      sections: [
        {
          id: 'beforeGoing',
          form: 'boxes',
          lines: [
            'officeFind',
            'officeHours',
            { when: { quien: ['hija', 'otra'] }, facts: ['officeCall'] },
            { when: { quien: ['yo'], acta: ['apostilla', 'sinapostilla'] }, facts: ['officeCall'] },
          ],
        },
        { id: 'bringOfPerson', form: 'boxes', lines: papers },
        { id: 'bringOfYours', form: 'boxes', lines: ownPapers },
        { id: 'beforeLeaving', form: 'boxes', lines: ['checkData', 'checkPaper'] },
      ],
      next: 'offices',
      topics: ['office', 'curp'],
    },
    {
      id: 'consulateVisit',
      sections: [
        {
          id: 'makeAppointment',
          form: 'boxes',
          lines: ['appointmentWeb', 'appointmentService', 'appointmentPhone'],
        },
        { id: 'askFor', form: 'text', lines: ['consulateDesk', 'consulateNoNumbers'] },
        {
          id: 'bring',
          form: 'boxes',
          lines: [
            { when: { quien: ['yo', 'otra'] }, facts: ['consulateIdentity'] },
            { when: { quien: ['hija'] }, facts: ['childIdentity'] },
            'paperCurp',
            'consulateEmail',
            'consulateAddress',
            { when: { acta: ['apostilla', 'sinapostilla'] }, facts: ['consulateBirth'] },
          ],
        },
        { id: 'bringOfYours', form: 'boxes', lines: ownPapers },
        { id: 'beforeLeaving', form: 'boxes', lines: ['checkData', 'checkPaper'] },
      ],
      next: 'appointment',
      topics: ['abroad', 'curp'],
    },
  ],
};
