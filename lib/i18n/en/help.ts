import { problem } from '#lib/i18n/en/problem.ts';
import type { help as spanish } from '#lib/i18n/es/help.ts';
import type { Words } from '#lib/i18n/words.ts';

/** Texts may hold **strong words**, [links](/path or address) and {names that stay in Spanish}: see rich-text.ts. */
const topics: Words<typeof spanish>['topics'] = {
  number: {
    title: 'What the NSS is and what it is not',
    hint: 'What it is for, what it costs, and how it differs from the CURP and the RFC.',
    lead: 'The NSS is your Mexican social security number. It is a key for other steps.',
  },
  need: {
    title: 'What you need and how it works',
    hint: 'Your CURP, your email and the steps from start to finish.',
    lead: 'It takes about ten minutes. Have this at hand.',
  },
  forgot: {
    title: 'I forgot my number',
    hint: 'Use the same service: if your number exists, we send it to your email.',
    lead: 'Your number never changes. Here you can see it again.',
  },
  abroad: {
    title: 'I live outside Mexico',
    hint: 'Do it online or with the help of a consulate.',
    lead: 'You can ask for your number from any country.',
  },
  curp: {
    title: 'I have no CURP, or my CURP has a mistake',
    hint: 'What to do before you ask for your number.',
    lead: 'The CURP comes first. Your number is made with the data of your CURP.',
  },
  foreign: {
    title: 'I am a foreign national',
    hint: 'Which migration documents you need.',
    lead: 'If you have a CURP, you can ask for your number online.',
  },
  office: {
    title: 'I would rather go in person',
    hint: 'Offices, opening hours and the papers they ask for.',
    lead: 'It can also be done at an IMSS office. It is free.',
  },
  after: {
    title: 'I have my number: what comes next',
    hint: 'Job, school, AFORE, cover and voluntary insurance.',
    lead: 'The number opens the door. Each of these steps is done separately.',
  },
  trouble: {
    title: 'Something is not working',
    hint: 'No email arrives, I have two numbers, or my data are wrong.',
    lead: 'These are the most common problems and how to solve them.',
  },
  real: {
    title: 'Is this site real?',
    hint: 'Who runs it, which channels are official and how to notice a fraud.',
    lead: 'You are right to ask. This is how you can check.',
  },
};

const sections: Words<typeof spanish>['sections'] = {
  numberWhat: 'What it is',
  numberKeys: 'Do not confuse them',
  numberCost: 'Cost, hours and language',
  needHave: 'Have at hand',
  needAddressWhy: 'What the address is for',
  needSteps: 'The steps',
  needLeave: 'You can leave and come back later',
  forgotHow: 'How to see it again',
  forgotElse: 'Other ways',
  abroadOnline: 'Online',
  abroadConsulate: 'At a consulate',
  abroadDesk: 'What the consulate helps you with',
  abroadBorn: 'If you were born outside Mexico or have two nationalities',
  curpNone: 'If you have no CURP or do not know it',
  curpFix: 'If your CURP has a mistake',
  curpCommon: 'What most often stops people: papers that do not say the same',
  foreignOnline: 'Online',
  foreignPapers: 'If you go to an office',
  foreignCover: 'Voluntary insurance',
  officeWhere: 'Where and when',
  officePapers: 'Papers to take with you',
  officeOther: 'Special cases',
  officeElse: 'Other ways',
  afterJob: 'Job',
  afterSchool: 'School',
  afterSavings: 'AFORE and INFONAVIT',
  afterVigencia: 'Your cover today ({vigencia de derechos})',
  afterPti: 'If you are self-employed',
  troubleMail: 'The email does not arrive',
  troubleName: 'I see the name of another person',
  troubleTwo: 'I have two numbers',
  troubleData: 'My name or date is wrong at IMSS',
  realWho: 'Who does this',
  realChannels: 'The official channels',
  realFraud: 'How to notice a fraud',
  realReport: 'If you see something odd',
};

