import type { DemonstrationCase } from '#lib/domain/registry/demonstration-people.ts';

const shows = {
  assigned: 'El caso más común: confirmas que eres tú, escribes un domicilio y recibes tu primer número.',
  oneSurname: 'Tiene un solo apellido. Su CURP lleva una X donde iría el segundo.',
  enye: 'Su nombre lleva Ñ y acentos. En la CURP, la Ñ se vuelve X. En los documentos sale completa.',
  mariaJose: 'Se llama María José. María no cuenta para la CURP: la letra es la J de José.',
  particles: 'Sus apellidos llevan «de la» e «y». Esas palabras no cuentan para la CURP.',
  bornAbroad: 'Nació fuera de México. Por eso su CURP lleva las letras NE.',
  sexX: 'Su CURP lleva una X en el lugar del sexo.',
  inconvenientWord: 'Sus letras formaban una mala palabra. El registro cambió una por X.',
  homonym: 'Otra persona se llama igual y nació el mismo día. La letra 17 de la CURP las distingue.',
  located: 'Ya tiene número y su correo está asociado a su CURP. Con ese correo lo ves, sin dar domicilio.',
  locatedByName:
    'Ya tiene número, pero ningún correo. Para verlo se escribe el nombre completo, como está aquí.',
  locatedFromAbroad: 'Como la persona anterior, pero nació fuera de México. Tampoco se pide domicilio.',
  boundElsewhere:
    'Su CURP está asociada a otro correo. Con el tuyo no se puede seguir: el correo que te llega dice qué hacer, y el otro correo recibe un aviso.',
  unknownToRegistry:
    'El registro de prueba no la conoce. Se escribe el nombre y se compara con la CURP. Así funciona también con la tuya.',
} as const satisfies Record<DemonstrationCase, string>;

export const trial = {
  title: 'Personas ficticias para probar',
  lead: 'Ninguna existe. Elige una, presiona «Usar» y mira qué pasa.',
  use: 'Usar',
  howTitle: 'Cómo probar',
  howMailbox: [
    'Abre un grupo y presiona «Usar»: llena el primer paso con una CURP y un correo inventado.',
    'Abre el enlace en el [buzón de la demostración](/buzon) y sigue los pasos.',
  ],
  howOwnMail: [
    'Abre un grupo y presiona «Usar»: llena la CURP del primer paso.',
    'Escribe un correo que puedas abrir.',
    'Abre el enlace que te llega y sigue los pasos.',
  ],
  address: 'Si te pide un domicilio, usa el código postal 06700. Con otro, escribe la colonia a mano.',
  knowTitle: 'Conviene saber',
  know: [
    '**Los números empiezan con 00.** Ningún número real empieza así. No sirven para ningún trámite.',
    '**El primer correo se queda.** El correo que usas primero con una CURP queda asociado a ella. Con otro ya no verás su número.',
    '**Otras personas usan esta demostración.** Alguien pudo usar ya la misma CURP. Si no puedes seguir, prueba con otra.',
    '**Tu propia CURP también funciona.** El registro de prueba no te conoce, así que te pide tu nombre y lo compara con tu CURP. El número que recibes no es real.',
    '**Equivócate a propósito.** Cambia una letra de una CURP y mira qué corrección te propone.',
  ],
  visitors: (period: string) =>
    `**Lo que dejes con tu propia CURP se borra solo.** Después de ${period} se van tu trámite, tus documentos y tu número de prueba. Las personas de esta lista olvidan entonces tu correo. [Mira el aviso de privacidad](/privacidad).`,
  groups: {
    without: 'Todavía no tienen número',
    having: 'Ya tienen número',
    stopped: 'No puede seguir en línea',
  },
  curp: 'CURP',
  email: 'Correo que debes usar',
  what: 'Qué pasa',
  start: 'Iniciar trámite',
  mailbox: 'Abrir el buzón',
  shows,
} as const;
