import type { guideFacts as facts } from '#lib/domain/help/guide-facts.ts';
import { officialLinks } from '#lib/domain/help/official-links.ts';

/** What only the sheets of the guides say, by fact. */
export const guideFacts = {
  haveReady: 'Ten a la mano tu CURP y un correo que puedas abrir.',
  startOnline: 'Inicia el trámite. Si ya tienes número, lo encontramos. Si no, te asignamos uno.',
  firstAddress: 'Si es tu primer número, escribe un domicilio en México. Puede ser el de un familiar.',
  helpAtConsulate: `Si quieres ayuda, pide cita en un consulado: [citas.sre.gob.mx](${officialLinks.appointment}). Ahí te acompañan, pero no dan números.`,
  fixCompare: 'Compara tu CURP con tu acta de nacimiento mexicana.',
  fixRegistry:
    '¿El error está en el acta? Corrígela en el registro civil. ¿No está en el acta? Ve a un módulo de CURP.',
  fixConsulate: 'Pide cita en tu consulado para corregir lo que esté mal.',
  fixCompareCard: 'Compara tu CURP con tu tarjeta de residente y tu pasaporte.',
  fixMigration: 'Pide la corrección en el Instituto Nacional de Migración (INM).',
  thenAsk: 'Cuando todo diga lo mismo, [pide tu número aquí](/tramite).',
  getModule: '¿No la encuentras? Ve a un módulo de CURP o al registro civil con tu acta de nacimiento.',
  getRegister:
    '¿Naciste fuera de México? Registra tu nacimiento en el consulado. Así obtienes tu acta mexicana.',
  getMexicanCurp: 'Con tu acta mexicana, obtén tu CURP.',
  getResidence:
    'Pide tu residencia en Migración (INM). Puede ser temporal o permanente. Con ella llega tu CURP.',
  getVisitor: 'Con permiso de visitante (FMM) no puedes pagar el seguro voluntario.',
  getFuture: 'Si vas a vivir en México, la CURP llega con tu residencia temporal o permanente.',
  getParents: '¿Tu mamá o tu papá es de México? Puedes registrar tu nacimiento en un consulado.',
  askHere: 'Con tu CURP, [pide tu número aquí](/tramite).',

  officeCall: 'Llama antes al IMSS y pregunta si piden algo más: [800 623 2323](tel:+528006232323).',
  paperApostille: 'Acta de nacimiento con apostilla y con traducción al español.',
  paperMigration: 'Documento migratorio vigente, como la tarjeta de residente.',
  paperNaturalized: 'Carta de naturalización, si la hay.',
  childIdentity: 'Identificación de tu hija o hijo: certificado de estudios o cédula de identidad.',
  parentIdentity: 'Tu identificación oficial, como mamá, papá o tutor.',
  parentProof: 'El papel que dice que es tu hija o hijo, o que eres su tutor. Puede ser su acta.',
  proxyIdentity: 'Tu identificación oficial.',
  proxyPower: 'El poder notarial que te autoriza.',
  checkData: 'Revisa que el nombre, la fecha y la CURP estén bien. Después se corrige en persona.',
  checkPaper: 'Guarda el papel con tu número: es para siempre.',
  appointmentWeb: `Crea tu cuenta en [citas.sre.gob.mx](${officialLinks.appointment}). Te piden nombre, teléfono y correo.`,
  appointmentService: 'Di que es para un trámite del IMSS. ¿No está en la lista? Pregunta por teléfono.',
  appointmentPhone:
    'En Estados Unidos y Canadá también puedes llamar a MiConsulado: [+1 424 309 0009](tel:+14243090009).',
  consulateIdentity: 'Identificación oficial: pasaporte, matrícula consular o INE.',
  consulateEmail: 'Tu correo y su contraseña, para abrir el enlace ahí mismo.',
  consulateAddress: 'Un domicilio en México con código postal. Puede ser el de un familiar.',
  consulateBirth: 'Acta de nacimiento mexicana. ¿No la tienes? Pide también el registro de nacimiento.',

  coverAgain: 'Ya con los dos, vuelve a esta guía.',
  ptiWho:
    'Es para quien trabaja por su cuenta: profesionales, comerciantes, artesanos, negocios de la familia.',
  ptiForeign: 'Si eres de otro país, muestra tu estancia legal y ten CURP y NSS.',
  ptiAbroad: 'También es para personas mexicanas que trabajan en otro país.',
  ptiAge: 'No encontramos un límite de edad. Pregúntalo al IMSS.',
  ptiGives: 'Médico, hospital y medicinas, maternidad, pago por incapacidad, pensión y guardería.',
  ptiFamily:
    'También cubre a tu pareja, a tus hijos de hasta 16 años (25 si estudian) y a tus padres si viven contigo.',
  needsNumbers: 'CURP y NSS.',
  ptiEmail: 'Un correo personal. A veces piden el RFC.',
  ptiIncome: 'Tu oficio y lo que ganas al mes. Di lo correcto: de eso depende lo que recibes.',
  ptiAddress: 'Un domicilio en México.',
  ptiFee: 'Depende de lo que dices que ganas y de tu oficio. No encontramos la cuota de este año.',
  ptiCalculator: `Haz la cuenta en la calculadora del [IMSS](${officialLinks.independent}): imss.gob.mx/personas-trabajadoras-independientes.`,
  ptiMonths: 'Se paga antes, por mes. En 2023 también se podía por seis meses o un año.',
  ptiStart: 'Si pagas a más tardar el día 20, te cubre desde el día primero del mes que sigue.',
  ptiMexico: 'Solo sirve dentro de México.',
  ptiExclusions:
    'Unas fuentes hablan de enfermedades que no cubre y de tiempos de espera. El IMSS de Jalisco dice que es completo. Pregunta antes de pagar.',
  ptiApply: `Entra a [imss.gob.mx](${officialLinks.independent}), parte **Personas Trabajadoras Independientes**, y escribe tus datos.`,
  ptiPay: 'Paga en el banco o por internet con la línea que te dan.',
  ptiClinic: 'Date de alta en tu clínica. Paga otra vez cada mes para no perder el seguro.',
  ptiConsulate: 'El consulado te orienta. El registro lo haces tú en la página del IMSS.',
  familyWho: 'El {Seguro de Salud para la Familia} es para quien no tiene otro seguro social.',
  familyAbroad: 'Desde otro país puedes asegurar a tu familia que vive en México.',
  familyGives: 'Médico, hospital, cirugía, medicinas y maternidad. No da pensión.',
  familyPapers:
    'Identificación, acta de nacimiento y comprobante de domicilio. De tu pareja, acta de matrimonio.',
  familyHealth: 'Un cuestionario de salud que te da el IMSS, por cada persona.',
  familyFee:
    'Cada persona paga por año, según su edad. En 2025 iba de $8,900 a $21,300. Pregunta la cuota de este año.',
  familyRefund: 'El IMSS no devuelve lo que pagas.',
  familyStart: 'Te cubre desde el día primero del mes que sigue.',
  familyExcluded:
    'No acepta a quien ya tiene ciertas enfermedades, como cáncer, daño de riñón o VIH. Pide la lista completa.',
  familyWaiting: 'Algunas enfermedades y cirugías se cubren solo después de seis meses a dos años.',
  familyApply: `En línea, en [imss.gob.mx](${officialLinks.imss}) o {IMSS Digital}, con CURP, NSS y correo.`,
  familyOffice: 'O en una oficina del IMSS, de lunes a viernes, de 8:00 a 15:30 h.',

  survivalNotNeeded:
    'Si vives en México y tus datos están al día, ya no tienes que ir. El IMSS lo quitó en 2015.',
  survivalLegend:
    'Mira abajo en tu último comprobante. Si dice «acuda a actualizar sus datos», ve a la ventanilla del IMSS.',
  survivalSome: 'Algunas pensiones todavía lo piden, como la de viudez. Si dudas, llama.',
  updateIdentity: 'Identificación oficial y CURP.',
  updateNumber: 'Número de Seguridad Social.',
  updateAddress: 'Tu domicilio. No piden comprobante.',
  updatePhone: 'Teléfono, celular y correo, si quieres.',
  survivalTwice: 'Cada seis meses, sin fecha fija. Tu comprobante dice tu próxima fecha límite.',
  survivalPerson: 'Ve en persona a cualquier consulado o embajada de México. Es gratis.',
  survivalStop: 'Si no vas, te suspenden el pago. Cuando vas, te lo pagan con lo atrasado.',
  survivalIdentity: 'Identificación oficial con foto y firma.',
  survivalNumber: 'Un papel con tu NSS.',
  survivalMore:
    'Algunos consulados piden más: una foto, tu credencial de pensión o una carta. Mira la página del tuyo.',
  survivalReceipt: 'Pide tu comprobante y apunta la próxima fecha.',
  survivalIll:
    'Llama antes de la fecha y pregunta qué piden. En 2014 podía ir un familiar con una nota médica de 48 horas.',
} as const satisfies Record<keyof typeof facts, string>;