const facts: Words<typeof spanish>['facts'] = {
  unique: 'The NSS has 11 digits. It is unique, it is yours for ever and nobody else can use it.',
  notEnrollment:
    '**Having a number is not being enrolled.** By itself the number gives you no rights and no obligations. It gives you no clinic and no medical cover either.',
  keyForSteps:
    'It is the key to what comes next: a job, school insurance, voluntary insurance, your AFORE (pension fund) and your INFONAVIT (housing fund).',
  keyCurp: '**CURP:** 18 letters and digits. It is your key in the population register.',
  keyNss: '**NSS:** 11 digits. It is your number in social security.',
  keyRfc: '**RFC:** 13 letters and digits. It is your key for taxes.',
  free: '**It is free.** If somebody charges you, it is probably a fraud.',
  alwaysOpen: 'You can do it 24 hours a day, 365 days a year.',
  spanishOnly:
    'The official service and the documents are in Spanish only. If you do not speak it, ask somebody who does to help you. These pages and their emails are in English too.',

  needCurp: '**Your CURP.** Check that your name and date of birth are right.',
  needEmail: '**An email address** of your own that you can open now. It will be linked to your CURP.',
  needAddress:
    '**An address in Mexico,** only for a first number. It can be the address of a relative or a friend.',
  addressDecides:
    'The address decides which office gives you the number. Later, when you have a job or insurance, it decides your clinic.',
  stepStart: 'Type your CURP and your email address.',
  stepLink: 'Open the link that reaches you by email and confirm that the address is yours.',
  stepIdentity: 'Confirm that it is you.',
  stepAddress: 'If you have no number yet, type your address and check your answers.',
  stepResult: 'Receive your number, your {constancia} (certificate) and your {tarjeta} (card) as PDF.',
  leaveAndReturn:
    'Close the page whenever you like. Your answers are kept. The link in your email takes you back to where you were, also on another phone or computer.',
  newLink:
    'Has the link expired? [Type your CURP and your email address again](/tramite) and we send you a new one.',

  forgotSame:
    '[Use this same service](/tramite). If your number exists already, we find it and send it to you. No other number is made.',
  forgotNoAddress: 'In that case we do not ask you for an address.',
  forgotSameEmail:
    'If you used this service before, use the same email address. To protect you, the number is only sent to the address linked to your CURP.',
  forgotLostEmail:
    'If you can no longer open that mailbox, [go to an office in person](/ayuda/en-persona) with your papers.',
  forgotPapers: 'You can also find your number on your payslips or on IMSS papers that you already have.',

  abroadOnline:
    'Do it online with your CURP and your email address. For a first number, use an address in Mexico. It can be a relative’s.',
  abroadPhone:
    'To talk to IMSS from another country, dial [+52 55 4166 5415](tel:+525541665415), option 5. Open Monday to Friday, 9 am to 6 pm, Mexico City time.',
  consulateNetwork:
    'IMSS and the consulates have had an agreement since December 2022. There are 146 offices or more, in more than 50 countries.',
  consulateDesk:
    'Ask for the **{Ventanilla de Asesoría Financiera}** (financial advice desk). Its staff go with you step by step.',
  deskOnline: 'This online service.',
  deskVoluntary: 'Voluntary insurance.',
  deskSurvival: 'Proof that you are alive, if you receive a pension.',
  deskBeneficiaries: 'The data of your beneficiaries.',
  deskVigencia: 'Checking your cover ({vigencia de derechos}).',
  consulateNoNumbers: '**The consulate does not give out numbers.** It helps you to ask for yours online.',
  consulateAppointment:
    'Make an appointment at [citas.sre.gob.mx](https://citas.sre.gob.mx) or call MiConsulado: [+1 424 309 0009](tel:+14243090009). That line is for the United States and Canada.',
  notHealthDesk:
    'Do not confuse it with the {Ventanilla de Salud}. That is a health programme of the consulates in the United States.',
  bornRegister: 'Register your birth at a consulate or at a civil registry in Mexico.',
  bornCertificate: 'Receive your Mexican birth certificate.',
  bornCurp: 'With the certificate, get your CURP.',
  bornNss: 'With your CURP, [ask for your number here](/tramite).',

  curpLookUp: 'Look up your CURP at [gob.mx/curp](https://www.gob.mx/curp/). It is free.',
  curpNone:
    'If you have none, get it first. In Mexico, at a CURP office or a civil registry. Outside Mexico, at a consulate.',
  curpFixFirst:
    '**Correct your CURP before you ask for your number.** If the mistake comes from your birth certificate, the certificate is corrected first.',
  curpOrder: 'The order of the names.',
  curpMaternal: 'The second surname.',
  curpAccents: 'The accents.',
  curpBirth: 'The date of birth.',
  curpForeign:
    'If you come from another country and are a resident, your CURP is corrected at the {Instituto Nacional de Migración} (INM).',
  curpHere:
    'If you type your CURP with a letter too many, a letter missing or a wrong letter, this site tells you which one. It may propose another, but never changes it without asking you.',

  foreignOnline: 'The steps are the same: your CURP, your email address and an address in Mexico.',
  foreignNoApostille:
    'If you are from another country and your birth certificate has no apostille, take your naturalisation letter, your current migration document, or both.',
  foreignApostille: 'Papers from another country need an apostille and a translation into Spanish.',
  foreignVoluntary:
    'For voluntary insurance you need to be a {Residente Temporal} (temporary resident) or {Residente Permanente} (permanent resident).',
  foreignVisitor: 'With a visitor’s permit (FMM) you cannot take it out.',

  officeWhere: 'Go to an IMSS {subdelegación} or to an {oficina auxiliar} (auxiliary office).',
  officeHours: 'They open Monday to Friday, 8:00 am to 3:30 pm, on working days.',
  paperBirth: 'Birth certificate, as a certified copy.',
  paperIdentity: 'Official identification: INE card, passport, {matrícula consular} or professional licence.',
  paperCurp: 'Your printed CURP.',
  paperAddress: 'Proof of address of the last three months.',
  paperOther:
    'If another person goes for you, they have to take the papers that authorise them and their identification.',
  appRoute: 'Use the **{IMSS Digital}** application on your phone.',
  phoneRoute: 'If in doubt, call IMSS: [800 623 2323](tel:+528006232323).',

  afterJob:
    'Your employer will ask you for the number and may ask for the {constancia}. When they register you, you get the clinic (UMF) of your address.',
  afterSchool:
    'Upload either of the two PDFs where your school asks for them. A public school can register you for the {seguro facultativo} (student insurance), at no cost to you.',
  afterAfore: 'Register with the AFORE (pension fund) of your choice. It keeps your savings for retirement.',
  afterFindAfore:
    'You do not know which one is yours? Call SARTEL at no cost: [55 1328 5000](tel:+525513285000).',
  afterInfonavit: 'Your AFORE and INFONAVIT accounts receive money while an employer has you registered.',
  afterVigencia:
    'The {vigencia} says whether you have a right to medical care today. Check it at [imss.gob.mx](https://www.imss.gob.mx) or in {IMSS Digital}, with your CURP, your NSS and your email address.',
  ptiWhat:
    'You can insure yourself as a **{Persona Trabajadora Independiente} (PTI),** a self-employed worker. It is voluntary.',
  ptiNeeds: 'They ask for CURP, NSS, a personal email address, what you earn and an address in Mexico.',
  ptiFee:
    'The fee depends on the insurance you choose: on what you earn or on your age. The {seguro de salud para la familia} (family health insurance) is paid every year, according to your age.',
  ptiStart: 'It covers you from the first day of the month after your payment.',
  ptiMexico: 'It only works inside Mexico.',
  ptiExclusions: 'There are illnesses that it does not cover, and waiting periods. Ask before you pay.',

  mailWait: 'Wait a few minutes. Sometimes it takes up to 15.',
  mailSpam: 'Look in the junk or spam folder.',
  mailAddress: 'Check that your email address is spelt right. You can change it on the same page.',
  linkOnce: 'Each link works only once. If you ask for another, the one before stops working.',
  otherName:
    'Choose **No soy yo** (it is not me). Your CURP perhaps has one letter changed. Nothing is assigned and you can start again.',
  twoNumbers:
    'Ask for them to be joined at a {subdelegación}. The procedure is IMSS-02-012 and it is free. How long it takes depends on each case.',
  wrongData:
    'It is corrected in person, at the {subdelegación}, with procedure IMSS-02-012. It is free. A name is corrected in two working days.',

  realOperator:
    'This site uses Ventanilla NSS, open software that anybody can inspect. It is run by whoever is named at the foot of the page. The software does not belong to the government.',
  realNever:
    '**We never ask you for payments, passwords or your PIN.** We do not call you on the telephone either.',
  realAddressBar: 'Look at the address in your browser. The links in our emails lead to this same address.',
  channelPhone: 'IMSS by telephone in Mexico: [800 623 2323](tel:+528006232323).',
  channelAbroad: 'From abroad: [+52 55 4166 5415](tel:+525541665415), option 5.',
  channelConsulate: 'Your consulate: [citas.sre.gob.mx](https://citas.sre.gob.mx).',
  channelOffice: 'The IMSS {subdelegaciones}, Monday to Friday, 8:00 am to 3:30 pm.',
  channelWeb: 'The IMSS website: [imss.gob.mx](https://www.imss.gob.mx).',
  channelApp: 'The {IMSS Digital} application.',
  noMiddlemen: 'IMSS has no agents. Nobody may charge you for this or for making it faster.',
  falseMail:
    'There are false emails that look as if IMSS had sent them. If in doubt, do not open the link: call the numbers above.',
  guardNumber:
    '**Look after your NSS and your CURP.** Do not give them to people who call or write to you. With them somebody could move your AFORE or ask for a loan in your name.',
  reportMisuse:
    'If somebody copies this site, charges you or uses your data, tell IMSS and whoever runs this page.',
};

