import type { guides as spanish } from '#lib/i18n/es/help-guides.ts';
import type { Words } from '#lib/i18n/words.ts';

/** The guides: what they ask, and the sheets that answer. */
export const guides: Words<typeof spanish> = {
  button: 'See what to do',
  again: 'Change my answers',
  more: 'Learn more',
  print: 'Print this sheet',
  printHint: 'It fits on one letter-size page. You can also print it from your browser’s menu.',
  printedFrom: (address: string) => `Sources and more help: ${address}`,
  errorPrefix: 'Error: ',
  titles: {
    situation: {
      title: 'What is your situation?',
      hint: 'We tell you what to do first.',
      lead: 'Answer three questions. We do not keep your answers.',
    },
    documents: {
      title: 'My list for going in person',
      hint: 'What to bring to the office or the consulate, on one page.',
      lead: 'Answer three questions and get a list to print. We do not keep your answers.',
    },
    cover: {
      title: 'Voluntary insurance',
      hint: 'Who can get it, what you need, what it costs and what it leaves out.',
      lead: 'Answer three questions and see which insurance fits you. We do not keep your answers.',
    },
    survival: {
      title: 'Survival check',
      hint: 'For people who get an IMSS pension.',
      lead: 'Answer two questions. We do not keep your answers.',
    },
  },
  questions: {
    lugar: {
      legend: 'Where do you live?',
      missing: 'Choose where you live',
      options: { mexico: 'In Mexico', fuera: 'Outside Mexico' },
    },
    persona: {
      legend: 'Are you a Mexican national?',
      missing: 'Choose whether you are a Mexican national',
      options: { mexicana: 'Yes, or my mother or father is from Mexico', extranjera: 'No' },
    },
    curp: {
      legend: 'Do you have a CURP?',
      missing: 'Choose whether you have a CURP',
      options: {
        bien: 'Yes, and my details are right',
        error: 'Yes, but it has a mistake',
        no: 'No, or I don’t know',
      },
    },
    sitio: {
      legend: 'Where are you going?',
      missing: 'Choose where you are going',
      options: { oficina: 'To an IMSS office, in Mexico', consulado: 'To a consulate, outside Mexico' },
    },
    quien: {
      legend: 'Who is it for?',
      missing: 'Choose who it is for',
      options: { yo: 'For me', hija: 'For my child, under 18', otra: 'For someone else' },
    },
    acta: {
      legend: 'Where is the birth certificate from?',
      missing: 'Choose where the birth certificate is from',
      options: {
        mexico: 'From Mexico',
        apostilla: 'From another country, with an apostille',
        sinapostilla: 'From another country, without an apostille',
      },
    },
    situacion: {
      legend: 'What is your status in Mexico?',
      missing: 'Choose your status in Mexico',
      options: {
        mexicana: 'I am a Mexican national',
        residente: 'I am a temporary or permanent resident',
        visitante: 'I am a visitor or have no permit',
      },
    },
    trabajo: {
      legend: 'Do you work for yourself?',
      missing: 'Choose whether you work for yourself',
      options: { cuenta: 'Yes', no: 'No, or I want to insure my family' },
    },
    ir: {
      legend: 'Can you go in person?',
      missing: 'Choose whether you can go in person',
      options: { si: 'Yes', no: 'No, because of illness or another reason' },
    },
  },
  sheets: {
    online: { title: 'You can do it right now, online', lead: 'It takes about ten minutes and it is free.' },
    onlineAbroad: {
      title: 'You can do it online from where you live',
      lead: 'It takes about ten minutes and it is free.',
    },
    fixCurp: { title: 'First fix your CURP', lead: 'Your number is made from the data in your CURP.' },
    fixCurpAbroad: {
      title: 'First fix your CURP, with help from your consulate',
      lead: 'Your number is made from the data in your CURP.',
    },
    fixCurpForeign: {
      title: 'First fix your CURP at the immigration office',
      lead: 'Your number is made from the data in your CURP.',
    },
    getCurp: { title: 'First get your CURP', lead: 'Without a CURP, no one can give you a number.' },
    getCurpAbroad: {
      title: 'First get your CURP at your consulate',
      lead: 'Without a CURP, no one can give you a number.',
    },
    getCurpForeign: {
      title: 'First get your residence and your CURP',
      lead: 'Without a CURP, no one can give you a number.',
    },
    foreignAbroad: {
      title: 'First you need a CURP',
      lead: 'Without a CURP, no one can give you a number.',
    },
    officeVisit: {
      title: 'List for an IMSS office',
      lead: 'To get the NSS in person. It is free.',
    },
    consulateVisit: {
      title: 'List for your appointment at the consulate',
      lead: 'To get the NSS with help from the consulate. It is free.',
    },
    noCover: { title: 'You can’t buy the insurance yet', lead: 'First you need residence in Mexico.' },
    independentCover: {
      title: 'Insurance for people who work for themselves (PTI)',
      lead: 'An IMSS program called {Personas Trabajadoras Independientes}. It is voluntary.',
    },
    familyCover: {
      title: 'Family health insurance',
      lead: 'Medical insurance from IMSS that you pay by the year. It is voluntary.',
    },
    survivalMexico: {
      title: 'Survival check in Mexico',
      lead: 'Almost no one has to go anymore. Check your pension receipt.',
    },
    survivalAbroad: {
      title: 'Survival check outside Mexico',
      lead: 'You go in person to a consulate, twice a year.',
    },
  },
  sections: {
    toDo: 'What to do',
    beforeGoing: 'Before you go',
    bring: 'Bring',
    bringOfPerson: 'From the person who gets the number',
    bringOfYours: 'From you, if you go for that person',
    beforeLeaving: 'Before you leave',
    makeAppointment: 'Make your appointment',
    askFor: 'Who to ask for',
    coverWho: 'Who can get it',
    coverGives: 'What it gives you',
    coverNeeds: 'What you need',
    coverCost: 'What it costs',
    coverStart: 'When it starts',
    coverLimits: 'What it does not cover',
    coverHow: 'How to get it',
    coverInstead: 'What to do first',
    survivalWho: 'Who has to go',
    survivalUpdate: 'If they ask you to update your details, bring',
    survivalWhen: 'When and where',
    survivalCannot: 'If you can’t go',
  },
};
