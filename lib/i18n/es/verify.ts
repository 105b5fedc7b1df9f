/** Words of the verification page. Plain texts with holes, because they travel to the browser. */
export const verify = {
  title: 'Comprueba un documento',
  lead: 'Para empleadores y escuelas. Escanea el QR del documento, escribe su código o elige el PDF.',
  backHome: 'Volver al inicio',
  code: {
    label: 'Código de verificación',
    hint: '26 letras y números, debajo del QR. Los espacios no importan.',
    submit: 'Comprobar',
    form: 'Escribe las 26 letras y números que están debajo del QR',
    offline:
      'Sin conexión no se puede comprobar un código escrito. Escanea el QR o elige el PDF: eso funciona sin conexión',
  },
  scan: {
    title: 'Escanea el QR',
    start: 'Usar la cámara',
    stop: 'Cerrar la cámara',
    view: 'Imagen de la cámara. Pon el QR en el centro.',
    looking: 'Buscando el QR…',
    refused: 'No pudimos usar la cámara. Escanea el QR con la cámara de tu teléfono: abre esta misma página.',
    otherwise: 'Este navegador no lee códigos QR. Usa la cámara de tu teléfono: abre esta misma página.',
    notOurs: 'Ese QR no es de un documento de este sitio.',
  },
  file: {
    title: 'Elige el PDF',
    label: 'Archivo PDF',
    hint: 'También puedes arrastrarlo hasta aquí. Al elegirlo se revisa en tu aparato: no se envía.',
    hintSent: 'Se envía a este sitio, se revisa en el momento y no se guarda. Puede pesar hasta 1 MB.',
    submit: 'Comprobar PDF',
    empty:
      'Ese archivo está vacío: quizá no terminó de descargarse. Descárgalo otra vez o escribe el código del documento',
    tooLarge:
      'Ese archivo pesa más de 1 MB, y los documentos de este sitio, menos de 100 kB. Si es una foto, escanea su QR o escribe su código',
    missing: 'Elige un archivo PDF',
  },
  busy: 'Comprobando… espera un momento',
  noLists:
    'No pudimos leer las llaves públicas. Revisa tu conexión e intenta otra vez, o escribe el código del documento.',
  result: {
    document: 'Documento',
    issuedOn: 'Fecha de emisión',
    issuer: 'Lo emitió',
    holder: 'Titular',
    lastDigits: 'El NSS termina en',
    checkedAt: 'Consultado',
    here: 'Se comprobó en este aparato con la lista de documentos retirados del {1}.',
    old: {
      valid: {
        title: 'Auténtico; no sabemos si se retiró',
        text: 'La lista de documentos retirados es del {1}. Conéctate y comprueba otra vez.',
      },
      unknown: {
        title: 'No lo sabemos con la lista guardada',
        text: 'Este aparato tiene las llaves del {1}, y el documento puede ser más nuevo. Conéctate y comprueba otra vez.',
      },
    },
    early:
      'Su fecha todavía no llega. Revisa la fecha de este aparato: si está bien, no aceptes el documento.',
    value: 'Validez',
    noValue: 'Demostración: no tiene validez oficial',
    toCode: 'Escribir el código',
    compareCopy:
      'Estos datos son del documento original. Compáralos con el archivo: si algo no coincide, no lo aceptes.',
    compare: 'Compara estos datos con el documento que tienes. Si algo no coincide, no lo aceptes.',
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
      means: 'Auténtico y sin cambios.',
    },
    replaced: {
      tag: 'Sustituido',
      title: 'Documento sustituido',
      text: 'Es auténtico, pero hay uno más reciente. Pide a la persona el nuevo.',
      means: 'Hay un documento más reciente.',
    },
    revoked: {
      tag: 'Revocado',
      title: 'Documento revocado',
      text: 'Se emitió aquí, pero ya no debe aceptarse.',
      means: 'Ya no debe aceptarse.',
    },
    demonstration: {
      tag: 'Demostración',
      title: 'Documento de demostración',
      text: 'Existe y no ha cambiado, pero no tiene validez oficial.',
      means: 'Es de prueba: no tiene validez oficial.',
    },
    copy: {
      tag: 'Sin sello',
      title: 'Archivo sin sello',
      text: 'Puede ser una copia, una foto o una impresión. El archivo no prueba nada: escanea su QR o escribe su código.',
      means: 'Es una copia o una foto. Comprueba su QR o su código.',
    },
    altered: {
      tag: 'Alterado',
      title: 'Documento alterado',
      text: 'Cambió después de emitirse, o la firma no es suya. No lo aceptes.',
      means: 'Alguien lo cambió después de emitirse.',
    },
    unknown: {
      tag: 'Desconocido',
      title: 'No conocemos este documento',
      text: 'No lo emitió este sitio, o el código está mal escrito. Revísalo e intenta otra vez.',
      means: 'No existe aquí. Revisa que el código esté bien escrito.',
    },
  },
  statesTitle: 'Lo que puede decir esta página',
  limits: {
    title: 'Lo que esto no dice',
    proves:
      'No prueba que la persona esté dada de alta, ni que tenga clínica o derechos. Tampoco muestra su CURP ni su número completo.',
    search: 'No se puede buscar por nombre, CURP o NSS.',
    identity: 'Pide una identificación: este sitio no sabe quién te da el documento.',
  },
  offline: {
    title: 'Sin conexión',
    ready:
      'Esta página ya funciona sin conexión en este aparato. Puedes instalarla desde el menú del navegador.',
    lists: 'Listas guardadas: {1}.',
    old: 'La lista guardada tiene más de un día. No dice qué documentos se retiraron después.',
    now: 'Ahora no hay conexión. Se usa la lista guardada del {1}.',
  },
  howLink: 'Cómo funciona, y cómo hacer tu propio verificador',
  how: {
    title: 'Cómo se comprueba un documento',
    lead: 'Cada documento lleva una firma. Con las llaves públicas, cualquiera puede revisarla, también sin este sitio.',
    qrTitle: 'Qué dice el QR',
    qr: [
      'El QR es un enlace. Después de /verificar/ va un número: los bytes de los datos y, al final, los 64 de su firma.',
      'El enlace del PDF dice lo mismo con dos partes en base64url y un punto en medio: los datos y su firma.',
      'Los datos son: versión, tipo de documento, folio, fecha, iniciales, tres últimas cifras del NSS, clave de la llave y quién lo emitió.',
      'La firma es ECDSA P-256 con SHA-256: 64 bytes, r y s.',
    ],
    bytesTitle: 'Los bytes, en orden',
    bytes: [
      '1 byte: versión, siempre 1.',
      '1 byte: señales. 1 es demostración, 2 es tarjeta, 4 es localización; se suman.',
      '10 bytes: folio, como número.',
      '2 bytes: días desde el 1 de enero de 2000.',
      '2 bytes: las tres últimas cifras del NSS.',
      '6 bytes: clave de la llave.',
      '1 byte con el largo y luego las iniciales en UTF-8; igual con quién lo emitió.',
    ],
    pdfTitle: 'Qué lleva el PDF',
    pdf: [
      'El PDF tiene una firma PAdES que cubre todo el archivo. Un lector de PDF la muestra.',
      'Un solo cambio en el archivo rompe la firma.',
    ],
    listsTitle: 'Las dos listas públicas',
    lists: [
      'Las llaves, de ahora y de antes: {1}',
      'Los documentos retirados, firmados como JWS con ES256: {2}. De cada folio va solo su SHA-256.',
      'Las dos se pueden leer desde otros sitios y cambian poco: guárdalas unas horas.',
    ],
    orderTitle: 'En qué orden se decide',
    order: [
      'Si la llave no está en la lista, la respuesta es desconocido.',
      'Si la firma no es de esa llave, es alterado.',
      'Si el folio está en la lista de retirados, es revocado o sustituido.',
      'Si los datos o la llave dicen demostración, es demostración.',
      'Si nada de eso pasa, es vigente. Con una lista de más de un día no se sabe si después se retiró.',
      'Un PDF sin nuestra firma es un archivo sin sello: solo vale lo que digan su QR o su código.',
    ],
    privacyTitle: 'Qué guardamos de tu consulta',
    privacy: 'No guardamos qué documento comprobaste. Solo contamos cuántas consultas llegan de una red.',
  },
};
