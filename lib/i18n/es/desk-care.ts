/** Looking after people's data at the desk: the hidden screen, the cap of the day. */
export const deskCare = {
  shade: {
    hide: 'Ocultar pantalla',
    title: 'Pantalla oculta',
    text: 'Nadie ve lo que hay debajo. Lo escrito se conserva; la tecla Esc también la muestra.',
    show: 'Mostrar pantalla',
  },
  cap: {
    title: 'Llegaste al tope de hoy',
    lead: 'Cada persona de la mesa puede ver un número limitado de casos en 24 horas. Este ya no se muestra.',
    kept: 'Los casos que ya abriste siguen abiertos: puedes terminarlos e imprimir sus documentos.',
    next: 'Si alguien espera, pide a otra persona de la mesa que lo atienda, o avisa a quien supervisa.',
    noted: 'Este intento quedó en la bitácora.',
    back: 'Volver a la mesa',
  },
};
