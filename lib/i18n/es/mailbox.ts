/** Words of the demonstration's mailbox. */
export const mailbox = {
  title: 'Buzón de la demostración',
  lead: 'Los correos de esta demostración no salen de aquí: cada uno queda en este buzón. Están los 50 más recientes.',
  warning:
    'Cualquiera que use esta demostración puede leer este buzón. No escribas aquí datos que no quieras mostrar.',
  empty: 'Todavía no hay correos. Empieza un trámite y vuelve aquí: el enlace llega en unos segundos.',
  start: 'Empezar un trámite',
  heads: { subject: 'Asunto', to: 'Para', at: 'Llegó', kind: 'Contiene' },
  kinds: { link: 'Enlace', documents: 'Documentos' },
  refresh: 'Actualizar',
  back: 'Todos los correos',
  from: 'De',
  letter: 'El correo como llega',
  text: 'Ver el correo solo como texto',
  attachments: 'Documentos adjuntos',
  size: (kilobytes: number) => `PDF, ${kilobytes} kB`,
} as const;
