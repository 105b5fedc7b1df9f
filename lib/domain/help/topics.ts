import type { HelpFactId } from '#lib/domain/help/facts.ts';

/** What a section of a help page says, in order. Title and words are in the dictionaries under the same ids. */
type SectionShape = { id: string; form: 'text' | 'list' | 'ticks' | 'steps'; facts: readonly HelpFactId[] };
type TopicShape = { id: string; slug: string; sections: readonly SectionShape[] };

/** Every page of the help centre in reading order. A slug is the last part of its address in both languages. */
export const helpTopics = [
  {
    id: 'number',
    slug: 'numero',
    sections: [
      { id: 'numberWhat', form: 'text', facts: ['unique', 'notEnrollment', 'keyForSteps'] },
      { id: 'numberKeys', form: 'list', facts: ['keyCurp', 'keyNss', 'keyRfc'] },
      { id: 'numberCost', form: 'text', facts: ['free', 'alwaysOpen', 'spanishOnly'] },
    ],
  },
  {
    id: 'need',
    slug: 'requisitos',
    sections: [
      { id: 'needHave', form: 'ticks', facts: ['needCurp', 'needEmail', 'needAddress'] },
      { id: 'needAddressWhy', form: 'text', facts: ['addressDecides'] },
      {
        id: 'needSteps',
        form: 'steps',
        facts: ['stepStart', 'stepLink', 'stepIdentity', 'stepAddress', 'stepResult'],
      },
      { id: 'needLeave', form: 'text', facts: ['leaveAndReturn', 'newLink'] },
    ],
  },
  {
    id: 'forgot',
    slug: 'olvide-mi-numero',
    sections: [
      { id: 'forgotHow', form: 'text', facts: ['forgotSame', 'forgotNoAddress', 'forgotSameEmail'] },
      { id: 'forgotElse', form: 'text', facts: ['forgotLostEmail', 'forgotPapers'] },
    ],
  },
  {
    id: 'abroad',
    slug: 'fuera-de-mexico',
    sections: [
      { id: 'abroadOnline', form: 'text', facts: ['abroadOnline', 'abroadPhone'] },
      {
        id: 'abroadConsulate',
        form: 'text',
        facts: [
          'consulateNetwork',
          'consulateDesk',
          'consulateNoNumbers',
          'consulateAppointment',
          'notHealthDesk',
        ],
      },
      {
        id: 'abroadDesk',
        form: 'list',
        facts: ['deskOnline', 'deskVoluntary', 'deskSurvival', 'deskBeneficiaries', 'deskVigencia'],
      },
      {
        id: 'abroadBorn',
        form: 'steps',
        facts: ['bornRegister', 'bornCertificate', 'bornCurp', 'bornNss'],
      },
    ],
  },
  {
    id: 'curp',
    slug: 'curp',
    sections: [
      { id: 'curpNone', form: 'text', facts: ['curpLookUp', 'curpNone'] },
      { id: 'curpFix', form: 'text', facts: ['curpFixFirst', 'curpForeign', 'curpHere'] },
      {
        id: 'curpCommon',
        form: 'list',
        facts: ['curpOrder', 'curpMaternal', 'curpAccents', 'curpBirth'],
      },
    ],
  },
  {
    id: 'foreign',
    slug: 'personas-extranjeras',
    sections: [
      { id: 'foreignOnline', form: 'text', facts: ['foreignOnline', 'curpForeign', 'spanishOnly'] },
      { id: 'foreignPapers', form: 'text', facts: ['foreignApostille', 'foreignNoApostille'] },
      { id: 'foreignCover', form: 'text', facts: ['foreignVoluntary', 'foreignVisitor'] },
    ],
  },
  {
    id: 'office',
    slug: 'en-persona',
    sections: [
      { id: 'officeWhere', form: 'text', facts: ['officeWhere', 'officeHours'] },
      {
        id: 'officePapers',
        form: 'ticks',
        facts: ['paperBirth', 'paperIdentity', 'paperCurp', 'paperAddress'],
      },
      {
        id: 'officeOther',
        form: 'text',
        facts: ['paperOther', 'foreignNoApostille', 'foreignApostille'],
      },
      { id: 'officeElse', form: 'text', facts: ['appRoute', 'phoneRoute'] },
    ],
  },
  {
    id: 'after',
    slug: 'despues',
    sections: [
      { id: 'afterJob', form: 'text', facts: ['afterJob'] },
      { id: 'afterSchool', form: 'text', facts: ['afterSchool'] },
      { id: 'afterSavings', form: 'text', facts: ['afterAfore', 'afterFindAfore', 'afterInfonavit'] },
      { id: 'afterVigencia', form: 'text', facts: ['afterVigencia'] },
      {
        id: 'afterPti',
        form: 'list',
        facts: ['ptiWhat', 'ptiNeeds', 'ptiFee', 'ptiStart', 'ptiMexico', 'ptiExclusions'],
      },
    ],
  },
  {
    id: 'trouble',
    slug: 'problemas',
    sections: [
      { id: 'troubleMail', form: 'list', facts: ['mailWait', 'mailSpam', 'mailAddress', 'linkOnce'] },
      { id: 'troubleName', form: 'text', facts: ['otherName'] },
      { id: 'troubleTwo', form: 'text', facts: ['twoNumbers'] },
      { id: 'troubleData', form: 'text', facts: ['wrongData'] },
    ],
  },
  {
    id: 'real',
    slug: 'sitio-real',
    sections: [
      { id: 'realWho', form: 'text', facts: ['realOperator', 'realNever', 'realAddressBar'] },
      {
        id: 'realChannels',
        form: 'list',
        facts: [
          'channelPhone',
          'channelAbroad',
          'channelConsulate',
          'channelOffice',
          'channelWeb',
          'channelApp',
        ],
      },
      { id: 'realFraud', form: 'text', facts: ['noMiddlemen', 'falseMail', 'guardNumber'] },
      { id: 'realReport', form: 'text', facts: ['reportMisuse'] },
    ],
  },
] as const satisfies readonly TopicShape[];

export type HelpTopic = (typeof helpTopics)[number];
export type HelpTopicId = HelpTopic['id'];
export type HelpSectionId = HelpTopic['sections'][number]['id'];

/** The help page with this address; undefined when there is none. */
export const helpTopicBySlug = (slug: string): HelpTopic | undefined =>
  helpTopics.find((topic) => topic.slug === slug);

/** Path of a help page inside a language, for instance `/ayuda/curp`. */
export const helpTopicPath = (id: HelpTopicId): string =>
  `/ayuda/${helpTopics.find((topic) => topic.id === id)?.slug ?? ''}`;

/** The cases that the start page offers, in this order. */
export const startCases = [
  'forgot',
  'abroad',
  'curp',
  'foreign',
  'office',
] as const satisfies readonly HelpTopicId[];
