import type { RetentionClass } from '#lib/domain/retention.ts';

const kept = {
  unconfirmed: 'Un trámite que no confirmaste por correo',
  answers: 'Tus respuestas, después de terminar o dejar el trámite',
  links: 'La huella de los enlaces que te enviamos',
  documents: 'Los PDF ya hechos; después se hacen de nuevo cuando los pides',
  mails: 'El texto de los correos, después de enviarlos',
  logs: 'Los registros técnicos, que no llevan tu nombre, tu CURP ni tu número',
  number: 'Tu número, los datos de tu constancia y el correo asociado',
} as const satisfies Record<RetentionClass, string>;

export const privacy = {
  title: 'Aviso de privacidad',
  lead: 'Qué datos te pedimos, para qué y por cuánto tiempo. En palabras claras.',
  demonstrationNotice:
    'Esta es una **demostración**. Lo que escribas se guarda en la computadora de quien la opera. Si puedes, [usa personas ficticias](/prueba).',
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
      what: 'Dirección de internet (IP)',
      why: 'Para frenar abusos. Se usa revuelta con una clave y no se puede leer de vuelta.',
    },
  ],
  notAsked:
    'No te pedimos teléfono, foto, huellas, ingresos ni datos de salud. No usamos tus datos para nada más: no hay usos que tengas que aceptar aparte.',
  keepTitle: 'Cuánto tiempo los guardamos',
  keepLead: 'Estos son los plazos del programa. Quien lo opera puede fijar otros y debe decirlo aquí.',
  keepHeads: { what: 'Qué', howLong: 'Cuánto' },
  kept,
  hours: (count: number) => `${count} horas`,
  days: (count: number) => `${count} días`,
  always: 'Siempre: el número es para toda tu vida',
  shareTitle: 'Quién más los ve',
  share: [
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
    'Se borra cuando eliges Salir o Finalizar trámite, o cuando tu sesión vence.',
    'El idioma va en la dirección de la página.',
  ],
  rightsTitle: 'Tus derechos (ARCO)',
  rightsLead: 'Son gratis. Los puedes pedir tú o quien te represente.',
  rights: [
    '**Acceso:** saber qué datos tuyos tenemos.',
    '**Rectificación:** corregir los que estén mal.',
    '**Cancelación:** pedir que se borren los que ya no hagan falta.',
    '**Oposición:** pedir que no se usen para algo.',
  ],
  rightsHow: (responsible: string) =>
    `Pídelos a **${responsible}**. Di qué derecho quieres usar, sobre qué dato y a qué correo te contestan. Te pedirán una identificación, para no dar tus datos a otra persona.`,
  rightsCurp:
    'Si el error viene de tu CURP, se corrige en el registro de población: [mira cómo](/ayuda/curp). Tu número no se borra, porque es único y para siempre.',
  lawTitle: 'Qué ley aplica',
  law: [
    'Depende de quién opera este sitio. Las dos leyes son del 20 de marzo de 2025.',
    '**Si es una autoridad o una escuela pública:** la {Ley General de Protección de Datos Personales en Posesión de Sujetos Obligados}.',
    '**Si es una empresa, una escuela privada o una asociación:** la {Ley Federal de Protección de Datos Personales en Posesión de los Particulares}.',
    'Si no te responden, te puedes quejar. En lo federal, vigila la {Secretaría Anticorrupción y Buen Gobierno}.',
    'Si alguien llega a tus datos sin permiso y eso te puede dañar, quien opera este sitio te lo debe avisar.',
  ],
  note: (date: string) =>
    `Versión del ${date}. Este texto explica cómo trabaja el programa. No es consejo legal: quien lo opera lo debe revisar y completar.`,
} as const;
