import { officialLinks } from '#lib/domain/help/official-links.ts';
import type { guideFacts as spanish } from '#lib/i18n/es/help-guide-facts.ts';
import type { Words } from '#lib/i18n/words.ts';

/** What only the sheets of the guides say, by fact. */
export const guideFacts: Words<typeof spanish> = {
  haveReady: 'Have your CURP ready, and an email address that you can open.',
  startOnline: 'Start. If you already have a number, we find it. If not, you get one.',
  firstAddress: 'If it is your first number, enter an address in Mexico. It can be a relative’s.',
  helpAtConsulate: `If you want help, make an appointment at a consulate: [citas.sre.gob.mx](${officialLinks.appointment}). They walk you through it, but they do not give out numbers.`,
  fixCompare: 'Compare your CURP with your Mexican birth certificate.',
  fixRegistry:
    'Is the mistake on the certificate? Have it fixed at the civil registry. If not, go to a CURP office.',
  fixConsulate: 'Make an appointment at your consulate to fix what is wrong.',
  fixCompareCard: 'Compare your CURP with your resident card and your passport.',
  fixMigration: 'Ask the {Instituto Nacional de Migración} (INM) to fix it.',
  thenAsk: 'When everything matches, [get your number here](/tramite).',
  getModule: 'Can’t find it? Go to a CURP office or a civil registry with your birth certificate.',
  getRegister:
    'Born outside Mexico? Register your birth at the consulate. That gives you a Mexican birth certificate.',
  getMexicanCurp: 'With your Mexican certificate, get your CURP.',
  getResidence:
    'Get temporary or permanent residence from the {Instituto Nacional de Migración} (INM). Your CURP comes with it.',
  getVisitor: 'With a visitor permit (FMM) you can’t buy insurance on your own.',
  getFuture: 'If you plan to live in Mexico, the CURP comes with your temporary or permanent residence.',
  getParents: 'Is your mother or father from Mexico? You can register your birth at a consulate.',
  askHere: 'With your CURP, [get your number here](/tramite).',

  officeCall: 'Call IMSS first and ask if they need anything else: [800 623 2323](tel:+528006232323).',
  paperApostille: 'Birth certificate with an apostille and a translation into Spanish.',
  paperMigration: 'Current immigration document, such as the resident card.',
  paperNaturalized: 'Naturalization letter, if there is one.',
  childIdentity: 'Your child’s ID: school certificate or {cédula de identidad} (ID card for minors).',
  parentIdentity: 'Your own official ID, as mother, father or guardian.',
  parentProof:
    'A paper that says that this is your child, or that you are the guardian. The birth certificate may be enough.',
  proxyIdentity: 'Your own official ID.',
  proxyPower: 'The notarized power of attorney ({poder notarial}) that lets you act for the person.',
  checkData:
    'Check that the name, the date and the CURP are right. After that, you can only fix them in person.',
  checkPaper: 'Keep the paper with your number: it is for life.',
  appointmentWeb: `Create your account at [citas.sre.gob.mx](${officialLinks.appointment}). You need your name, a phone and an email.`,
  appointmentService: 'Say that it is for an IMSS procedure. Not on the list? Ask by phone.',
  appointmentPhone:
    'In the United States and Canada you can also call MiConsulado: [+1 424 309 0009](tel:+14243090009).',
  consulateIdentity: 'Official ID: passport, {matrícula consular} (consular ID) or INE card.',
  consulateEmail: 'Your email address and its password, to open the link there.',
  consulateAddress: 'An address in Mexico with its Mexican postal code. It can be a relative’s.',
  consulateBirth: 'Mexican birth certificate. Don’t have one? Ask to register the birth too.',

  coverAgain: 'When you have your NSS and your residence, come back to this guide.',
  ptiWho:
    'It is for people who work for themselves: professionals, shopkeepers, artisans, family businesses.',
  ptiForeign: 'If you are from another country, show that your stay is legal and have a CURP and an NSS.',
  ptiAbroad: 'It is also for Mexicans who work in another country.',
  ptiAge: 'We found no age limit. Ask IMSS.',
  ptiGives: 'Doctor, hospital and medicine, maternity, sick pay, a pension and day care.',
  ptiFamily:
    'It also covers your partner, your children up to age 16 (25 if they study) and your parents if they live with you.',
  needsNumbers: 'CURP and NSS.',
  ptiEmail: 'An email of your own. They may ask for the RFC.',
  ptiIncome: 'Your work and what you earn a month. Be honest: what you get depends on it.',
  ptiAddress: 'An address in Mexico.',
  ptiFee: 'It depends on the income you report and on your work. We did not find this year’s fee.',
  ptiCalculator: `Use the calculator of [IMSS](${officialLinks.independent}): imss.gob.mx/personas-trabajadoras-independientes.`,
  ptiMonths: 'You pay in advance, by the month. In 2023 you could also pay for six months or a year.',
  ptiStart: 'If you pay by the 20th, you are covered from the first day of the next month.',
  ptiMexico: 'It only works inside Mexico.',
  ptiExclusions:
    'Some sources mention illnesses it does not cover and waiting periods. IMSS in Jalisco says it is full coverage. Ask before you pay.',
  ptiApply: `Go to [imss.gob.mx](${officialLinks.independent}), section **{Personas Trabajadoras Independientes}**, and enter your details.`,
  ptiPay: 'Pay at a bank or online with the payment code they give you.',
  ptiClinic: 'Sign up at your clinic. Pay again each month to keep your coverage.',
  ptiConsulate: 'The consulate can guide you, but you sign up yourself on the IMSS page.',
  familyWho: 'The {Seguro de Salud para la Familia} is for people with no other social security.',
  familyAbroad: 'From another country, you can insure family members who live in Mexico.',
  familyGives: 'Doctor, hospital, surgery, medicine and maternity. It gives no pension.',
  familyPapers: 'ID, birth certificate and proof of address. For your spouse, the marriage certificate.',
  familyHealth: 'A health form from IMSS for each person.',
  familyFee:
    'Each person pays by the year, based on age. In 2025 it ran from 8,900 to 21,300 Mexican pesos. Ask for this year’s fee.',
  familyRefund: 'IMSS does not give refunds.',
  familyStart: 'You are covered from the first day of the next month.',
  familyExcluded:
    'People who already have certain illnesses, such as cancer, kidney failure or HIV, are not accepted. Ask for the full list.',
  familyWaiting: 'Some illnesses and surgeries are covered only after six months to two years.',
  familyApply: `Online, at [imss.gob.mx](${officialLinks.imss}) or {IMSS Digital}, with CURP, NSS and email.`,
  familyOffice: 'Or at an IMSS office, Monday to Friday, 8:00 a.m. to 3:30 p.m.',

  survivalNotNeeded:
    'If you live in Mexico and your details are up to date, you no longer need to go. IMSS ended it in 2015.',
  survivalLegend:
    'Look at the bottom of your last receipt. If it says {«acuda a actualizar sus datos»}, go to the IMSS window.',
  survivalSome: 'Some pensions still need it, such as widows’ pensions. If in doubt, call.',
  updateIdentity: 'Official ID and CURP.',
  updateNumber: 'Your NSS.',
  updateAddress: 'Your address. They do not ask for proof.',
  updatePhone: 'Phone, cell phone and email, if you want.',
  survivalTwice: 'Every six months, on no fixed date. Your receipt gives your next deadline.',
  survivalPerson: 'Go in person to any Mexican consulate or embassy. It is free.',
  survivalStop: 'If you do not go, they stop your payments. Once you go, they pay what you missed.',
  survivalIdentity: 'Official ID with photo and signature.',
  survivalNumber: 'A paper with your NSS.',
  survivalMore:
    'Some consulates ask for more: a photo, your pension card or a letter. Check the page of yours.',
  survivalReceipt: 'Ask for your receipt and write down the next date.',
  survivalIll:
    'Call before the date and ask what they need. In 2014 a relative could go with a doctor’s note no older than 48 hours.',
};
