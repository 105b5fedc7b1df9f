/** Words of the two mails that people receive. Nobody's name, whole CURP or whole number ever goes in. */
export const mail = {
  demonstrationPrefix: '[DEMOSTRACIÓN] ',
  demonstrationNotice:
    'Demostración: no es un sitio del gobierno. Sus números y documentos no son oficiales y no sirven para ningún trámite.',
  greeting: 'Hola:',
  link: {
    subject: 'Servicio Digital: Solicitud de Asignación o Localización de NSS',
    title: 'Confirma tu correo',
    received: (curpEnding: string) =>
      `Recibimos una solicitud de asignación o localización de Número de Seguridad Social (NSS) con este correo y con la CURP que termina en ${curpEnding}.`,
    act: (button: string) => `Para continuar, abre el enlace y presiona el botón «${button}».`,
    button: 'Abrir mi enlace',
    copy: 'Si el botón no abre, copia este enlace en tu navegador:',
    until: (moment: string) =>
      `El enlace sirve una sola vez y hasta esta fecha y hora: ${moment} (hora de la Ciudad de México).`,
    newest:
      'Si pediste más de un correo, usa el más reciente: cada enlace nuevo cancela al anterior. Si tu enlace ya no sirve, ábrelo de todos modos y ahí puedes pedir otro.',
    notYouTitle: '¿No fuiste tú?',
    notYou:
      'No abras el enlace y borra este correo. Si nadie confirma, no se asigna ni se muestra ningún número. Quizá alguien se equivocó al escribir su correo.',
  },
  result: {
    subject: {
      assigned: 'Número de Seguridad Social asignado',
      located: 'Número de Seguridad Social localizado',
    },
    title: {
      assigned: 'Te asignamos un número',
      located: 'Localizamos tu número',
    },
    done: {
      assigned: (curpEnding: string) =>
        `Asignamos un Número de Seguridad Social (NSS) a la CURP que termina en ${curpEnding}.`,
      located: (curpEnding: string) =>
        `Localizamos el Número de Seguridad Social (NSS) de la CURP que termina en ${curpEnding}.`,
    },
    facts: {
      nss: 'NSS',
      nssEnding: (ending: string) => `termina en ${ending}`,
      folio: 'Folio',
      date: 'Fecha',
    },
    date: (moment: string) => `${moment} (hora de la Ciudad de México)`,
    attachedTitle: 'Tus documentos van en este correo',
    attached: [
      'Constancia de tu Número de Seguridad Social (PDF)',
      'Tarjeta de Número de Seguridad Social (PDF)',
    ],
    whole:
      'Por tu seguridad, el número completo está solo en esos documentos. Compártelos solo con quien los necesite.',
    nextTitle: 'Qué sigue',
    next: [
      'Guarda los dos documentos. El número es único y para toda la vida.',
      'Dalo a tu empleador o a tu escuela cuando te lo pidan.',
      'Cuando trabajes, regístrate en la AFORE que elijas.',
      'El número por sí solo no te inscribe: no da servicio médico, clínica ni otros derechos.',
    ],
    againTitle: 'Si pierdes los documentos',
    again:
      'Haz el trámite otra vez con la misma CURP y el mismo correo. Te enviamos un enlace nuevo y recibes el mismo número:',
    notYouTitle: '¿No lo pediste tú?',
    notYou: 'No compartas los documentos, borra este correo y lee qué hacer en la página de ayuda.',
  },
  foot: {
    free: 'Este trámite es gratuito. Nunca te pedimos pagos, contraseñas ni NIP.',
    from: (service: string, operator: string, site: string) =>
      `Este correo automático lo envía ${service} (${operator}) desde ${site}.`,
    help: 'Ayuda:',
  },
} as const;