const guidanceRoutes: Words<typeof spanish>['guidance']['routes'] = {
  online: {
    title: 'You can do it right now, online',
    steps: [
      'Have your CURP and an email address that you can open at hand.',
      'Start. If you already have a number, we find it. If not, one is assigned to you.',
      'If it is your first number, type an address in Mexico.',
    ],
  },
  onlineAbroad: {
    title: 'You can do it online from where you live',
    steps: [
      'Have your CURP and an email address that you can open at hand.',
      'For a first number, use an address in Mexico. It can be a relative’s.',
      'If you want help, make an appointment at a consulate. They go through it with you, but do not give out numbers.',
    ],
  },
  fixCurp: {
    title: 'First correct your CURP',
    steps: [
      'Compare your CURP with your birth certificate.',
      'If the mistake is in the certificate, have it corrected at the civil registry. If not, go to a CURP office.',
      'When everything says the same, ask for your number here.',
    ],
  },
  fixCurpAbroad: {
    title: 'First correct your CURP, with the help of your consulate',
    steps: [
      'Compare your CURP with your Mexican birth certificate.',
      'Make an appointment at your consulate to correct what is wrong.',
      'When everything says the same, ask for your number here.',
    ],
  },
  fixCurpForeign: {
    title: 'First correct your CURP at the migration institute',
    steps: [
      'Compare your CURP with your resident card and your passport.',
      'Ask for the correction at the {Instituto Nacional de Migración} (INM).',
      'When everything says the same, ask for your number here.',
    ],
  },
  getCurp: {
    title: 'First get your CURP',
    steps: [
      'Look up at gob.mx/curp whether you already have one.',
      'If not, go to a CURP office or a civil registry with your birth certificate.',
      'With your CURP, ask for your number here.',
    ],
  },
  getCurpAbroad: {
    title: 'First get your CURP at your consulate',
    steps: [
      'If you were born outside Mexico, register your birth at the consulate. That gives you a Mexican birth certificate.',
      'With your Mexican certificate, get your CURP.',
      'With your CURP, ask for your number here.',
    ],
  },
  getCurpForeign: {
    title: 'First get your residence and your CURP',
    steps: [
      'The CURP comes with temporary or permanent residence, at the {Instituto Nacional de Migración} (INM).',
      'With a visitor’s permit (FMM) you cannot take out voluntary insurance.',
      'With your CURP, ask for your number here or at an IMSS office.',
    ],
  },
  foreignAbroad: {
    title: 'First you need a CURP',
    steps: [
      'If you are going to live in Mexico, the CURP comes with temporary or permanent residence.',
      'If your mother or father is from Mexico, you can register your birth at a consulate.',
      'With your CURP, ask for your number here.',
    ],
  },
};

