import { counted } from '#lib/domain/basics/plural.ts';
import type { Period, RetentionClass } from '#lib/domain/privacy/retention.ts';

const kept = {
  unconfirmed: 'Un trámite que no confirmaste por correo',
  answers: 'Tus respuestas y a qué correo te escribimos, al terminar o dejar el trámite',
  mails: 'El texto de los correos que te enviamos',
  documents: 'Los PDF ya hechos; si los pides después, se hacen de nuevo',
  links: 'La huella de los enlaces que te enviamos',
  preparations:
    'Lo que preparas para la ventanilla; se borra antes si lo borras, y un día después de que lo abren ahí',
  visitors: 'En esta demostración, todo lo tuyo, si usas tu propia CURP',
  audit: 'Qué se hizo y cuándo, sin tu nombre, tu CURP ni tu número',
  totals: 'Cuántas personas se atendieron cada día en ventanilla, sin datos de nadie',
  logs: 'Los registros técnicos, que no llevan tus datos',
  backups: 'Las copias de respaldo',
} as const satisfies Record<RetentionClass, string>;

const units = {
  hours: (count: number) => counted('es', count, 'hora', 'horas'),
  days: (count: number) => counted('es', count, 'día', 'días'),
  years: (count: number) => counted('es', count, 'año', 'años'),
} as const satisfies Record<Period['unit'], (count: number) => string>;

