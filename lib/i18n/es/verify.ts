/** Words of the verification page. Plain texts with holes, because they travel to the browser. */
export const verify = {
  title: 'Comprueba un documento',
  address:
    'Comprueba que la dirección de tu navegador diga {1}. Si llegaste por un QR y dice otra cosa, es un fraude.',
  again: 'Comprobar otro documento',
  file: {
    label: 'Elige el PDF que te mandaron',
    hint: 'Se revisa en tu dispositivo: no se envía.',
    hintSent: 'Se envía a este sitio, se revisa y no se guarda. Puede pesar hasta 1 MB.',
    submit: 'Comprobar PDF',
    empty:
      'Ese archivo está vacío: quizá no terminó de descargarse. Descárgalo otra vez, o usa el QR o el código',
    tooLarge:
      'Ese archivo pesa más de 1 MB, y el PDF original pesa menos de 100 kB. Si es una foto o un escaneo, usa su QR o su código',
    otherKind:
      'Ese archivo no es un PDF. Elige el PDF que te mandaron, o usa el QR o el código del documento',
    missing: 'Falta el archivo: elige el PDF que te mandaron',
  },
  scan: {
    title: 'O usa su QR',
    lead: 'En el mismo celular, toca el QR del PDF. Si está en papel o en otra pantalla, enfócalo con la cámara.',
    start: 'Usar la cámara',
    stop: 'Cerrar la cámara',
    view: 'Imagen de la cámara. Pon el QR en el centro.',
    looking: 'Buscando el QR…',
    refused: 'No pudimos usar la cámara aquí. Abre la cámara de tu celular y enfoca el QR.',
    notOurs: 'Ese QR no es de un documento de este sitio.',
  },
  code: {
    label: 'O escribe su código',
    hint: 'Son 26 letras y números, debajo del QR.',
    submit: 'Comprobar',
    form: 'Escribe las 26 letras y números que están debajo del QR',
    offline: 'Sin conexión no podemos revisar un código. Elige el PDF o usa el QR: funcionan sin conexión',
  },
  busy: 'Comprobando…',
  noLists: 'No pudimos leer las llaves públicas. Revisa tu conexión e intenta otra vez, o escribe el código.',
  result: {
    document: 'Documento',
    issuedOn: 'Fecha de emisión',
    issuer: 'Lo emitió',
    holder: 'Iniciales de la persona',
    lastDigits: 'El NSS termina en',
    checkedAt: 'Lo comprobaste',
    here: 'Se revisó en este dispositivo, con la lista de documentos retirados del {1}.',
    old: {
      valid: {
        title: 'Es auténtico; no sabemos si se retiró',
        text: 'La lista de documentos retirados es del {1}. Conéctate y comprueba otra vez.',
      },
      unknown: {
        title: 'No lo sabemos con la lista guardada',
        text: 'Las llaves guardadas son del {1}, y el documento puede ser más nuevo. Conéctate y comprueba otra vez.',
      },
    },
    early:
      'Su fecha todavía no llega. Revisa la fecha de tu dispositivo: si está bien, no aceptes el documento.',
    value: 'Validez',
    noValue: 'Demostración: sin validez oficial',
    toCode: 'Usar el QR o el código',
    compareCopy:
      'Estos datos son del documento original. Compáralos con el archivo: si algo no coincide, no lo aceptes.',
    compare: 'Compara estos datos con el documento. Si algo no coincide, no lo aceptes.',
    noFacts: 'No hay datos que podamos mostrarte de este documento.',
  },
  documents: {
    assigned: 'Constancia de asignación de NSS',
    located: 'Constancia de localización de NSS',
    tarjeta: 'Tarjeta de NSS',
  },
  states: {
    valid: {
      tag: 'Vigente',
      title: 'Documento auténtico y vigente',
      text: 'Lo emitió quien dice y no ha cambiado.',
      means: 'Es auténtico y no ha cambiado.',
    },
    replaced: {
      tag: 'Sustituido',
      title: 'Documento sustituido',
      text: 'Es auténtico, pero hay uno más nuevo. Pídeselo a la persona.',
      means: 'Hay un documento más nuevo.',
    },
    revoked: {
      tag: 'Revocado',
      title: 'Documento revocado: no lo aceptes',
      text: 'Se emitió aquí, pero ya no es vigente.',
      means: 'Ya no es vigente.',
    },
    demonstration: {
      tag: 'Demostración',
      title: 'Documento de demostración',
      text: 'Existe y no ha cambiado, pero no tiene validez oficial.',
      means: 'Es de prueba: no tiene validez oficial.',
    },
    copy: {
      tag: 'No es el original',
      title: 'Este archivo no es el PDF original',
      text: 'Puede ser una foto o un escaneo. Usa su QR o su código.',
      means: 'Es una foto, un escaneo o una copia. Usa su QR o su código.',
    },
    altered: {
      tag: 'Alterado',
      title: 'Documento alterado: no lo aceptes',
      text: 'Alguien lo cambió después de emitirse, o le puso la firma de otro documento.',
      means: 'Alguien lo cambió después de emitirse.',
    },
    unknown: {
      tag: 'Desconocido',
      title: 'No conocemos este documento',
      text: 'No lo emitió este sitio, o el código tiene un error. Revísalo e intenta otra vez.',
      means: 'No lo emitió este sitio, o el código tiene un error.',
    },
  },
  picture: {
    title: 'Es una foto, no el PDF original',
    text: 'Con una foto no basta. Usa el QR o el código que se ven en ella.',
  },
  foreign: {
    title: 'Este PDF no es de este sitio',
    text: 'Lo firmó alguien más. Si el documento tiene QR o código de este sitio, úsalos.',
  },
  statesTitle: 'Qué puede responder esta página',
  limits: {
    title: 'Qué no comprueba',
    proves: 'No dice si la persona está dada de alta, ni si tiene clínica o derechos.',
    search: 'Nadie puede buscar aquí por nombre, CURP o NSS.',
    identity: 'No sabe quién te da el documento: pide una identificación.',
  },
  offline: {
    title: 'Úsala sin conexión',
    ready:
      'Esta página ya funciona sin conexión en este dispositivo. Puedes instalarla desde el menú del navegador.',
    lists: 'Listas guardadas: {1}.',
    old: 'La lista guardada tiene más de un día. No dice qué documentos se retiraron después.',
    now: 'Ahora no hay conexión. Usamos la lista guardada del {1}.',
  },
  howLink: 'Cómo se comprueba un documento',
  how: {
    title: 'Cómo se comprueba un documento',
    lines: [
      'Cada PDF lleva una firma digital. Si alguien cambia una sola letra, la firma se rompe.',
      'El QR lleva otra firma: tipo de documento, fecha, iniciales y fin del NSS.',
      'Esta página revisa la firma con nuestras llaves públicas y mira si el documento se retiró.',
      'Compara lo que dice la página con el documento, y pide una identificación.',
      'No guardamos qué documento comprobaste.',
    ],
    more: 'Para hacer tu propio verificador',
    keys: 'Llaves públicas',
    revocations: 'Documentos retirados',
    guide: 'Guía para programar',
  },
};
