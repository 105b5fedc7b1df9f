export const security = {
  title: 'Avisar de una falla de seguridad',
  lead: 'Si encuentras la forma de ver o cambiar datos que no son tuyos, dinos. Así nos ayudas a cuidar a todos.',
  howTitle: 'Cómo avisar',
  contact: (where: string) => `Escribe a **${where}**. En español o en inglés.`,
  noContact: (operator: string) => `Este sitio lo opera **${operator}**. Avísale como lo conociste.`,
  how: [
    'Di qué hiciste, paso a paso, y qué pasó.',
    'Di la dirección de la página, el día y la hora.',
    'No envíes datos de otras personas. Si viste alguno, dilo sin copiarlo.',
  ],
  afterTitle: 'Qué pasa después',
  after: [
    'En 3 días hábiles te decimos que lo leímos.',
    'En 10 días hábiles te decimos qué encontramos.',
    'Lo grave se arregla en 7 días; lo demás, en 90. Si hace falta más tiempo, te decimos por qué.',
    'Si quieres, decimos tu nombre al dar las gracias.',
  ],
  rulesTitle: 'Si actúas de buena fe, no te vamos a denunciar',
  rules: [
    'Usa personas ficticias o tus propios datos, y una copia tuya del programa si puedes.',
    'No descargues, cambies ni borres datos de nadie. Si ves uno, para y avisa.',
    'No satures el sitio, no envíes correos en masa y no engañes a personas.',
    'Danos 90 días para arreglarlo antes de contarlo.',
  ],
  otherTitle: 'Si es otra cosa',
  other:
    'Para tus datos, lee el [aviso de privacidad](/privacidad). Si dudas de este sitio, [mira si es real](/ayuda/sitio-real).',
} as const;
