import type { NextStepId } from '#lib/domain/help/next-steps.ts';
import type { Section } from '#lib/domain/help/section.ts';

/** `next`: what somebody with this question does next. */
type TopicShape = { id: string; slug: string; sections: readonly Section[]; next: NextStepId };

/** Every page of the help centre in reading order. A slug is the last part of its address in both languages. */
export const helpTopics = [
  {
    id: 'number',
    slug: 'numero',
    next: 'start',
    sections: [
      { id: 'numberWhat', form: 'text', facts: ['unique', 'notEnrollment', 'keyForSteps', 'notUsNumber'] },
      { id: 'numberKeys', form: 'list', facts: ['keyCurp', 'keyNss', 'keyRfc'] },
      { id: 'numberCost', form: 'text', facts: ['free', 'alwaysOpen', 'spanishOnly'] },
    ],
  },
  {
    id: 'need',
    slug: 'requisitos',
    next: 'start',
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
    next: 'start',
    sections: [
      { id: 'forgotHow', form: 'text', facts: ['forgotSame', 'forgotNoAddress', 'forgotSameEmail'] },
      { id: 'forgotElse', form: 'text', facts: ['forgotLostEmail', 'forgotPapers'] },
    ],
  },
  {
    id: 'noEmail',
    slug: 'sin-correo',
    next: 'documents',
    sections: [
      { id: 'noEmailMake', form: 'steps', facts: ['mailOpen', 'mailData', 'mailKeep'] },
      { id: 'noEmailNever', form: 'text', facts: ['mailLend', 'mailShared'] },
      { id: 'noEmailWays', form: 'list', facts: ['wayPrepare', 'wayDesk', 'wayConsulate', 'wayOffice'] },
    ],
  },
  {
    id: 'lostEmail',
    slug: 'perdi-mi-correo',
    next: 'phones',
    sections: [
      { id: 'lostTry', form: 'steps', facts: ['lostRecover', 'lostProvider', 'lostChange'] },
      { id: 'lostPerson', form: 'list', facts: ['lostOperator', 'lostDesk', 'lostOffice'] },
      { id: 'lostStolen', form: 'text', facts: ['lostLock'] },
    ],
  },
  {
    id: 'abroad',
    slug: 'fuera-de-mexico',
    next: 'start',
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
    next: 'curp',
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
    next: 'start',
    sections: [
      { id: 'foreignOnline', form: 'text', facts: ['foreignOnline', 'curpForeign', 'spanishOnly'] },
      { id: 'foreignPapers', form: 'text', facts: ['foreignApostille', 'foreignNoApostille'] },
      { id: 'foreignCover', form: 'text', facts: ['foreignVoluntary', 'foreignVisitor', 'ptiGuide'] },
    ],
  },
  {
    id: 'minors',
    slug: 'menores',
    next: 'start',
    sections: [
      { id: 'minorsOnline', form: 'text', facts: ['minorsSame', 'minorsEmail', 'minorsLater'] },
      {
        id: 'minorsOffice',
        form: 'ticks',
        facts: ['paperBirth', 'childIdentity', 'paperCurp', 'parentIdentity', 'parentProof'],
      },
      { id: 'minorsAsk', form: 'text', facts: ['minorsUnknown', 'minorsList'] },
    ],
  },
  {
    id: 'office',
    slug: 'en-persona',
    next: 'documents',
    sections: [
      { id: 'officeWhere', form: 'text', facts: ['officeWhere', 'officeFind', 'officeHours'] },
      {
        id: 'officePapers',
        form: 'ticks',
        facts: ['paperBirth', 'paperIdentity', 'paperCurp', 'paperAddress'],
      },
      {
        id: 'officeOther',
        form: 'text',
        facts: ['paperOther', 'foreignNoApostille', 'foreignApostille', 'officeList'],
      },
      { id: 'officeElse', form: 'text', facts: ['appRoute', 'phoneRoute', 'chatRoute'] },
    ],
  },
  {
    id: 'after',
    slug: 'despues',
    next: 'vigencia',
    sections: [
      { id: 'afterJob', form: 'text', facts: ['afterJob'] },
      { id: 'afterSchool', form: 'text', facts: ['afterSchool'] },
      { id: 'afterSavings', form: 'text', facts: ['afterAfore', 'afterFindAfore', 'afterInfonavit'] },
      { id: 'afterVigencia', form: 'text', facts: ['afterVigencia', 'afterWeeks', 'afterClinic'] },
      { id: 'afterPti', form: 'text', facts: ['ptiWhat', 'ptiGuide'] },
      { id: 'afterPension', form: 'text', facts: ['pensionGuide'] },
    ],
  },
  {
    id: 'trouble',
    slug: 'problemas',
    next: 'newLink',
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
    next: 'verify',
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

/** The cases that the start page offers, in this order. Three questions lead to the others. */
export const startCases = ['forgot', 'abroad', 'curp'] as const satisfies readonly HelpTopicId[];
