import type { HelpSourceId } from '#lib/domain/help/sources.ts';

/** One statement of the help centre. Its words are in lib/i18n/(locale)/help.ts under the same id. */
export type HelpFact = {
  /** Day on which somebody last compared the statement with its sources, YYYY-MM-DD. */
  reviewed: string;
  sources: readonly HelpSourceId[];
};

const fact = (reviewed: string, ...sources: HelpSourceId[]): HelpFact => ({ reviewed, sources });

/** All statements of the help centre, by their id (docs/rules.md §6). */
export const helpFacts = {
  unique: fact('2026-11-21', 'specimen', 'procedureNews'),
  notEnrollment: fact('2026-11-21', 'specimen', 'foreignResidents'),
  keyForSteps: fact('2026-11-21', 'leaflets', 'procedureNews'),
  keyCurp: fact('2026-11-21', 'curpRules'),
  keyNss: fact('2026-11-21', 'specimen', 'twoNumbers'),
  keyRfc: fact('2026-11-21', 'leaflets'),
  free: fact('2026-11-21', 'leaflets', 'procedureOffices', 'middlemen'),
  alwaysOpen: fact('2026-11-21', 'leaflets', 'procedureNews'),
  spanishOnly: fact('2026-11-21', 'leaflets', 'visitors'),

  needCurp: fact('2026-11-21', 'leaflets', 'procedureNews'),
  needEmail: fact('2026-11-21', 'leaflets', 'procedureNews'),
  needAddress: fact('2026-11-21', 'leaflets'),
  addressDecides: fact('2026-11-21', 'leaflets', 'specimen'),
  stepStart: fact('2026-11-21', 'software', 'leaflets'),
  stepLink: fact('2026-11-21', 'software', 'leaflets'),
  stepIdentity: fact('2026-11-21', 'software'),
  stepAddress: fact('2026-11-21', 'software', 'leaflets'),
  stepResult: fact('2026-11-21', 'software', 'leaflets'),
  leaveAndReturn: fact('2026-11-21', 'software'),
  newLink: fact('2026-11-21', 'software'),

  forgotSame: fact('2026-11-21', 'leaflets'),
  forgotNoAddress: fact('2026-11-21', 'leaflets', 'software'),
  forgotSameEmail: fact('2026-11-21', 'software'),
  forgotLostEmail: fact('2026-11-21', 'software', 'procedureOffices'),
  forgotPapers: fact('2026-11-21', 'afore'),

  abroadOnline: fact('2026-11-21', 'leaflets', 'financialDesk'),
  abroadPhone: fact('2026-11-21', 'leaflets'),
  consulateNetwork: fact('2026-11-21', 'agreement', 'network'),
  consulateDesk: fact('2026-11-21', 'leaflets', 'financialDesk'),
  deskOnline: fact('2026-11-21', 'leaflets', 'financialDesk'),
  deskVoluntary: fact('2026-11-21', 'leaflets', 'agreement'),
  deskSurvival: fact('2026-11-21', 'leaflets', 'network'),
  deskBeneficiaries: fact('2026-11-21', 'leaflets'),
  deskVigencia: fact('2026-11-21', 'leaflets'),
  consulateNoNumbers: fact('2026-11-21', 'leaflets'),
  consulateAppointment: fact('2026-11-21', 'appointments', 'birthRegistration'),
  notHealthDesk: fact('2026-11-21', 'healthDesk'),
  bornRegister: fact('2026-11-21', 'birthRegistration'),
  bornCertificate: fact('2026-11-21', 'birthRegistration'),
  bornCurp: fact('2026-11-21', 'leaflets'),
  bornNss: fact('2026-11-21', 'leaflets'),

  curpLookUp: fact('2026-11-21', 'leaflets'),
  curpNone: fact('2026-11-21', 'leaflets'),
  curpFixFirst: fact('2026-11-21', 'leaflets', 'foreignResidents'),
  curpOrder: fact('2026-11-21', 'leaflets'),
  curpMaternal: fact('2026-11-21', 'leaflets'),
  curpAccents: fact('2026-11-21', 'leaflets'),
  curpBirth: fact('2026-11-21', 'leaflets'),
  curpForeign: fact('2026-11-21', 'leaflets'),
  curpHere: fact('2026-11-21', 'software'),

  foreignOnline: fact('2026-11-21', 'leaflets', 'foreignResidents'),
  foreignNoApostille: fact('2026-11-21', 'leaflets'),
  foreignApostille: fact('2026-11-21', 'leaflets', 'visitors'),
  foreignVoluntary: fact('2026-11-21', 'leaflets'),
  foreignVisitor: fact('2026-11-21', 'leaflets', 'visitors'),

  officeWhere: fact('2026-11-21', 'procedureOffices', 'procedureNews'),
  officeHours: fact('2026-11-21', 'procedureOffices', 'procedureNews'),
  paperBirth: fact('2026-11-21', 'procedureNews', 'leaflets'),
  paperIdentity: fact('2026-11-21', 'procedureNews', 'leaflets'),
  paperCurp: fact('2026-11-21', 'procedureNews', 'leaflets'),
  paperAddress: fact('2026-11-21', 'leaflets'),
  paperOther: fact('2026-11-21', 'procedureOffices', 'leaflets'),
  appRoute: fact('2026-11-21', 'foreignResidents', 'financialDesk'),
  phoneRoute: fact('2026-11-21', 'leaflets'),

  afterJob: fact('2026-11-21', 'specimen', 'leaflets'),
  afterSchool: fact('2026-11-21', 'leaflets', 'students'),
  afterAfore: fact('2026-11-21', 'specimen', 'afore'),
  afterFindAfore: fact('2026-11-21', 'afore'),
  afterInfonavit: fact('2026-11-21', 'specimen'),
  afterVigencia: fact('2026-11-21', 'leaflets', 'vigencia'),
  ptiWhat: fact('2026-11-21', 'independent', 'leaflets'),
  ptiNeeds: fact('2026-11-21', 'independent', 'leaflets'),
  ptiFee: fact('2026-11-21', 'leaflets', 'independent', 'familyInsurance'),
  ptiStart: fact('2026-11-21', 'independent'),
  ptiMexico: fact('2026-11-21', 'leaflets'),
  ptiExclusions: fact('2026-11-21', 'leaflets', 'familyInsurance'),

  mailWait: fact('2026-11-21', 'leaflets', 'software'),
  mailSpam: fact('2026-11-21', 'software'),
  mailAddress: fact('2026-11-21', 'software'),
  linkOnce: fact('2026-11-21', 'software'),
  otherName: fact('2026-11-21', 'software'),
  twoNumbers: fact('2026-11-21', 'twoNumbers', 'correction'),
  wrongData: fact('2026-11-21', 'correction'),

  realOperator: fact('2026-11-21', 'software'),
  realNever: fact('2026-11-21', 'software'),
  realAddressBar: fact('2026-11-21', 'software'),
  channelPhone: fact('2026-11-21', 'leaflets'),
  channelAbroad: fact('2026-11-21', 'leaflets'),
  channelWeb: fact('2026-11-21', 'procedureOffices', 'correction'),
  channelApp: fact('2026-11-21', 'foreignResidents'),
  channelOffice: fact('2026-11-21', 'procedureOffices'),
  channelConsulate: fact('2026-11-21', 'appointments'),
  noMiddlemen: fact('2026-11-21', 'middlemen'),
  falseMail: fact('2026-11-21', 'falseMail'),
  guardNumber: fact('2026-11-21', 'aforeFraud'),
  reportMisuse: fact('2026-11-21', 'leaflets'),
} satisfies Record<string, HelpFact>;

export type HelpFactId = keyof typeof helpFacts;
