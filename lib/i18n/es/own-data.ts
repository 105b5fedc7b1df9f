/** The page on which a person downloads their own data. */
export const ownData = {
  title: 'Tus datos',
  lead: 'Descarga todo lo que este sitio guarda sobre ti. Es tu derecho de acceso y es gratis.',
  what: 'Qué incluye',
  items: [
    'Tu CURP, tu número, tu nombre y el correo asociado.',
    'Los documentos que se te dieron: folio, fecha y si el número era nuevo.',
    'Los trámites que se hicieron con tu CURP y los correos que se enviaron.',
    'Lo que el personal vio y pidió, si te atendió en una ventanilla.',
    'Qué se hizo, cuándo y quién lo hizo.',
    'Qué aviso de privacidad viste y cuánto tiempo se guarda cada cosa.',
  ],
  others:
    'Si otra persona usó tu CURP con su correo, ves cuándo fue, pero no ves su correo completo: es un dato de esa persona.',
  pdf: 'Descargar en PDF',
  pdfHint: 'para leer o imprimir',
  json: 'Descargar en JSON',
  jsonHint: 'para llevar tus datos a otro sistema',
  careTitle: 'Cuida este archivo',
  care: 'Tiene tu número completo. No lo subas a otro sitio ni lo dejes en una computadora que no es tuya.',
  lockedTitle: 'Tu número está bloqueado',
  locked:
    'Mientras esté bloqueado no mostramos nada aquí en línea. Para ver tus datos, primero desbloquéalo o pídelos como dice el [aviso de privacidad](/privacidad#derechos).',
  wrong: '¿Ves algo que está mal? [Así se corrige](/privacidad#derechos).',
  back: 'Volver a tu número',
} as const;
