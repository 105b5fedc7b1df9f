import { counted } from '#lib/domain/basics/plural.ts';
import type { Period, RetentionClass } from '#lib/domain/privacy/retention.ts';

const kept = {
  unconfirmed: 'Un trámite que no confirmaste por correo',
  answers: 'Tus respuestas, después de terminar o dejar el trámite, y a qué correo te escribimos',
  mails: 'El texto de los correos, después de enviarlos',
  documents: 'Los PDF ya hechos; después se hacen de nuevo cuando los pides',
  links: 'La huella de los enlaces que te enviamos',
  visitors: 'En esta demostración: todo lo tuyo, también tu número, si usas tu propia CURP',
  audit: 'La nota de qué se hizo y cuándo, sin tu nombre, tu CURP ni tu número',
  logs: 'Los registros técnicos, que no llevan tu nombre, tu CURP ni tu número',
  backups: 'Las copias de respaldo',
} as const satisfies Record<RetentionClass, string>;

const units = {
  hours: (count: number) => counted('es', count, 'hora', 'horas'),
  days: (count: number) => counted('es', count, 'día', 'días'),
  years: (count: number) => counted('es', count, 'año', 'años'),
} as const satisfies Record<Period['unit'], (count: number) => string>;

export const privacy = {
  title: 'Aviso de privacidad',
  lead: 'Qué datos te pedimos, para qué y por cuánto tiempo. En palabras claras.',
  demonstrationNotice:
    'Esta es una **demostración**. Lo que escribas se guarda en la computadora de quien la opera. Si puedes, [usa personas ficticias](/prueba).',
  visitors: (period: string) =>
    `Si usas tu propia CURP, todo lo tuyo se borra solo después de ${period}, también el número de prueba.`,
  brief: {
    title: 'Aviso de privacidad, en breve',
    who: (responsible: string) => `Responsable de tus datos: **${responsible}**.`,
    where: (address: string) => `Domicilio: ${address}.`,
    uses: 'Los usa solo para darte o encontrar tu número y enviarte tus documentos.',
    rights: 'Puedes [verlos, corregirlos o borrarlos](/privacidad#derechos). [Aviso completo](/privacidad).',
  },
  shortTitle: 'Lo más importante',
  short: [
    'Pedimos solo lo que hace falta para darte tu número.',
    'No vendemos tus datos ni los usamos para anuncios.',
    'Aquí no hay rastreadores. Tu navegador no carga nada de otros sitios.',
    'Puedes pedir que te mostremos, corrijamos o borremos tus datos.',
  ],
  whoTitle: 'Quién responde por tus datos',
  who: (operator: string, responsible: string) =>
    `Este sitio lo opera **${operator}**. Quien responde por tus datos es **${responsible}**.`,
  where: (address: string) => `Su domicilio: ${address}.`,
  basis: (norm: string) => `La norma que le permite usar tus datos: ${norm}.`,
  whatTitle: 'Qué te pedimos y para qué',
  whatHeads: { what: 'Dato', why: 'Para qué' },
  what: [
    { what: 'CURP', why: 'Para saber de quién es el número y para que nadie tenga dos.' },
    {
      what: 'Correo electrónico',
      why: 'Para enviarte el enlace y tus documentos. Queda asociado a tu CURP y así nadie más pide tu número.',
    },
    {
      what: 'Nombre, fecha y lugar de nacimiento',
      why: 'Para confirmar que eres tú y hacer tus documentos.',
    },
    {
      what: 'Domicilio en México',
      why: 'Solo si es tu primer número: de ahí sale la oficina que lo da.',
    },
    {
      what: 'Solo si te atienden en ventanilla: el nombre o las iniciales de tu turno, qué documento mostraste y sus últimas 4 letras o números',
      why: 'Para llamarte y para que conste cómo se supo que eres tú.',
    },
    {
      what: 'Dirección de internet (IP)',
      why: 'Para frenar abusos. Se usa revuelta con una clave y no se puede leer de vuelta.',
    },
  ],
  notAsked:
    'No te pedimos teléfono, foto, huellas, ingresos ni datos de salud. No usamos tus datos para nada más: no hay usos que tengas que aceptar aparte.',
  keepTitle: 'Cuánto tiempo los guardamos',
  keepLead:
    'Al cumplir su plazo se borran solos. Los registros técnicos y los respaldos los borra quien opera el sitio.',
  keepHeads: { what: 'Qué', howLong: 'Cuánto' },
  kept,
  desk: 'Lo anotado en ventanilla: tu turno, el documento que se vio y las notas de tu caso',
  session: 'Tu sesión en este navegador',
  sessionEnds: 'Hasta que sales o vence',
  counts: 'Los conteos que frenan abusos, sin tus datos a la vista',
  countsEnd: 'Hasta que vence cada límite',
  number: 'Tu número, los datos de tu constancia y el correo asociado',
  always: 'Siempre: el número es para toda tu vida',
  units,
  careTitle: 'Cómo los cuidamos',
  care: [
    'Tu CURP, tu número, tu nombre, tu correo y tu domicilio se guardan cifrados.',
    'Queda anotado qué se hizo con cada trámite y cuándo, sin escribir tus datos en esa nota.',
    'En ventanilla, cada vez que alguien del personal ve tus datos queda anotado quién fue y cuándo.',
    'Nadie puede buscar aquí a una persona por su nombre. Por su CURP, solo quien la atiende en ventanilla, en su propio caso y con un motivo que queda anotado.',
  ],
  shareTitle: 'Quién más los ve',
  share: [
    'En ventanilla los ve quien te atiende y, si hace falta, quien supervisa.',
    'Tus correos pasan por el servicio de correo de quien opera este sitio y por el tuyo.',
    'Si este sitio está unido a un registro de población, le pregunta de quién es tu CURP.',
    'Una autoridad los puede pedir cuando la ley lo permite. A nadie más se los damos.',
  ],
  mailTitle: 'El correo no es un sobre cerrado',
  mail: 'Por eso el asunto nunca lleva tu CURP ni tu número, y en el texto tu número va tapado en parte. Tus PDF sí lo llevan: guárdalos bien.',
  cookieTitle: 'Cookies',
  cookie: [
    'Usamos **una cookie**. Recuerda tu trámite mientras lo haces.',
    'Si tu navegador no usa JavaScript, otra guarda lo que escribiste por un minuto. Va cifrada: sirve para no perderlo si hay un error.',
    'Si compruebas quién eres con otro servicio, otra recuerda esa comprobación hasta diez minutos. También va cifrada.',
    'La primera se borra cuando eliges Salir o Finalizar trámite, o cuando tu sesión vence.',
    'El idioma va en la dirección de la página.',
  ],
  rightsTitle: 'Tus derechos (ARCO)',
  rightsLead: 'Son gratis. Los puedes pedir tú o quien te represente.',
  rights: [
    '**Acceso:** saber qué datos tuyos tenemos. Con tu trámite abierto y tu número a la vista, los puedes [bajar tú](/tramite/mis-datos).',
    '**Rectificación:** corregir los que estén mal.',
    '**Cancelación:** pedir que se borren los que ya no hagan falta.',
    '**Oposición:** pedir que no se usen para algo.',
  ],
  rightsHow: (responsible: string) =>
    `Pídelos a **${responsible}**. Di qué derecho quieres usar, sobre qué dato y a qué correo te contestan. Te pedirán una identificación, para no dar tus datos a otra persona. Te deben responder en 20 días hábiles.`,
  rightsWhere: (contact: string) => `Escribe o acude a: ${contact}.`,
  rightsCurp:
    'Si el error viene de tu CURP, se corrige en el registro de población: [mira cómo](/ayuda/curp). Tu número no se borra, porque es único y para siempre.',
  limitTitle: 'Cómo limitar su uso o decir que ya no',
  limit: [
    'Puedes dejar el trámite cuando quieras. Lo que escribiste se borra solo.',
    'Si ya tienes tu número, puedes bloquearlo: nadie lo verá aquí en línea.',
    'Si te llega un correo nuestro que no pediste, puedes decirlo en el mismo correo.',
  ],
  lawTitle: 'Qué ley aplica',
  lawDepends: 'Depende de quién opera este sitio. Las dos leyes son del 20 de marzo de 2025.',
  laws: {
    sujeto_obligado: [
      '**Si es una autoridad o una escuela pública:** la {Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados}. Tus derechos se piden en su Unidad de Transparencia.',
    ],
    particular: [
      '**Si es una empresa, una escuela privada o una asociación:** la {Ley Federal de Protección de Datos Personales en Posesión de los Particulares}.',
    ],
  },
  law: {
    sujeto_obligado: [
      'La {Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados}, del 20 de marzo de 2025. Tus derechos se piden en la Unidad de Transparencia.',
      'Si no te responden, te puedes quejar. En lo federal, vigila la {Secretaría Anticorrupción y Buen Gobierno}. En los estados, su propia autoridad.',
    ],
    particular: [
      'La {Ley Federal de Protección de Datos Personales en Posesión de los Particulares}, del 20 de marzo de 2025.',
      'Si no te responden, te puedes quejar con la {Secretaría Anticorrupción y Buen Gobierno}.',
    ],
  },
  lawComplaint:
    'Si no te responden, te puedes quejar. En lo federal, vigila la {Secretaría Anticorrupción y Buen Gobierno}.',
  lawBreach:
    'Si alguien llega a tus datos sin permiso y eso te puede dañar, quien opera este sitio te lo debe avisar.',
  changesTitle: 'Si este aviso cambia',
  changes:
    'El aviso nuevo estará en esta página. Cada trámite guarda qué versión tenías a la vista cuando empezaste.',
  note: (date: string, mark: string) =>
    `Versión del ${date}, huella ${mark}. Este texto explica cómo trabaja el programa. No es consejo legal: quien lo opera lo debe revisar y completar.`,
} as const;
