/** The pages for a failure. They are apart from the rest, because the error page runs in the browser and must stay small. */
export const problem = {
  notFound: {
    title: 'No encontramos esta página',
    lead: 'Puede que la dirección tenga un error o que la página haya cambiado de lugar.',
    checkAddress: 'Si escribiste la dirección, revisa que esté completa.',
    checkLink: 'Si abriste el enlace de un correo, ábrelo otra vez desde el correo o pide uno nuevo.',
    home: 'Ir al inicio',
    start: 'Iniciar o continuar mi trámite',
    help: 'Ayuda y teléfonos',
  },
  /** What is refused before a page is made. `{1}`: the address of this site. */
  refused: {
    elsewhere: {
      title: 'No recibimos lo que enviaste',
      lead: 'Llegó desde otra dirección y no guardamos nada. Este sitio se abre en {1}.',
    },
    tooLong: {
      title: 'Lo que enviaste es demasiado largo',
      lead: 'No guardamos nada. Abre la página otra vez y escribe menos, o elige un archivo más chico.',
    },
    notUnderstood: {
      title: 'No entendimos lo que llegó',
      lead: 'No guardamos nada. Abre la página otra vez y vuelve a intentarlo.',
    },
    gone: {
      title: 'Este archivo no se abre desde aquí',
      lead: 'Tu sesión terminó, o el enlace está incompleto. Ábrelo desde tu trámite o desde el correo que te enviamos.',
    },
    failed: {
      title: 'Ahora no podemos abrir esto',
      lead: 'Algo falló de nuestro lado. Lo que ya habías guardado sigue guardado. Espera un minuto y vuelve a intentarlo.',
    },
    again: 'Abrir la página otra vez',
    onward: 'Ir a mi trámite',
    home: 'Ir al inicio',
  },
  failure: {
    title: 'Algo falló de nuestro lado',
    lead: 'No fue por algo que hiciste. Lo que ya habías guardado sigue guardado.',
    advice:
      'Espera un minuto y vuelve a intentarlo. Puedes volver más tarde: el enlace de tu correo te regresa a donde ibas.',
    tell: 'Si sigue igual, avisa a la ayuda de este sitio:',
    reference: 'Di esta referencia',
    retry: 'Volver a intentar',
    home: 'Ir al inicio',
    help: 'Ver la ayuda',
  },
  outdated: {
    title: 'El servicio se actualizó',
    lead: 'Esta página es de antes del cambio, por eso el botón no hizo nada. Lo que ya habías guardado sigue guardado.',
    goOn: 'Abrir la página nueva',
    home: 'Ir al inicio',
  },
} as const;
