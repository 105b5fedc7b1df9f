/** When a visit ends, and how to stay. */
export const visit = {
  plainLine: (time: string) =>
    `Si no haces nada, tu sesión termina a las ${time}. Cada página que abras le da más tiempo.`,
  warningTitle: 'Tu sesión está por terminar',
  warningText: 'Termina a las {time}. Si sigues aquí, nada de lo que escribiste se pierde.',
  lastText:
    'Llegó a su límite de 8 horas: termina a las {time} y no se puede alargar. Lo que ya enviaste queda guardado.',
  left: 'Quedan',
  stay: 'Seguir aquí',
  understood: 'Entendido',
  leave: 'Salir',
  leaveHere: 'Salir y borrar mis datos de este dispositivo',
  failed: 'No pudimos comunicarnos con el servicio. Intenta otra vez.',
  endedTitle: 'Tu sesión terminó',
  endedText: 'Pasó un rato sin uso y la cerramos para cuidar tus datos.',
  endedMore:
    'Lo que ya enviaste está guardado. Escribe otra vez tu CURP y tu correo: con el enlace que te enviamos sigues donde ibas.',
  home: 'Pedir un enlace nuevo',
};
