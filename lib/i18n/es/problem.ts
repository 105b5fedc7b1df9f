/** The pages for a failure. They are apart from the rest, because the error page runs in the browser and must stay small. */
export const problem = {
  notFound: {
    title: 'Esta página no está aquí',
    lead: 'Puede que la dirección tenga un error o que la página haya cambiado de lugar.',
    checkAddress: 'Si escribiste la dirección, revisa que esté completa.',
    checkLink: 'Si abriste el enlace de un correo, ábrelo otra vez desde el correo o pide uno nuevo.',
    home: 'Ir al inicio',
    start: 'Iniciar o continuar mi trámite',
    help: 'Ayuda y teléfonos',
  },
  failure: {
    title: 'Algo falló de nuestro lado',
    lead: 'No fue por algo que hiciste. Lo que ya habías guardado sigue guardado.',
    advice: 'Espera un minuto y vuelve a intentarlo. Si sigue igual, llama y da esta referencia.',
    reference: 'Referencia',
    retry: 'Volver a intentar',
    home: 'Ir al inicio',
    phoneMexico: 'En México',
    phoneAbroad: 'Desde el extranjero',
  },
} as const;