export const privacy = {
  title: 'Aviso de privacidad',
  contents: 'Contenido',
  demonstrationNotice:
    'Esta es una **demostración**: lo que escribes queda en la computadora de quien la opera. [Usa personas ficticias](/prueba).',
  visitors: (period: string) => `Si usas tu propia CURP, todo lo tuyo se borra después de ${period}.`,
  brief: {
    title: 'Aviso de privacidad, en breve',
    who: (responsible: string) => `Responsable de tus datos: **${responsible}**.`,
    where: (address: string) => `Domicilio: ${address}.`,
    uses: 'Los usa solo para darte o encontrar tu número y enviarte tus documentos.',
    rights: 'Puedes [verlos, corregirlos o borrarlos](/privacidad#derechos). [Aviso completo](/privacidad).',
  },
  whoTitle: 'Responsable de tus datos',
  who: (operator: string, responsible: string) =>
    `Este sitio lo opera **${operator}**. Responsable de tus datos: **${responsible}**.`,
  where: (address: string) => `Domicilio: ${address}.`,
  basis: (norm: string) => `Norma que le permite usar tus datos: ${norm}.`,
  whatTitle: 'Qué te pedimos y para qué',
  what: [
    { what: 'CURP', why: 'para saber de quién es el número y que nadie tenga dos.' },
    {
      what: 'Correo electrónico',
      why: 'para enviarte el enlace y tus documentos. Queda asociado a tu CURP: así nadie más pide tu número.',
    },
    {
      what: 'Nombre, sexo, fecha y lugar de nacimiento',
      why: 'para confirmar que eres tú y hacer tus documentos.',
    },
    { what: 'Domicilio en México', why: 'solo para tu primer número: de ahí sale la oficina que lo da.' },
    {
      what: 'En ventanilla, el nombre o las iniciales de tu turno, tu documento y sus últimas 4 letras o números',
      why: 'para llamarte y anotar cómo se supo que eres tú.',
    },
    { what: 'Dirección de internet (IP)', why: 'para frenar abusos. Se guarda cifrada.' },
  ],
  notAsked:
    'No pedimos datos sensibles: ni salud, ni huellas, ni foto. No vendemos tus datos ni los usamos para anuncios, y no hay otros usos que tengas que aceptar. Aquí no hay rastreadores.',
  keepTitle: 'Cuánto tiempo los guardamos',
  keepLead: (answers: string) =>
    `Tus respuestas se borran solas después de ${answers}. Tu número se guarda siempre, porque es para toda tu vida. Los registros técnicos y los respaldos los borra quien opera el sitio.`,
  keepFold: 'Ver el plazo de cada dato',
  kept,
  desk: 'Lo anotado en ventanilla: tu turno, el documento que se vio y las notas de tu trámite',
  session: 'Tu sesión en este navegador',
  sessionEnds: 'hasta que sales o caduca',
  counts: 'Los conteos que frenan abusos',
  countsEnd: 'hasta que termina cada límite',
  number: 'Tu número, los datos de tu constancia y el correo asociado',
  always: 'siempre',
  units,
  careTitle: 'Cómo los cuidamos',
  care: [
    'Tu CURP, tu número, tu nombre, tu correo y tu domicilio se guardan cifrados.',
    'En ventanilla, cada vez que alguien del personal ve tus datos queda anotado quién fue y cuándo. Nadie puede buscarte por tu nombre.',
    'Nuestros correos no muestran tu CURP ni tu número completos. Tus PDF sí: guárdalos bien.',
  ],
  shareTitle: 'Quién más los ve',
  share: [
    'En ventanilla, quien te atiende y, si hace falta, quien supervisa.',
    'Los servicios por los que pasan tus correos y, si este sitio lo consulta, el registro de población.',
    'Una autoridad, cuando la ley lo permite. A nadie más se los damos.',
  ],
  cookieTitle: 'Cookies',
  cookie: [
    'Una **cookie** recuerda tu trámite hasta que sales, terminas o caduca tu sesión. Otras dos, cifradas, guardan pocos minutos lo que escribiste o que mostraste quién eres con otro servicio.',
  ],
  rightsTitle: 'Tus derechos (ARCO)',
  rightsLead: 'Son gratis. Los puedes pedir tú o quien te represente.',
  rights: [
    '**Acceso:** saber qué datos tuyos tenemos. Con tu número a la vista, los puedes [descargar tú](/tramite/mis-datos).',
    '**Rectificación:** corregir los que estén mal. Si el error viene de tu CURP, [corrígelo ahí](/ayuda/curp).',
    '**Cancelación:** pedir que se borren los que ya no hagan falta. Tu número no se borra: es único y para siempre.',
    '**Oposición:** pedir que no se usen para algo.',
  ],
  rightsHow: (responsible: string) =>
    `Los atiende **${responsible}**. Di qué derecho, sobre qué dato y a qué correo te contestan, y muestra una identificación. Te deben responder en 20 días hábiles.`,
  rightsWhere: (contact: string) => `Escribe o ve a: ${contact}.`,
  limit:
    'Para limitar su uso o decir que ya no: deja el trámite, bloquea tu número o di que no quieres nuestros correos con el enlace que llevan.',
  lawTitle: 'Qué ley aplica',
  lawDepends: 'Depende de quién opera este sitio. Las dos son del 20 de marzo de 2025.',
  laws: {
    sujeto_obligado: [
      '**Autoridad o escuela pública:** {Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados}. Pide tus derechos en su Unidad de Transparencia.',
    ],
    particular: [
      '**Empresa, escuela privada o asociación:** {Ley Federal de Protección de Datos Personales en Posesión de los Particulares}.',
    ],
  },
  law: {
    sujeto_obligado: [
      'La {Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados}, del 20 de marzo de 2025. Pide tus derechos en la Unidad de Transparencia.',
      'Si no te responden, te puedes quejar: en lo federal, con la {Secretaría Anticorrupción y Buen Gobierno}; en los estados, con su propia autoridad.',
    ],
    particular: [
      'La {Ley Federal de Protección de Datos Personales en Posesión de los Particulares}, del 20 de marzo de 2025.',
      'Si no te responden, te puedes quejar con la {Secretaría Anticorrupción y Buen Gobierno}.',
    ],
  },
  lawComplaint: 'Si no te responden, te puedes quejar con la {Secretaría Anticorrupción y Buen Gobierno}.',
  lawBreach:
    'Si alguien ve tus datos sin permiso y eso te puede dañar, quien opera este sitio te debe avisar.',
  changesTitle: 'Si este aviso cambia',
  changes: 'El aviso nuevo estará en esta página. Tu trámite guarda qué versión viste al empezar.',
  note: (date: string, mark: string) => `Versión del ${date}, huella ${mark}.`,
} as const;
