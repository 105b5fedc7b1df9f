import type { HelpContactId } from '#lib/domain/help/contacts.ts';
import type { HelpGroupId } from '#lib/domain/help/groups.ts';
import type { NextStepId } from '#lib/domain/help/next-steps.ts';
import type { HelpSectionId, HelpTopicId } from '#lib/domain/help/topics.ts';
import { helpFacts } from '#lib/i18n/es/help-facts.ts';
import { guides } from '#lib/i18n/es/help-guides.ts';
import { problem } from '#lib/i18n/es/problem.ts';

/** Texts may hold **strong words**, [links](/path or address) and {names that stay in Spanish}: see rich-text.ts. */
const topics = {
  number: {
    title: 'Qué es el NSS y qué no es',
    hint: 'Para qué sirve, cuánto cuesta y en qué se distingue de la CURP y del RFC.',
    lead: 'El NSS es tu Número de Seguridad Social. Es una llave para otros trámites.',
  },
  need: {
    title: 'Qué necesitas y cómo se hace',
    hint: 'Tu CURP, tu correo y los pasos, de principio a fin.',
    lead: 'Toma unos diez minutos. Ten esto a la mano.',
  },
  forgot: {
    title: 'Olvidé mi número',
    hint: 'Usa el mismo trámite: si tu número existe, lo enviamos a tu correo.',
    lead: 'Tu número no cambia nunca. Aquí lo puedes volver a ver.',
  },
  noEmail: {
    title: 'No tengo correo',
    hint: 'Cómo crear uno gratis y cómo pedir tu número sin correo.',
    lead: 'Con un correo tuyo puedes ver tu número siempre. Crear uno es gratis.',
  },
  lostEmail: {
    title: 'Ya no puedo abrir mi correo',
    hint: 'Cómo recuperarlo y quién te ayuda.',
    lead: 'Tu número solo se envía al correo asociado a tu CURP. Esto puedes hacer.',
  },
  abroad: {
    title: 'Vivo fuera de México',
    hint: 'Hazlo en línea o con ayuda de un consulado.',
    lead: 'Puedes pedir tu número desde cualquier país.',
  },
  curp: {
    title: 'No tengo CURP o mi CURP tiene un error',
    hint: 'Qué hacer antes de pedir tu número.',
    lead: 'La CURP va primero. Tu número se hace con los datos de tu CURP.',
  },
  foreign: {
    title: 'Soy una persona extranjera',
    hint: 'Qué documentos migratorios necesitas.',
    lead: 'Si tienes CURP, puedes pedir tu número en línea.',
  },
  minors: {
    title: 'Es para mi hija o mi hijo',
    hint: 'Qué necesita una persona menor de 18 años.',
    lead: 'Una persona menor de edad también puede tener su número.',
  },
  office: {
    title: 'Prefiero ir en persona',
    hint: 'Oficinas, horario y papeles que piden.',
    lead: 'También se hace en una oficina del IMSS. Es gratis.',
  },
  after: {
    title: 'Ya tengo mi número: qué sigue',
    hint: 'Empleo, escuela, AFORE, vigencia, seguro y pensión.',
    lead: 'Cada uno de estos pasos se hace aparte.',
  },
  trouble: {
    title: 'Tengo un problema',
    hint: 'No llega el correo, tengo dos números o mis datos están mal.',
    lead: 'Estos son los problemas más comunes y cómo se arreglan.',
  },
  real: {
    title: '¿Es real este sitio?',
    hint: 'Quién lo opera, cuáles son las vías oficiales y cómo notar un fraude.',
    lead: 'Haces bien en preguntar. Así lo puedes comprobar.',
  },
} as const satisfies Record<HelpTopicId, { title: string; hint: string; lead: string }>;

