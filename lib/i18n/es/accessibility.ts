export const accessibility = {
  title: 'Accesibilidad',
  lead: 'Este servicio es para todas las personas. Esto es lo que probamos y lo que todavía falta.',
  goalTitle: 'Nuestra meta',
  goal: 'Cumplir las pautas WCAG 2.2, nivel AA. Ningún paso exige ver una imagen, oír un audio o usar un ratón.',
  canTitle: 'Lo que puedes hacer',
  can: [
    'Hacer todo el trámite sin JavaScript.',
    'Hacer todo con el teclado. Siempre se ve dónde estás.',
    'Agrandar la letra hasta 400 % sin mover la página de lado.',
    'Usar colores oscuros, alto contraste o menos movimiento, según tu celular o computadora.',
    'Pegar tu CURP y tu correo, con o sin espacios, en mayúsculas o minúsculas.',
    'Dejar el trámite y seguir después. Tus respuestas no se pierden.',
    'Leer todo en español o en inglés.',
  ],
  testedTitle: 'Cómo lo probamos',
  tested: [
    'Con axe, un programa que busca fallas, contra las reglas A y AA de WCAG 2.2.',
    'En tamaño de teléfono y de computadora, en claro y en oscuro.',
    'Con el teclado, página por página.',
    'Con zoom de 400 %, que equivale a una pantalla de 320 puntos.',
    'Sin JavaScript.',
    'Midiendo qué tan fácil es leer cada página y cada correo.',
  ],
  knownTitle: 'Lo que todavía no es perfecto',
  known: [
    'Todavía no lo prueba un grupo de personas con discapacidad.',
    'No se ha probado con todos los lectores de pantalla.',
    'Los dos PDF están solo en español, como los oficiales. La página de resultado muestra los mismos datos en texto.',
    'No hay versión en lenguas indígenas ni en lengua de señas.',
    'Las páginas del gobierno a las que llevan algunos enlaces no dependen de nosotros.',
  ],
  reportTitle: 'Si algo no te deja avanzar',
  report: (operator: string) =>
    `Dilo a **${operator}**, que opera este sitio. Di en qué página fue, qué querías hacer y qué celular o computadora usas. No mandes tu CURP ni tu número.`,
  otherWays:
    'Mientras, puedes hacer el trámite [en persona](/ayuda/en-persona) o [pedir ayuda por teléfono](/ayuda#telefonos).',
  reviewed: (date: string) => `Revisado el ${date}.`,
} as const;
