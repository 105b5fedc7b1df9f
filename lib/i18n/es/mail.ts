/** Words of the mails to people. No mail contains a name, a whole CURP or a whole number. */
export const mail = {
  demonstrationPrefix: '[DEMOSTRACIÓN] ',
  demonstrationNotice:
    'Demostración: no es un sitio del gobierno. Sus números y documentos no son oficiales.',
  copy: 'O copia este enlace:',
  stop: 'No quiero estos correos',
  help: 'Ayuda',
  link: {
    subject: 'Servicio Digital: Solicitud de Asignación o Localización de NSS',
    title: 'Confirma tu correo',
    open: (curpEnding: string) =>
      `Abre este enlace para seguir con tu trámite de NSS (CURP que termina en ${curpEnding}).`,
    button: 'Abrir mi enlace',
    until: (moment: string) =>
      `Funciona una sola vez y caduca el ${moment}. Si pediste varios, usa el más reciente.`,
    notYou: '¿No fuiste tú? Borra este correo; no pasa nada.',
  },
  mailbox: {
    subject: 'Comprueba tu correo',
    title: '¿Es tu correo?',
    said: 'En una ventanilla escribieron este correo para enviarte documentos.',
    code: (code: string, moment: string) =>
      `¿Sigues en la ventanilla? Lee este código en voz alta: ${code}. Caduca el ${moment}.`,
    left: '¿Ya no estás ahí? Abre este enlace.',
    button: 'Comprobar mi correo',
    until: (moment: string) => `El enlace caduca el ${moment}.`,
    notYou: '¿No fuiste tú? Borra este correo; no pasa nada.',
  },
  result: {
    subject: {
      assigned: 'Número de Seguridad Social asignado',
      located: 'Número de Seguridad Social localizado',
    },
    title: {
      assigned: 'Te asignamos un número',
      located: 'Encontramos tu número',
    },
    done: {
      assigned: (curpEnding: string) =>
        `Asignamos un Número de Seguridad Social (NSS) a la CURP que termina en ${curpEnding}.`,
      located: (curpEnding: string) =>
        `Encontramos el Número de Seguridad Social (NSS) de la CURP que termina en ${curpEnding}.`,
    },
    facts: {
      nss: 'NSS',
      nssEnding: (ending: string) => `termina en ${ending}`,
      folio: 'Folio',
      date: 'Fecha',
    },
    attached:
      'En este correo van tu constancia y tu tarjeta, en PDF. Solo ahí está el número completo. Guárdalas y compártelas solo con quien las necesite.',
    again: '¿Las perdiste? Haz el trámite otra vez con la misma CURP y este correo.',
    againLink: 'Empezar otra vez',
    notYou: '¿No lo pediste tú? Borra este correo.',
  },
  deadEnd: {
    title: 'No podemos seguir en línea',
    text: (curpEnding: string) =>
      `Con este correo y la CURP que termina en ${curpEnding} no podemos seguir por internet. No se asignó ni se mostró ningún número.`,
    ways: [
      'Puede haber un error en la CURP. Revísala y empieza otra vez.',
      'Puede estar asociada a otro correo. Si ya hiciste este trámite, usa ese correo.',
      'Si tuviste otra CURP, empieza con ella: ahí puede estar tu número.',
      '¿Está bloqueado tu número? El correo que te avisó dice cómo quitarlo.',
      '¿Los datos no coinciden? Ve a una oficina del IMSS con tu acta, tu identificación y tu CURP, o a tu consulado.',
    ],
    always: 'Este correo es igual en todos los casos: no dice si la CURP tiene un número.',
    stepUp: (provider: string) =>
      `Si esa CURP es la tuya, también puedes comprobarlo en línea con ${provider}:`,
    stepUpButton: 'Comprobar que soy yo',
    until: (moment: string) => `Funciona una sola vez y caduca el ${moment}.`,
    again: 'Empezar otra vez',
    notYou: '¿No fuiste tú? Borra este correo; no pasa nada.',
  },
  holder: {
    notice: {
      subject: 'Alguien pidió el número de tu CURP',
      title: 'Alguien pidió el número de tu CURP',
      said: (curpEnding: string, moment: string) =>
        `Alguien pidió, con otro correo, el número (NSS) de la CURP que termina en ${curpEnding}. Fue el ${moment}.`,
      means: 'No se mostró ningún número.',
      act: '¿No fuiste tú? Presiona «No fui yo»: ese correo no recibe nada más durante 30 días.',
      button: 'No fui yo',
      other: '¿Fuiste tú? Haz el trámite con este correo. Ahí puedes cambiarlo o bloquear tu número.',
    },
    emailChange: {
      subject: 'Confirma tu correo nuevo',
      title: 'Confirma tu correo nuevo',
      said: (curpEnding: string, moment: string) =>
        `Pediste asociar este correo a la CURP que termina en ${curpEnding}. El enlace caduca el ${moment}.`,
      means: 'Cuando confirmes, solo verás tu número con este correo. El correo anterior recibe un aviso.',
      act: 'Abre el enlace y presiona «Confirmar el cambio».',
      button: 'Abrir mi enlace',
      other: '¿No fuiste tú? Borra este correo; nada cambia.',
    },
    emailChanging: {
      subject: 'Pidieron cambiar el correo de tu CURP',
      title: 'Pidieron cambiar el correo de tu CURP',
      said: (curpEnding: string, moment: string) =>
        `Alguien demostró su identidad y pidió asociar otro correo a la CURP que termina en ${curpEnding}. El cambio se hace el ${moment}.`,
      means: 'Hasta entonces nada cambia.',
      act: '¿No fuiste tú? Cancela el cambio antes de esa hora.',
      button: 'Cancelar el cambio',
      other: '¿Fuiste tú? No tienes que hacer nada. Te escribimos al correo nuevo cuando quede listo.',
    },
    emailChanged: {
      subject: 'Cambió el correo de tu CURP',
      title: 'Cambió el correo de tu CURP',
      said: (curpEnding: string, moment: string) =>
        `La CURP que termina en ${curpEnding} ya no está asociada a este correo, sino a otro. Puedes deshacerlo hasta el ${moment}.`,
      means: 'Los enlaces que te enviamos antes ya no muestran el número.',
      act: '¿No fuiste tú? Cancela el cambio y la CURP vuelve a este correo.',
      button: 'Cancelar el cambio',
      other: '¿Fuiste tú? No tienes que hacer nada. Desde ahora usa tu correo nuevo.',
    },
    emailReady: {
      subject: 'Tu correo nuevo ya está asociado',
      title: 'Tu correo nuevo ya está asociado',
      said: (curpEnding: string, moment: string) =>
        `La CURP que termina en ${curpEnding} está asociada a este correo desde el ${moment}.`,
      means: 'Con el correo anterior ya no puedes ver tu número.',
      act: 'Para ver tu número y tus documentos, haz el trámite con este correo.',
      button: 'Ver mi número',
      other: '¿No lo pediste tú? Borra este correo y lee qué hacer en la ayuda.',
    },
    locked: {
      subject: 'Tu número quedó bloqueado',
      title: 'Tu número quedó bloqueado',
      said: (curpEnding: string, moment: string) =>
        `Desde el ${moment}, el número de la CURP que termina en ${curpEnding} no se muestra a nadie por internet, ni con este correo.`,
      means: 'El número sigue siendo tuyo y tus documentos siguen vigentes.',
      act: 'Para quitar el bloqueo tienes que comprobar que eres tú, en línea o en persona.',
      button: 'Ver dónde',
      other: '¿No fuiste tú? Alguien abrió tu correo: cambia su contraseña. Tu número está protegido.',
    },
    lockedWithUndo: {
      subject: 'Tu número quedó bloqueado',
      title: 'Tu número quedó bloqueado',
      said: (curpEnding: string, moment: string) =>
        `El número de la CURP que termina en ${curpEnding} no se muestra por internet, ni con este correo. Puedes quitar el bloqueo aquí hasta el ${moment}. Después tienes que comprobar que eres tú, en línea o en persona.`,
      means: 'Tu número y tus documentos no cambian.',
      act: '¿Cambiaste de idea? Quita el bloqueo.',
      button: 'Quitar el bloqueo',
      other: '¿No fuiste tú? Quítalo y cambia la contraseña de tu correo.',
    },
    unlocked: {
      subject: 'Tu número ya no está bloqueado',
      title: 'Tu número ya no está bloqueado',
      said: (curpEnding: string, moment: string) =>
        `Se quitó el bloqueo del número de la CURP que termina en ${curpEnding}. Fue el ${moment}.`,
      means: 'El número se puede ver otra vez, solo con el correo asociado.',
      act: 'Para verlo, haz el trámite con este correo.',
      button: 'Ver mi número',
      other: '¿No fuiste tú? Bloquea tu número otra vez y lee qué hacer en la ayuda.',
    },
    revoked: {
      subject: 'Tus documentos ya no están vigentes',
      title: 'Tus documentos ya no están vigentes',
      said: (curpEnding: string, moment: string) =>
        `La institución revocó los documentos de la CURP que termina en ${curpEnding}. Fue el ${moment}.`,
      means: 'Tu número no cambia. Quien compruebe esos documentos verá que están revocados.',
      act: 'Para tener documentos nuevos, haz el trámite con este correo.',
      button: 'Obtener documentos',
      other: '¿No sabes por qué? Pregunta donde hiciste el trámite, con tu identificación y tu CURP.',
    },
    corrected: {
      subject: 'Tus documentos cambiaron',
      title: 'Tus documentos cambiaron',
      said: (curpEnding: string, moment: string) =>
        `La institución hizo documentos nuevos para la CURP que termina en ${curpEnding}. Fue el ${moment}. Los anteriores ya no están vigentes.`,
      means: 'Tu número no cambia. Como está bloqueado, los documentos nuevos no van en este correo.',
      act: 'Para tenerlos, quita primero el bloqueo, en línea o en persona.',
      button: 'Ver dónde',
      other: '¿No sabes por qué? Pregunta donde hiciste el trámite, con tu identificación y tu CURP.',
    },
  },
  foot: {
    free: 'Es gratis. Nunca pedimos pagos, contraseñas ni NIP.',
    from: (operator: string, site: string) => `Lo envía ${operator} desde ${site}.`,
  },
} as const;