const sections = {
  numberWhat: 'Qué es',
  numberKeys: 'No lo confundas',
  numberCost: 'Costo, horario e idioma',
  needHave: 'Ten a la mano',
  needAddressWhy: 'Para qué es el domicilio',
  needSteps: 'Los pasos',
  needLeave: 'Puedes dejarlo y seguir después',
  forgotHow: 'Cómo volver a verlo',
  forgotElse: 'Otras maneras',
  noEmailMake: 'Crea tu correo en tres pasos',
  noEmailNever: 'Nunca uses un correo prestado',
  noEmailWays: 'Si no quieres o no puedes tener correo',
  lostTry: 'Primero intenta esto',
  lostPerson: 'Si no se puede, pide ayuda a una persona',
  lostStolen: 'Si crees que otra persona abre tu correo',
  abroadOnline: 'En línea',
  abroadConsulate: 'En un consulado',
  abroadDesk: 'En qué te ayuda el consulado',
  abroadBorn: 'Si naciste fuera de México o tienes dos nacionalidades',
  curpNone: 'Si no tienes CURP o no te la sabes',
  curpFix: 'Si tu CURP tiene un error',
  curpCommon: 'Lo que más detiene el trámite: papeles que no dicen lo mismo',
  foreignOnline: 'En línea',
  foreignPapers: 'Si vas a una oficina',
  foreignCover: 'Seguro voluntario',
  minorsOnline: 'En línea',
  minorsOffice: 'Si vas a una oficina',
  minorsAsk: 'Antes de ir',
  officeWhere: 'Dónde y cuándo',
  officePapers: 'Papeles que debes llevar',
  officeOther: 'Casos especiales',
  officeElse: 'Otras vías',
  afterJob: 'Empleo',
  afterSchool: 'Escuela',
  afterSavings: 'AFORE e INFONAVIT',
  afterVigencia: 'Tu seguro hoy',
  afterPti: 'Seguro voluntario',
  afterPension: 'Si recibes una pensión',
  troubleMail: 'No me llega el correo',
  troubleName: 'Veo el nombre de otra persona',
  troubleTwo: 'Tengo dos números',
  troubleData: 'Mi nombre o mi fecha están mal en el IMSS',
  realWho: 'Quién lo hace',
  realChannels: 'Las vías oficiales',
  realFraud: 'Cómo notar un fraude',
  realReport: 'Si ves algo raro',
} as const satisfies Record<HelpSectionId, string>;

export const help = {
  title: 'Ayuda y teléfonos',
  lead: 'Busca tu caso o llama. Es gratis.',
  groups: {
    begin: 'Para empezar',
    case: 'Mi caso',
    person: 'En persona',
    later: 'Después, y si hay problemas',
  } satisfies Record<HelpGroupId, string>,
  backToHelp: 'Volver a la ayuda',
  backToStart: 'Volver al inicio',
  otherTopics: 'Ver todos los temas',
  next: {
    start: 'Iniciar trámite',
    newLink: 'Pedir otro enlace',
    documents: 'Hacer mi lista',
    offices: 'Buscar una oficina del IMSS',
    phones: 'Ver teléfonos',
    verify: 'Comprobar un documento',
    curp: 'Buscar mi CURP en gob.mx',
    appointment: 'Pedir cita en el consulado',
    vigencia: 'Ver mi vigencia en el IMSS',
    independent: 'Ir a la página del IMSS',
    imss: 'Ir a la página del IMSS',
  } satisfies Record<NextStepId, string>,
  sourcesTitle: 'De dónde sale esta información',
  sourcesLead: 'Comparamos cada dato con estas fuentes. Si algo cambió, manda lo que diga el IMSS.',
  reviewed: (date: string) => `Revisado el ${date}`,
  published: (date: string) => `publicado: ${date}`,
  anatomy: {
    title: 'Así se lee un NSS',
    details: { registrationYear: '2026, cuando se te asignó', birthYear: '1975' },
    note: 'Es un ejemplo inventado. Ningún número real empieza con 00.',
  },
  demonstrationNotice:
    'Esta es una **demostración**. No es un sitio del gobierno. Sus números empiezan con 00 y sus documentos no sirven para ningún trámite.',
  topics,
  sections,
  facts: helpFacts,
  contacts: {
    title: 'Teléfonos',
    labels: {
      mexico: 'IMSS, en México',
      abroad: 'IMSS, desde el extranjero',
      consulates: 'MiConsulado, Estados Unidos y Canadá',
    } satisfies Record<HelpContactId, string>,
    hours:
      'IMSS: de lunes a viernes, de 9 a 18 h de la Ciudad de México. Desde el extranjero marca la opción\u00a05.',
    never: 'Por teléfono nadie te da tu número.',
  },
  guides,
  problem,
} as const;
