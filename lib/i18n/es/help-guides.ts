import type { GuideId, SheetId, SheetSectionId } from '#lib/domain/help/guide.ts';
import type { QuestionId, questions } from '#lib/domain/help/questions.ts';

type Question<Q extends QuestionId> = {
  legend: string;
  missing: string;
  options: Record<(typeof questions)[Q][number], string>;
};

/** The guides: what they ask, and the sheets that answer. */
export const guides = {
  button: 'Ver qué hacer',
  again: 'Cambiar mis respuestas',
  more: 'Para saber más',
  print: 'Imprimir esta hoja',
  printHint: 'Cabe en una hoja carta. También la puedes imprimir con el menú de tu navegador.',
  printedFrom: (address: string) => `Fuentes y más ayuda: ${address}`,
  errorPrefix: 'Error: ',
  titles: {
    situation: {
      title: '¿Cuál es tu caso?',
      hint: 'Te decimos qué hacer primero.',
      lead: 'Responde tres preguntas. No guardamos tus respuestas.',
    },
    documents: {
      title: 'Mi lista para ir en persona',
      hint: 'Qué llevar a la oficina o al consulado, en una hoja.',
      lead: 'Responde tres preguntas y te damos una lista para imprimir. No guardamos tus respuestas.',
    },
    cover: {
      title: 'Seguro voluntario',
      hint: 'Quién puede, qué pide, cuánto cuesta y qué no cubre.',
      lead: 'Responde tres preguntas y te decimos qué seguro te toca. No guardamos tus respuestas.',
    },
    survival: {
      title: 'Comprobación de supervivencia',
      hint: 'Para personas que reciben una pensión del IMSS.',
      lead: 'Responde dos preguntas. No guardamos tus respuestas.',
    },
  } satisfies Record<GuideId, { title: string; hint: string; lead: string }>,
  questions: {
    lugar: {
      legend: '¿Dónde vives?',
      missing: 'Elige dónde vives',
      options: { mexico: 'En México', fuera: 'Fuera de México' },
    },
    persona: {
      legend: '¿Tienes nacionalidad mexicana?',
      missing: 'Elige si tienes nacionalidad mexicana',
      options: { mexicana: 'Sí, o mi mamá o mi papá es de México', extranjera: 'No' },
    },
    curp: {
      legend: '¿Tienes CURP?',
      missing: 'Elige si tienes CURP',
      options: { bien: 'Sí, y mis datos están bien', error: 'Sí, pero tiene un error', no: 'No, o no sé' },
    },
    sitio: {
      legend: '¿A dónde vas?',
      missing: 'Elige a dónde vas',
      options: {
        oficina: 'A una oficina del IMSS, en México',
        consulado: 'A un consulado, fuera de México',
      },
    },
    quien: {
      legend: '¿Por quién vas?',
      missing: 'Elige por quién vas',
      options: {
        yo: 'Por mí',
        hija: 'Por mi hija o mi hijo, menor de 18 años',
        otra: 'Por otra persona',
      },
    },
    acta: {
      legend: '¿De dónde es el acta de nacimiento?',
      missing: 'Elige de dónde es el acta',
      options: {
        mexico: 'De México',
        apostilla: 'De otro país, con apostilla',
        sinapostilla: 'De otro país, sin apostilla',
      },
    },
    situacion: {
      legend: '¿Cuál es tu situación en México?',
      missing: 'Elige tu situación en México',
      options: {
        mexicana: 'Tengo nacionalidad mexicana',
        residente: 'Soy residente temporal o permanente',
        visitante: 'Soy visitante o no tengo permiso',
      },
    },
    trabajo: {
      legend: '¿Trabajas por tu cuenta?',
      missing: 'Elige si trabajas por tu cuenta',
      options: { cuenta: 'Sí', no: 'No, o quiero asegurar a mi familia' },
    },
    ir: {
      legend: '¿Puedes ir en persona?',
      missing: 'Elige si puedes ir en persona',
      options: { si: 'Sí', no: 'No, por enfermedad u otra causa' },
    },
  } satisfies { [Q in QuestionId]: Question<Q> },
  sheets: {
    online: { title: 'Puedes hacerlo ahora mismo, en línea', lead: 'Toma unos diez minutos y es gratis.' },
    onlineAbroad: {
      title: 'Puedes hacerlo en línea desde donde vives',
      lead: 'Toma unos diez minutos y es gratis.',
    },
    fixCurp: { title: 'Primero corrige tu CURP', lead: 'Tu número se hace con los datos de tu CURP.' },
    fixCurpAbroad: {
      title: 'Primero corrige tu CURP, con ayuda de tu consulado',
      lead: 'Tu número se hace con los datos de tu CURP.',
    },
    fixCurpForeign: {
      title: 'Primero corrige tu CURP en Migración',
      lead: 'Tu número se hace con los datos de tu CURP.',
    },
    getCurp: { title: 'Primero obtén tu CURP', lead: 'Sin CURP no se puede dar un número.' },
    getCurpAbroad: {
      title: 'Primero obtén tu CURP en tu consulado',
      lead: 'Sin CURP no se puede dar un número.',
    },
    getCurpForeign: {
      title: 'Primero obtén tu residencia y tu CURP',
      lead: 'Sin CURP no se puede dar un número.',
    },
    foreignAbroad: { title: 'Primero necesitas una CURP', lead: 'Sin CURP no se puede dar un número.' },
    officeVisit: {
      title: 'Lista para ir a una oficina del IMSS',
      lead: 'Para pedir el NSS en persona. Es gratis.',
    },
    consulateVisit: {
      title: 'Lista para tu cita en el consulado',
      lead: 'Para pedir el NSS con ayuda del consulado. Es gratis.',
    },
    noCover: {
      title: 'Todavía no puedes tener el seguro',
      lead: 'Primero pide tu residencia en México.',
    },
    independentCover: {
      title: 'Seguro para personas que trabajan por su cuenta (PTI)',
      lead: 'Programa {Personas Trabajadoras Independientes} del IMSS. Es voluntario.',
    },
    familyCover: {
      title: 'Seguro de salud para la familia',
      lead: 'Seguro médico del IMSS que pagas por año. Es voluntario.',
    },
    survivalMexico: {
      title: 'Comprobación de supervivencia en México',
      lead: 'Casi nadie tiene que ir ya. Revisa tu comprobante.',
    },
    survivalAbroad: {
      title: 'Comprobación de supervivencia fuera de México',
      lead: 'Se hace en persona, en un consulado, dos veces al año.',
    },
  } satisfies Record<SheetId, { title: string; lead: string }>,
  sections: {
    toDo: 'Qué hacer',
    beforeGoing: 'Antes de ir',
    bring: 'Lleva',
    bringOfPerson: 'De quien va a tener el número',
    bringOfYours: 'De ti, que vas por esa persona',
    beforeLeaving: 'Antes de salir de ahí',
    makeAppointment: 'Pide tu cita',
    askFor: 'Por quién preguntar',
    coverWho: 'Quién puede',
    coverGives: 'Qué te da',
    coverNeeds: 'Qué necesitas',
    coverCost: 'Cuánto cuesta',
    coverStart: 'Cuándo empieza',
    coverLimits: 'Qué no cubre',
    coverHow: 'Cómo se hace',
    coverInstead: 'Qué hacer primero',
    survivalWho: 'Quién tiene que ir',
    survivalUpdate: 'Si te piden actualizar tus datos, lleva',
    survivalWhen: 'Cuándo y dónde',
    survivalCannot: 'Si no puedes ir',
  } satisfies Record<SheetSectionId, string>,
};
