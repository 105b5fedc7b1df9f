import { officialLinks } from '#lib/domain/help/official-links.ts';
import { guideFacts } from '#lib/i18n/en/help-guide-facts.ts';
import { holder } from '#lib/i18n/en/holder.ts';
import { journey } from '#lib/i18n/en/journey.ts';
import type { help as spanish } from '#lib/i18n/es/help.ts';
import type { Words } from '#lib/i18n/words.ts';

/** What the help says, by fact. Texts may hold **strong words**, [links](/path or address) and {names that stay in Spanish}: see rich-text.ts. */
export const helpFacts: Words<typeof spanish>['facts'] = {
  unique: 'The NSS has 11 digits. It is unique and it is yours for life. No one else can use it.',
  notEnrollment:
    '**Having a number does not mean you are covered.** By itself it gives you no rights and no duties, and no clinic or medical care.',
  keyForSteps:
    'It is the key to what comes next: a job, school insurance, voluntary insurance, your AFORE and your INFONAVIT.',
  notUsNumber: 'It is not a US Social Security number.',
  keyCurp: '**CURP:** 18 letters and digits. It identifies you in the population registry.',
  keyNss: '**NSS:** 11 digits. It is your number in Mexican social security.',
  keyRfc: '**RFC:** 13 letters and digits. It is for taxes.',
  free: '**It is free.** If anyone charges you, it is probably a scam.',
  alwaysOpen: 'You can do it at any time, every day of the year.',
  spanishOnly:
    'The official service and the documents are in Spanish only. If you do not speak Spanish, ask someone who does to help you. These pages and our emails are also in English.',

  needCurp: '**Your CURP.** Check that your name and date of birth are right.',
  needEmail: '**An email address** of your own that you can open now. It will be linked to your CURP.',
  needAddress:
    '**An address in Mexico,** only for a first number. It can be the home of a relative or a friend.',
  addressDecides:
    'The address decides which office gives you the number. Later, when you have a job or insurance, it decides your clinic.',
  stepStart: 'Enter your CURP and your email address.',
  stepLink: 'Open the link in the email and confirm that the address is yours.',
  stepIdentity: 'Confirm that it is you.',
  stepAddress: 'If you have no number yet, enter your address and check your answers.',
  stepResult: 'Get your number, your certificate ({constancia}) and your card ({tarjeta}) as PDF files.',
  leaveAndReturn:
    'Close the page whenever you like. We keep your answers. The link in your email takes you back to where you were, even on another phone or computer.',
  newLink:
    'Has the link expired? [Enter your CURP and your email address again](/tramite) and we send you a new one.',

  forgotSame:
    'Use this same service. If you already have a number, we find it and send it to you. You do not get a second one.',
  forgotNoAddress: 'We do not ask you for an address.',
  forgotSameEmail:
    'If you used this service before, use the same email address. To protect you, we only send the number to the address linked to your CURP.',
  forgotLostEmail: 'You can no longer open that mailbox? [See what to do](/ayuda/perdi-mi-correo).',
  forgotPapers: 'You can also find your number on pay stubs or on IMSS papers that you already have.',

  mailOpen: 'Go to a free email service, such as gmail.com or outlook.com, and choose **Create account**.',
  mailData:
    'Enter your name, then choose an address and a password. You may need a cell phone to get a code.',
  mailKeep: 'Write the address and the password down on paper. Keep it at home.',
  mailLend:
    '**Do not use another person’s email, and do not lend yours.** The address is linked to your number. Whoever opens it can see your number, and you no longer can.',
  mailShared:
    'On a borrowed computer, sign out of your email when you are done. Also delete the PDF files from the Downloads folder.',
  wayPrepare:
    '[Fill in your details here](/preparar), at home or in line. You finish at the window with a code.',
  wayDesk:
    'Go to a service window of this site, if there is one near you. They print your number there, with no email. [Ask where](/ayuda#telefonos).',
  wayConsulate: 'Outside Mexico, get help at a [consulate](/ayuda/fuera-de-mexico).',
  wayOffice: 'Go to an IMSS office with your papers. [Make your list](/ayuda/lista).',
  lostRecover: 'Open the page of your email service and choose **Forgot password?** Follow the steps.',
  lostProvider: 'Was the email from work or school? Ask them to let you back in.',
  lostChange: `Can you still open it? Start here with it. At the end, choose **${holder.number.emailLink}**.`,
  lostOperator: 'Call or write to the people who run this site. [See contacts](/ayuda#telefonos).',
  lostDesk:
    'Go to a service window of this site with your ID. They can give you your number and change the address.',
  lostOffice: 'Go to an IMSS office with your papers. [Make your list](/ayuda/lista).',
  lostLock: 'Change the password of your email now. Sign out on all other devices.',

  abroadOnline:
    'All you need is your CURP and your email address. For a first number, use an address in Mexico. It can be a relative’s.',
  abroadPhone:
    'To talk to IMSS from another country, dial [+52 55 4166 5415](tel:+525541665415), option 5. It is open Monday to Friday, 9 a.m. to 6 p.m., Mexico City time.',
  consulateNetwork:
    'IMSS and the Mexican consulates have worked together since December 2022. There are at least 146 offices, in over 50 countries.',
  consulateDesk:
    'Ask for the **{Ventanilla de Asesoría Financiera}** (financial advice window). Its staff walk you through each step.',
  deskOnline: 'This online service.',
  deskVoluntary: '[Voluntary insurance](/ayuda/seguro-voluntario).',
  deskSurvival: 'The [survival check](/ayuda/supervivencia), if you get a pension.',
  deskBeneficiaries: 'The details of your beneficiaries.',
  deskVigencia: 'Checking whether you are covered today ({vigencia de derechos}).',
  consulateNoNumbers: '**The consulate does not give out numbers.** It helps you get yours online.',
  consulateAppointment: `Make an appointment at [citas.sre.gob.mx](${officialLinks.appointment}) or call MiConsulado: [+1 424 309 0009](tel:+14243090009). That line is for the United States and Canada. Before you go, [make your list](/ayuda/lista).`,
  notHealthDesk:
    'It is not the {Ventanilla de Salud}. That is a health program of the consulates in the United States.',
  bornRegister: 'Register your birth at a consulate or at a civil registry in Mexico.',
  bornCertificate: 'Get your Mexican birth certificate.',
  bornCurp: 'With the certificate, get your CURP.',
  bornNss: 'With your CURP, [get your number here](/tramite).',

  curpLookUp: `Look up your CURP at [gob.mx/curp](${officialLinks.curp}). It is free.`,
  curpNone:
    'If you have none, get it first. In Mexico, go to a CURP office or a civil registry. Outside Mexico, go to a consulate.',
  curpFixFirst:
    '**Fix your CURP before you ask for your number.** If the mistake comes from your birth certificate, fix the certificate first.',
  curpOrder: 'The order of the names.',
  curpMaternal: 'The second surname.',
  curpAccents: 'The accents.',
  curpBirth: 'The date of birth.',
  curpForeign:
    'Are you a resident from another country? Then the {Instituto Nacional de Migración} (INM) fixes your CURP.',
  curpHere:
    'If you type your CURP with an extra letter, a missing letter or a wrong one, this site tells you which. It may suggest another CURP, but it never changes yours without asking you.',

  foreignOnline: 'The steps are the same: your CURP, your email and an address in Mexico.',
  foreignNoApostille:
    'Is your birth certificate from another country, with no apostille? Bring your naturalization letter or your current immigration card. Bring both if you have both.',
  foreignApostille:
    'Papers from another country need an apostille. They also need a translation into Spanish.',
  foreignVoluntary:
    'To buy insurance, you must be a {Residente Temporal} or a {Residente Permanente}: you need a resident card.',
  foreignVisitor: 'With a visitor permit (FMM) you cannot buy it.',
  minorsSame: 'The steps are the same. Enter your child’s CURP, an email address and an address in Mexico.',
  minorsEmail:
    'Use an email that you will keep. It can be your own: Google, for example, says you must be 13 to open an account.',
  minorsLater: `When your child has an email, start here with the old one. At the end, choose **${holder.number.emailLink}**.`,
  minorsUnknown:
    'We found no official list just for children. Call IMSS before you go: [800 623 2323](tel:+528006232323).',
  minorsList: '[Make your list](/ayuda/lista) and choose “For my child”.',

  officeWhere: 'Go to an IMSS branch office: a {subdelegación} or an {oficina auxiliar}.',
  officeFind: `Find your office at [imss.gob.mx/directorio](${officialLinks.offices}).`,
  officeHours: 'Go Monday to Friday, 8:00 a.m. to 3:30 p.m., except holidays.',
  paperBirth: 'Birth certificate, as a certified copy.',
  paperIdentity:
    'Official ID: INE card, passport, {matrícula consular} (consular ID) or {cédula profesional} (professional license).',
  paperCurp: 'Printed CURP.',
  paperAddress: 'Proof of address from the last three months.',
  paperOther: 'Is someone going for you? They must bring their ID and the papers that let them act for you.',
  officeList: 'Does one of these apply to you? [Make your list](/ayuda/lista) and bring it printed.',
  appRoute: 'Use the **{IMSS Digital}** app on your phone.',
  phoneRoute: 'If in doubt, call IMSS: [800 623 2323](tel:+528006232323).',
  chatRoute: `There is also an [IMSS chat](${officialLinks.chat}), in Spanish.`,

  afterJob:
    'Your employer asks you for the number and sometimes for the {constancia}. When they register you, you get the clinic (UMF) for your address.',
  afterSchool:
    'Upload either PDF where your school asks for it. A public school can sign you up for student insurance ({seguro facultativo}), at no cost to you.',
  afterAfore: 'Sign up with the AFORE of your choice. It keeps your savings for when you retire.',
  afterFindAfore:
    'Not sure which AFORE is yours? Call SARTEL, the AFORE help line, free: [55 1328 5000](tel:+525513285000).',
  afterInfonavit: 'Money goes into your AFORE and INFONAVIT accounts while an employer has you registered.',
  afterVigencia: `The [{vigencia de derechos}](${officialLinks.vigencia}) page says if you have medical care today. It asks for CURP, NSS and email.`,
  afterWeeks: `The [{semanas cotizadas}](${officialLinks.weeks}) page says how many weeks you have worked with coverage. It asks for the same.`,
  afterClinic: 'You can find your clinic by postal code in the {IMSS Digital} app.',
  ptiWhat:
    'Do you work for yourself? You can get insured as a **{Persona Trabajadora Independiente} (PTI)**. It is voluntary.',
  ptiGuide: '[See which insurance fits you](/ayuda/seguro-voluntario): just three questions.',
  pensionGuide: '[See if you need a survival check](/ayuda/supervivencia), in Mexico or abroad.',

  mailWait: 'Wait two minutes and open your email again.',
  mailSpam: 'Look in your spam or junk folder.',
  mailAddress: 'Check that you spelled your email address right. You can change it on the same page.',
  linkOnce: 'Each link works only once. If you ask for another, the old one stops working.',
  otherName: `Choose **${journey.identity.no}**. Your CURP may have a wrong letter. Nothing is assigned and you can start again.`,
  twoNumbers:
    'Ask to have them merged at a {subdelegación} (IMSS office). It is free. Ask for IMSS‑02‑012. How long it takes depends on each case.',
  wrongData:
    'You fix it in person, at a {subdelegación} (IMSS office). It is free. Ask for IMSS‑02‑012. Fixing a name takes two business days.',

  realOperator:
    'This site uses Ventanilla NSS, open software that anyone can inspect. The bottom of the page says who runs it. The software does not belong to the government.',
  realNever: '**We never ask you for payments, passwords or your PIN.** We never call you either.',
  realAddressBar: 'Look at the address in your browser. The links in our emails lead to this same address.',
  channelPhone: 'IMSS by phone in Mexico: [800 623 2323](tel:+528006232323).',
  channelAbroad: 'From abroad: [+52 55 4166 5415](tel:+525541665415), option 5.',
  channelConsulate: `Your consulate: [citas.sre.gob.mx](${officialLinks.appointment}).`,
  channelOffice: 'The IMSS offices ({subdelegaciones}), Monday to Friday, 8:00 a.m. to 3:30 p.m.',
  channelWeb: `The IMSS website: [imss.gob.mx](${officialLinks.imss}).`,
  channelApp: 'The {IMSS Digital} app.',
  noMiddlemen: 'IMSS has no agents. No one may charge you for this or for making it faster.',
  falseMail:
    'Some fake emails look like they come from IMSS. If in doubt, do not open the link: call the numbers above.',
  guardNumber:
    '**Protect your NSS and your CURP.** Do not give them to people who call or write to you. With them, someone could move your AFORE or ask for a loan in your name.',
  reportMisuse:
    'If anyone copies this site, charges you or misuses your data, tell IMSS and the people who run this site.',

  ...guideFacts,
};
