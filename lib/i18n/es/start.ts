export const start = {
  /** The name of the trámite as people know it from the service of today. */
  known: 'Asignación o localización de NSS',
  title: 'Obtén o encuentra tu Número de Seguridad Social',
  lead: 'Si ya tienes un número, lo encontramos. Si no, te asignamos uno.',
  quick: 'Gratis · 10 minutos · a cualquier hora',
  haveTitle: 'Ten a la mano',
  have: [
    '**Tu CURP**, con tus datos bien escritos.',
    '**Un correo tuyo.** Con otro correo no podrás volver a ver tu número.',
    '**Un domicilio en México**, si es tu primer número.',
  ],
  button: 'Iniciar trámite',
  leave: 'Puedes seguir después: te enviamos un enlace.',
  trial: {
    people: '**Pruébalo sin tus datos**, con [personas ficticias](/prueba).',
    mailbox: 'Los correos llegan a este [buzón](/buzon).',
    noMailbox: 'Los correos llegan al correo que escribas.',
  },
  casesTitle: 'Otros casos',
  casePrepare: 'Voy a una ventanilla: preparar mis datos',
  caseUnsure: 'No sé cuál es mi caso',
  real: '¿Es real este sitio?',
} as const;