export const help: Words<typeof spanish> = {
  title: 'Help and phone numbers',
  lead: 'Find your case, or call. All help is free.',
  topicsTitle: 'Topics',
  caseTitle: 'Find your case in three questions',
  caseHint: 'We tell you what to do first.',
  backToHelp: 'Back to help',
  backToStart: 'Back to the start',
  otherTopics: 'See all topics',
  startButton: 'Start',
  sourcesTitle: 'Where this information comes from',
  sourcesLead:
    'We compare each statement with these sources. If something has changed, what IMSS says prevails.',
  reviewed: (date: string) => `Reviewed on ${date}`,
  published: (date: string) => `published: ${date}`,
  codeTitle: 'Source code',
  code: 'This software is free, under the MIT licence. Anybody can read it, use it and improve it. Whoever runs this site can give you the code.',
  demonstrationNotice:
    'This is a **demonstration**. It is not a government site. Its numbers begin with 00 and its documents are of no use for any official purpose.',
  topics,
  sections,
  facts,
  contacts: {
    title: 'Phone numbers',
    labels: {
      mexico: 'IMSS, in Mexico',
      abroad: 'IMSS, from abroad',
      consulates: 'MiConsulado, United States and Canada',
    },
    hours: 'IMSS: Monday to Friday, 9 am to 6 pm, Mexico City time. From abroad, choose option 5.',
    never: 'Numbers are not told over the telephone. This protects your data.',
  },
  guidance: {
    title: 'What is your case?',
    lead: 'Answer three questions. We do not keep your answers.',
    questions: {
      lugar: {
        legend: 'Where do you live?',
        options: { mexico: 'In Mexico', fuera: 'Outside Mexico' },
        missing: 'Choose where you live',
      },
      persona: {
        legend: 'Are you a Mexican national?',
        options: {
          mexicana: 'Yes, or my mother or father is from Mexico',
          extranjera: 'No',
        },
        missing: 'Choose whether you are a Mexican national',
      },
      curp: {
        legend: 'Do you have a CURP?',
        options: {
          bien: 'Yes, and my data are right',
          error: 'Yes, but it has a mistake',
          no: 'No, or I do not know',
        },
        missing: 'Choose whether you have a CURP',
      },
    },
    button: 'See what to do',
    again: 'Change my answers',
    more: 'To know more',
    errorPrefix: 'Error: ',
    routes: guidanceRoutes,
  },
  problem,
};
