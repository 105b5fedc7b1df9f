/** Words of the step-up: a person proves with a provider of identity that a CURP is theirs. `name`: of the provider, as people call it. */
export const proof = {
  button: (name: string) => `Identificarme con ${name}`,
  title: 'Confirma que este es tu trámite',
  lead: (name: string) => `${name} dice que la CURP es tuya. Revisa los datos y presiona «Continuar».`,
  curp: 'CURP',
  email: 'Correo electrónico',
  submit: 'Continuar',
  notYours: 'Si este no es tu trámite, cierra esta página. No pasará nada.',
  again: (name: string) => `Intentar otra vez con ${name}`,
  offices: 'Ver oficinas y teléfonos',
  failures: {
    refused: {
      title: 'No pudimos saber quién eres',
      text: (name: string) =>
        `No terminaste de entrar a ${name}, o pasó mucho tiempo. Puedes intentarlo otra vez.`,
    },
    noCurp: {
      title: 'Tu cuenta no tiene una CURP',
      text: (name: string) =>
        `${name} no nos dio una CURP que podamos leer. Revisa tu cuenta ahí, o resuelve tu trámite en una oficina.`,
    },
    unreachable: {
      title: (name: string) => `${name} no responde`,
      text: 'No es por tus datos. Espera unos minutos y prueba otra vez: tu trámite sigue donde estaba.',
    },
    otherCurp: {
      title: 'La cuenta no es de esta CURP',
      text: (name: string) =>
        `Entraste a ${name} con una cuenta de otra CURP. Entra con tu cuenta, o empieza otra vez y escribe tu CURP.`,
    },
    none: {
      title: 'Falta que te identifiques',
      text: (name: string) =>
        `Todavía no entras a ${name} desde este trámite, o ya pasaron 10 minutos. Empieza aquí.`,
    },
  },
};
