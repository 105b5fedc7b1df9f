/** Words of the mails to people. No mail contains a name, a whole CURP or a whole number. */
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
    until: (moment: string) => `El enlace sirve una sola vez y hasta esta fecha y hora: ${moment}.`,
    newest:
      'Si pediste más de un correo, usa el más reciente: cada enlace nuevo cancela al anterior. Si tu enlace ya no sirve, ábrelo de todos modos y ahí puedes pedir otro.',
    stop: 'Si no quieres recibir más correos de este trámite durante 30 días:',
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
  deadEnd: {
    title: 'No podemos seguir en línea',
    text: 'Con estos datos no podemos seguir por internet. No se asignó ni se mostró ningún número. Este correo es igual en todos los casos: no dice si la CURP tiene un número.',
    stepUpTitle: 'Si eres la persona de esta CURP',
    stepUp: (provider: string) =>
      `Puedes mostrarlo en línea con ${provider}. Abre el enlace, confirma tu correo y ahí te decimos cómo.`,
    again: 'Para empezar otra vez:',
    notYou: 'Borra este correo. Quizá alguien se equivocó al escribir el suyo.',
  },
  holder: {
    notice: {
      subject: 'Alguien pidió el número de tu CURP',
      title: 'Alguien pidió el número de tu CURP',
      said: (curpEnding: string, moment: string) =>
        `Alguien pidió, con otro correo, el Número de Seguridad Social (NSS) de la CURP que termina en ${curpEnding}. Fue el ${moment}.`,
      means: 'No se mostró ningún número. Esa CURP sigue asociada a este correo.',
      act: '¿No fuiste tú? Abre el enlace y presiona «No fui yo». Cerramos esa solicitud y ese correo no recibe más durante 30 días.',
      button: 'No fui yo',
      otherTitle: '¿Fuiste tú, o quieres más seguridad?',
      other:
        'Haz el trámite con este correo. Al final puedes ver quién pidió tu número, cambiar tu correo o bloquear tu número para que nadie lo vea por internet.',
    },
    emailChange: {
      subject: 'Confirma tu correo nuevo',
      title: 'Confirma tu correo nuevo',
      said: (curpEnding: string, moment: string) =>
        `Pediste asociar este correo a la CURP que termina en ${curpEnding}. Puedes confirmarlo hasta el ${moment}.`,
      means:
        'Desde que lo confirmes, tu número se ve solo con este correo. El correo anterior recibe un aviso.',
      act: 'Abre el enlace y presiona «Confirmar el cambio».',
      button: 'Abrir mi enlace',
      otherTitle: '¿No fuiste tú?',
      other: 'No abras el enlace y borra este correo. Si nadie confirma, nada cambia.',
    },
    emailChanging: {
      subject: 'Pidieron cambiar el correo de tu CURP',
      title: 'Pidieron cambiar el correo de tu CURP',
      said: (curpEnding: string, moment: string) =>
        `Alguien mostró su identidad y pidió asociar otro correo a la CURP que termina en ${curpEnding}. El cambio se hace el ${moment}.`,
      means: 'Hasta ese momento nada cambia: tu número se ve solo con este correo.',
      act: '¿No fuiste tú? Abre el enlace y cancela el cambio antes de esa hora.',
      button: 'Cancelar el cambio',
      otherTitle: '¿Fuiste tú?',
      other: 'No tienes que hacer nada. Te escribimos al correo nuevo cuando quede listo.',
    },
    emailChanged: {
      subject: 'Cambió el correo de tu CURP',
      title: 'Cambió el correo de tu CURP',
      said: (curpEnding: string, moment: string) =>
        `La CURP que termina en ${curpEnding} ya no está asociada a este correo, sino a otro. Puedes deshacerlo hasta el ${moment}.`,
      means: 'Los enlaces que te enviamos antes ya no muestran el número.',
      act: '¿No fuiste tú? Abre el enlace y cancela el cambio: la CURP vuelve a este correo.',
      button: 'Cancelar el cambio',
      otherTitle: '¿Fuiste tú?',
      other: 'No tienes que hacer nada. Desde ahora usa tu correo nuevo.',
    },
    emailReady: {
      subject: 'Tu correo nuevo ya está asociado',
      title: 'Tu correo nuevo ya está asociado',
      said: (curpEnding: string, moment: string) =>
        `Desde el ${moment}, la CURP que termina en ${curpEnding} está asociada a este correo.`,
      means: 'El correo anterior ya no sirve para ver tu número.',
      act: 'Para ver tu número y tus documentos, haz el trámite con este correo:',
      button: 'Ver mi número',
      otherTitle: '¿No lo pediste tú?',
      other: 'Borra este correo y lee qué hacer en la página de ayuda.',
    },
    locked: {
      subject: 'Tu número quedó bloqueado',
      title: 'Tu número quedó bloqueado',
      said: (curpEnding: string, moment: string) =>
        `Desde el ${moment}, el número de la CURP que termina en ${curpEnding} no se muestra por internet a nadie, ni con este correo.`,
      means: 'El número sigue siendo tuyo y no cambia. Tus documentos siguen sirviendo.',
      act: 'Para quitar el bloqueo debes mostrar que eres tú: en línea si este sitio lo permite, o en persona. Aquí te decimos dónde:',
      button: 'Ver dónde',
      otherTitle: '¿No fuiste tú?',
      other:
        'Alguien abrió tu correo o tu sesión. Cambia la contraseña de tu correo. Tu número está protegido mientras siga bloqueado.',
    },
    unlocked: {
      subject: 'Tu número ya no está bloqueado',
      title: 'Tu número ya no está bloqueado',
      said: (curpEnding: string, moment: string) =>
        `Alguien mostró su identidad y quitó el bloqueo del número de la CURP que termina en ${curpEnding}. Fue el ${moment}.`,
      means: 'Desde ahora el número se puede ver otra vez, solo con el correo asociado.',
      act: 'Para verlo, o para bloquearlo otra vez, haz el trámite con este correo:',
      button: 'Ver mi número',
      otherTitle: '¿No fuiste tú?',
      other: 'Bloquea tu número otra vez y lee qué hacer en la página de ayuda.',
    },
    revoked: {
      subject: 'Tus documentos dejaron de servir',
      title: 'Tus documentos dejaron de servir',
      said: (curpEnding: string, moment: string) =>
        `La institución revocó documentos con el número de la CURP que termina en ${curpEnding}. Fue el ${moment}.`,
      means: 'Tu número no cambia. Quien compruebe esos documentos verá que están revocados.',
      act: 'Para obtener documentos nuevos, haz el trámite con este correo:',
      button: 'Obtener documentos',
      otherTitle: '¿No sabes por qué?',
      other: 'Pregunta en la oficina donde hiciste el trámite, con tu identificación y tu CURP.',
    },
    corrected: {
      subject: 'Tus documentos cambiaron',
      title: 'Tus documentos cambiaron',
      said: (curpEnding: string, moment: string) =>
        `La institución hizo documentos nuevos con el número de la CURP que termina en ${curpEnding}. Fue el ${moment}. Los de antes ya no sirven.`,
      means: 'Tu número no cambia y sigue bloqueado. Por eso los documentos nuevos no vienen en este correo.',
      act: 'Para tenerlos, quita primero el bloqueo: en línea si este sitio lo permite, o en persona. Aquí te decimos dónde:',
      button: 'Ver dónde',
      otherTitle: '¿No sabes por qué?',
      other: 'Pregunta en la oficina donde hiciste el trámite, con tu identificación y tu CURP.',
    },
  },
  foot: {
    free: 'Este trámite es gratuito. Nunca te pedimos pagos, contraseñas ni NIP.',
    from: (service: string, operator: string, site: string) =>
      `Este correo automático lo envía ${service} (${operator}) desde ${site}.`,
    help: 'Ayuda:',
  },
} as const;
