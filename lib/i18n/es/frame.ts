import type { Section } from '#lib/domain/request/steps.ts';

export const frame = {
  service: 'Ventanilla NSS',
  tagline: 'Tu número de seguridad social, paso a paso',
  description:
    'Obtén o encuentra tu Número de Seguridad Social. Trámite gratuito, con constancia y tarjeta en PDF.',
  skip: 'Ir al contenido',
  demonstration: {
    title: 'Demostración: no es un sitio del gobierno.',
    text: 'Datos y documentos ficticios.',
  },
  /** In the language that it leads to. */
  switchLanguage: 'English',
  identity: { welcome: 'Bienvenido:', leave: 'Salir' },
  route: 'Ruta',
  back: 'Volver',
  backHome: 'Volver al inicio',
  step: (step: number, of: number) => `Paso ${step} de ${of}`,
  /** While nobody may know yet whether fewer steps are enough. */
  stepAtMost: (step: number, of: number) => `Paso ${step} de hasta ${of}`,
  /** The three steps of the service of today. */
  sections: {
    begin: 'Iniciar trámite',
    address: 'Ingresar domicilio',
    number: 'Número de Seguridad Social',
  } satisfies Record<Section, string>,
  help: {
    title: 'Ayuda',
    /** On pages of staff. */
    internal: 'Soporte interno',
    site: 'Este sitio',
    imss: 'IMSS',
    imssAbroad: 'IMSS, desde el extranjero',
    topics: 'Temas de ayuda',
    hours:
      'El IMSS orienta de lunes a viernes, de 9 a 18 h de la Ciudad de México. Desde el extranjero marca la opción\u00a05.',
  },
  footer: {
    freeTitle: 'Este trámite es gratuito.',
    operator: (name: string) => `Operador: ${name}`,
    about: 'Sobre este sitio',
    help: 'Ayuda',
    verify: 'Comprobar un documento',
    privacy: 'Privacidad',
    accessibility: 'Accesibilidad',
  },
  facts: { change: 'Cambiar', empty: 'No lo indicaste' },
  copy: {
    label: 'Copiar número',
    done: 'Número copiado.',
    failed: 'No se pudo copiar. Selecciona el número y cópialo a mano.',
  },
  print: 'Imprimir esta página',
  nss: {
    of: 'Partes del NSS',
    serie: ['Serie', 'De la oficina que da el número'],
    registrationYear: ['Año de alta', 'Cuando se te asignó'],
    birthYear: ['Año de nacimiento', 'Sus dos últimas cifras'],
    consecutive: ['Consecutivo', 'Tu lugar en la lista de ese año'],
    checkDigit: ['Dígito verificador', 'Sirve para descubrir errores al copiar'],
  },
  curp: {
    of: 'Partes de tu CURP',
    root: 'Apellidos y nombre',
    date: 'Fecha de nacimiento',
    sex: 'Sexo',
    entity: 'Entidad de nacimiento',
    consonants: 'Consonantes internas',
    homonymy: ['Siglo y homonimia', 'Número: nació antes de 2000', 'Letra: nació en 2000 o después'],
    checkDigit: ['Dígito verificador', 'Descubre errores al copiar'],
  },
  /** For the components of forms; plain texts, because they travel to the browser. */
  updated:
    'El servicio se actualizó mientras veías esta página, por eso el botón no hizo nada. Presiónalo otra vez',
  form: {
    summary: 'Hay un problema',
    errorPrefix: 'Error: ',
    optional: '(opcional)',
    busy: 'Espera un momento…',
    tell: 'Si sigue igual, avisa a la ayuda de este sitio:',
    reference: 'Di esta referencia',
    elsewhere:
      'No recibimos nada porque abriste este sitio en otra dirección. Ábrelo en {1} y vuelve a intentarlo',
    tooLong: 'Lo que enviaste es demasiado largo y no guardamos nada. Escribe menos e intenta otra vez',
    notUnderstood: 'No entendimos lo que llegó y no guardamos nada. Recarga la página e intenta otra vez',
    unreachable:
      'No pudimos comunicarnos con el servicio. Tus respuestas siguen aquí: revisa tu conexión e intenta otra vez',
    failed: 'Falló el servicio, no tú. Tus respuestas siguen aquí: intenta otra vez en unos minutos',
    other: 'Revisa este dato',
    choose: 'Elige una opción',
    filter: 'Escribe para acortar la lista',
    filterCount: '{count} de {total} opciones en la lista',
  },
};
