import type { HelpContactId } from '#lib/domain/help/contacts.ts';
import type { HelpFactId } from '#lib/domain/help/facts.ts';
import type { GuidanceRoute } from '#lib/domain/help/guidance.ts';
import type { HelpSectionId, HelpTopicId } from '#lib/domain/help/topics.ts';
import { problem } from '#lib/i18n/es/problem.ts';

/** Texts may hold **strong words**, [links](/path or address) and {names that stay in Spanish}: see rich-text.ts. */
const topics = {
  number: {
    title: 'Qué es el NSS y qué no es',
    hint: 'Para qué sirve, cuánto cuesta y en qué se distingue de la CURP y del RFC.',
    lead: 'El NSS es tu Número de Seguridad Social. Es una llave para otros trámites.',
  },
  need: {
    title: 'Qué necesitas y cómo se hace',
    hint: 'Tu CURP, tu correo y los pasos, de principio a fin.',
    lead: 'Toma unos diez minutos. Ten esto a la mano.',
  },
  forgot: {
    title: 'Olvidé mi número',
    hint: 'Usa el mismo trámite: si tu número existe, lo enviamos a tu correo.',
    lead: 'Tu número no cambia nunca. Aquí lo puedes volver a ver.',
  },
  abroad: {
    title: 'Vivo fuera de México',
    hint: 'Hazlo en línea o con ayuda de un consulado.',
    lead: 'Puedes pedir tu número desde cualquier país.',
  },
  curp: {
    title: 'No tengo CURP o mi CURP tiene un error',
    hint: 'Qué hacer antes de pedir tu número.',
    lead: 'La CURP va primero. Tu número se hace con los datos de tu CURP.',
  },
  foreign: {
    title: 'Soy una persona extranjera',
    hint: 'Qué documentos migratorios necesitas.',
    lead: 'Si tienes CURP, puedes pedir tu número en línea.',
  },
  office: {
    title: 'Prefiero ir en persona',
    hint: 'Oficinas, horario y papeles que piden.',
    lead: 'También se hace en una oficina del IMSS. Es gratis.',
  },
  after: {
    title: 'Ya tengo mi número: qué sigue',
    hint: 'Empleo, escuela, AFORE, vigencia y seguro voluntario.',
    lead: 'El número abre la puerta. Cada uno de estos pasos se hace aparte.',
  },
  trouble: {
    title: 'Algo no sale bien',
    hint: 'No llega el correo, tengo dos números o mis datos están mal.',
    lead: 'Estos son los problemas más comunes y cómo se arreglan.',
  },
  real: {
    title: '¿Es real este sitio?',
    hint: 'Quién lo opera, cuáles son las vías oficiales y cómo notar un fraude.',
    lead: 'Haces bien en preguntar. Así lo puedes comprobar.',
  },
} as const satisfies Record<HelpTopicId, { title: string; hint: string; lead: string }>;

const sections = {
  numberWhat: 'Qué es',
  numberKeys: 'No lo confundas',
  numberCost: 'Costo, horario e idioma',
  needHave: 'Ten a la mano',
  needAddressWhy: 'Para qué es el domicilio',
  needSteps: 'Los pasos',
  needLeave: 'Puedes dejarlo y seguir después',
  forgotHow: 'Cómo volver a verlo',
  forgotElse: 'Otras maneras',
  abroadOnline: 'En línea',
  abroadConsulate: 'En un consulado',
  abroadDesk: 'En qué te ayuda el consulado',
  abroadBorn: 'Si naciste fuera de México o tienes dos nacionalidades',
  curpNone: 'Si no tienes CURP o no te la sabes',
  curpFix: 'Si tu CURP tiene un error',
  curpCommon: 'Lo que más detiene el trámite: papeles que no dicen lo mismo',
  foreignOnline: 'En línea',
  foreignPapers: 'Si vas a una oficina',
  foreignCover: 'Seguro voluntario',
  officeWhere: 'Dónde y cuándo',
  officePapers: 'Papeles que debes llevar',
  officeOther: 'Casos especiales',
  officeElse: 'Otras vías',
  afterJob: 'Empleo',
  afterSchool: 'Escuela',
  afterSavings: 'AFORE e INFONAVIT',
  afterVigencia: 'Vigencia de derechos',
  afterPti: 'Si trabajas por tu cuenta',
  troubleMail: 'No me llega el correo',
  troubleName: 'Veo el nombre de otra persona',
  troubleTwo: 'Tengo dos números',
  troubleData: 'Mi nombre o mi fecha están mal en el IMSS',
  realWho: 'Quién lo hace',
  realChannels: 'Las vías oficiales',
  realFraud: 'Cómo notar un fraude',
  realReport: 'Si ves algo raro',
} as const satisfies Record<HelpSectionId, string>;

const facts = {
  unique: 'El NSS tiene 11 dígitos. Es único, es tuyo para siempre y nadie más lo puede usar.',
  notEnrollment:
    '**Tener número no es estar afiliado.** El número solo no te da derechos ni obligaciones. Tampoco te da clínica ni servicio médico.',
  keyForSteps:
    'Es la llave de lo que sigue: un empleo, el seguro de la escuela, el seguro voluntario, tu AFORE y tu INFONAVIT.',
  keyCurp: '**CURP:** 18 letras y números. Es tu clave en el registro de población.',
  keyNss: '**NSS:** 11 dígitos. Es tu número en el seguro social.',
  keyRfc: '**RFC:** 13 letras y números. Es tu clave para los impuestos.',
  free: '**El trámite es gratis.** Si alguien te cobra, es probable que sea un fraude.',
  alwaysOpen: 'Lo puedes hacer las 24 horas, los 365 días del año.',
  spanishOnly:
    'El servicio oficial y los documentos están solo en español. Si no lo hablas, pide ayuda a alguien que sí. Esta página y sus correos también están en inglés.',

  needCurp: '**Tu CURP.** Revisa que tu nombre y tu fecha de nacimiento estén bien.',
  needEmail: '**Un correo electrónico** tuyo, que puedas abrir ahora. Quedará asociado a tu CURP.',
  needAddress:
    '**Un domicilio en México,** solo si es tu primer número. Puede ser de un familiar o de una amistad.',
  addressDecides:
    'El domicilio decide qué oficina te da el número. Más tarde, cuando tengas empleo o seguro, decide tu clínica.',
  stepStart: 'Escribe tu CURP y tu correo.',
  stepLink: 'Abre el enlace que te llega por correo y confirma que es tu correo.',
  stepIdentity: 'Confirma que eres tú.',
  stepAddress: 'Si todavía no tienes número, escribe tu domicilio y revisa tus datos.',
  stepResult: 'Recibe tu número, tu constancia y tu tarjeta en PDF.',
  leaveAndReturn:
    'Cierra la página cuando quieras. Tus respuestas quedan guardadas. El enlace del correo te regresa a donde ibas, también en otro teléfono o computadora.',
  newLink: '¿El enlace ya venció? [Escribe otra vez tu CURP y tu correo](/tramite) y te enviamos uno nuevo.',

  forgotSame:
    '[Usa este mismo trámite](/tramite). Si tu número ya existe, lo buscamos y te lo enviamos. No se crea otro.',
  forgotNoAddress: 'En ese caso no te pedimos domicilio.',
  forgotSameEmail:
    'Si ya hiciste el trámite aquí, usa el mismo correo. Para cuidarte, el número solo se envía al correo asociado a tu CURP.',
  forgotLostEmail:
    'Si ya no puedes abrir ese correo, [ve en persona a una oficina](/ayuda/en-persona) con tus papeles.',
  forgotPapers: 'También puedes ver tu número en tus recibos de pago o en papeles del IMSS que ya tengas.',

  abroadOnline:
    'Haz el trámite en línea con tu CURP y tu correo. Si es tu primer número, usa un domicilio en México. Puede ser el de un familiar.',
  abroadPhone:
    'Para hablar con el IMSS desde otro país, marca [+52 55 4166 5415](tel:+525541665415), opción 5. Atienden de lunes a viernes, de 9 a 18 h de la Ciudad de México.',
  consulateNetwork:
    'El IMSS y los consulados tienen un convenio desde diciembre de 2022. Son 146 oficinas o más, en más de 50 países.',
  consulateDesk:
    'Pregunta por la **{Ventanilla de Asesoría Financiera}**. Su personal te acompaña paso a paso.',
  deskOnline: 'Este trámite en línea.',
  deskVoluntary: 'El seguro voluntario.',
  deskSurvival: 'La comprobación de que vives, si recibes una pensión.',
  deskBeneficiaries: 'Los datos de tus beneficiarios.',
  deskVigencia: 'La consulta de tu vigencia de derechos.',
  consulateNoNumbers: '**El consulado no da números.** Te ayuda a pedir el tuyo en línea.',
  consulateAppointment:
    'Pide tu cita en [citas.sre.gob.mx](https://citas.sre.gob.mx) o llama a MiConsulado: [+1 424 309 0009](tel:+14243090009). La línea es para Estados Unidos y Canadá.',
  notHealthDesk:
    'No la confundas con la {Ventanilla de Salud}. Ese es un programa de salud de los consulados en Estados Unidos.',
  bornRegister: 'Registra tu nacimiento en un consulado o en un registro civil de México.',
  bornCertificate: 'Recibe tu acta de nacimiento mexicana.',
  bornCurp: 'Con el acta, obtén tu CURP.',
  bornNss: 'Con tu CURP, [pide tu número aquí](/tramite).',

  curpLookUp: 'Busca tu CURP en [gob.mx/curp](https://www.gob.mx/curp/). Es gratis.',
  curpNone:
    'Si no tienes, pídela primero. En México, en un módulo de CURP o en el registro civil. Fuera de México, en un consulado.',
  curpFixFirst:
    '**Corrige tu CURP antes de pedir tu número.** Si el error viene de tu acta de nacimiento, primero se corrige el acta.',
  curpOrder: 'El orden de los nombres.',
  curpMaternal: 'El segundo apellido.',
  curpAccents: 'Los acentos.',
  curpBirth: 'La fecha de nacimiento.',
  curpForeign:
    'Si vienes de otro país y eres residente, tu CURP se corrige en el Instituto Nacional de Migración (INM).',
  curpHere:
    'Si escribes tu CURP con una letra de más, de menos o cambiada, este sitio te dice cuál. Puede proponerte otra, pero nunca la cambia sin preguntarte.',

  foreignOnline: 'Los pasos son los mismos: tu CURP, tu correo y un domicilio en México.',
  foreignNoApostille:
    'Si eres de otro país y tu acta de nacimiento no tiene apostilla, lleva tu carta de naturalización, tu documento migratorio vigente o los dos.',
  foreignApostille: 'Los papeles de otro país llevan apostilla y traducción al español.',
  foreignVoluntary: 'Para el seguro voluntario necesitas ser {Residente Temporal} o {Residente Permanente}.',
  foreignVisitor: 'Con permiso de visitante (FMM) no se puede contratar.',

  officeWhere: 'Ve a una {subdelegación} del IMSS o a una {oficina auxiliar} de afiliación y cobranza.',
  officeHours: 'Abren de lunes a viernes, de 8:00 a 15:30 h, en días hábiles.',
  paperBirth: 'Acta de nacimiento, en copia certificada.',
  paperIdentity: 'Identificación oficial: INE, pasaporte, matrícula consular o cédula profesional.',
  paperCurp: 'Tu CURP impresa.',
  paperAddress: 'Comprobante de domicilio de los últimos tres meses.',
  paperOther: 'Si otra persona va por ti, debe llevar los papeles que la autorizan y su identificación.',
  appRoute: 'Usa la aplicación **{IMSS Digital}** en tu teléfono.',
  phoneRoute: 'Si tienes dudas, llama al IMSS: [800 623 2323](tel:+528006232323).',

  afterJob:
    'Tu patrón te pedirá el número y puede pedirte la constancia. Cuando te da de alta, te toca la clínica (UMF) de tu domicilio.',
  afterSchool:
    'Sube cualquiera de los dos PDF donde tu escuela los pida. La escuela pública te puede dar de alta en el {seguro facultativo}, sin costo para ti.',
  afterAfore: 'Regístrate en la AFORE que tú elijas. Ahí se guarda tu ahorro para el retiro.',
  afterFindAfore: '¿No sabes cuál es la tuya? Llama sin costo a SARTEL: [55 1328 5000](tel:+525513285000).',
  afterInfonavit: 'Tus cuentas de AFORE e INFONAVIT reciben dinero mientras un patrón te tiene registrado.',
  afterVigencia:
    'La vigencia dice si hoy tienes derecho a servicio médico. Consúltala en [imss.gob.mx](https://www.imss.gob.mx) o en {IMSS Digital}, con tu CURP, tu NSS y tu correo.',
  ptiWhat:
    'Te puedes asegurar por tu cuenta como **{Persona Trabajadora Independiente} (PTI).** Es voluntario.',
  ptiNeeds: 'Te piden CURP, NSS, un correo personal, lo que ganas y un domicilio en México.',
  ptiFee:
    'La cuota depende del seguro que elijas: de lo que ganas o de tu edad. El {seguro de salud para la familia} se paga cada año, según tu edad.',
  ptiStart: 'Te cubre desde el día primero del mes que sigue a tu pago.',
  ptiMexico: 'Solo sirve dentro de México.',
  ptiExclusions: 'Hay males que no cubre y tiempos de espera. Pregunta antes de pagar.',

  mailWait: 'Espera unos minutos. A veces tarda hasta 15.',
  mailSpam: 'Busca en la carpeta de correo no deseado o spam.',
  mailAddress: 'Revisa que tu correo esté bien escrito. Lo puedes cambiar en la misma página.',
  linkOnce: 'Cada enlace se usa una sola vez. Si pides otro, el anterior deja de funcionar.',
  otherName:
    'Elige **No soy yo**. Tu CURP tiene quizá una letra cambiada. No se asigna nada y puedes empezar de nuevo.',
  twoNumbers:
    'Pide que los junten en una {subdelegación}. El trámite es el IMSS-02-012 y es gratis. El tiempo depende de cada caso.',
  wrongData:
    'Se corrige en persona, en la {subdelegación}, con el trámite IMSS-02-012. Es gratis. El nombre se corrige en dos días hábiles.',

  realOperator:
    'Este sitio usa Ventanilla NSS, un programa libre que cualquiera puede revisar. Lo opera quien aparece al pie de la página. El programa no es del gobierno.',
  realNever: '**Nunca te pedimos pagos, contraseñas ni tu NIP.** Tampoco te llamamos por teléfono.',
  realAddressBar:
    'Mira la dirección en tu navegador. Los enlaces de nuestros correos llevan a esta misma dirección.',
  channelPhone: 'Teléfono del IMSS en México: [800 623 2323](tel:+528006232323).',
  channelAbroad: 'Desde el extranjero: [+52 55 4166 5415](tel:+525541665415), opción 5.',
  channelConsulate: 'Tu consulado: [citas.sre.gob.mx](https://citas.sre.gob.mx).',
  channelOffice: 'Las subdelegaciones del IMSS, de lunes a viernes, de 8:00 a 15:30 h.',
  channelWeb: 'La página del IMSS: [imss.gob.mx](https://www.imss.gob.mx).',
  channelApp: 'La aplicación {IMSS Digital}.',
  noMiddlemen: 'El IMSS no tiene gestores. Nadie puede cobrarte por este trámite ni por hacerlo más rápido.',
  falseMail:
    'Hay correos falsos que parecen del IMSS. Si dudas, no abras el enlace: llama a los teléfonos de arriba.',
  guardNumber:
    '**Cuida tu NSS y tu CURP.** No los des a quien te llame o te escriba. Con ellos pueden mover tu AFORE o pedir un crédito en tu nombre.',
  reportMisuse:
    'Si alguien copia este sitio, te cobra o usa tus datos, avisa al IMSS y a quien opera esta página.',
} as const satisfies Record<HelpFactId, string>;

const guidanceRoutes = {
  online: {
    title: 'Puedes hacerlo ahora mismo, en línea',
    steps: [
      'Ten a la mano tu CURP y un correo que puedas abrir.',
      'Inicia el trámite. Si ya tienes número, lo encontramos. Si no, se te asigna uno.',
      'Si es tu primer número, escribe un domicilio en México.',
    ],
  },
  onlineAbroad: {
    title: 'Puedes hacerlo en línea desde donde vives',
    steps: [
      'Ten a la mano tu CURP y un correo que puedas abrir.',
      'Para un primer número, usa un domicilio en México. Puede ser el de un familiar.',
      'Si quieres ayuda, pide cita en un consulado. Ahí te acompañan, pero no dan números.',
    ],
  },
  fixCurp: {
    title: 'Primero corrige tu CURP',
    steps: [
      'Compara tu CURP con tu acta de nacimiento.',
      'Si el error está en el acta, corrígela en el registro civil. Si no, ve a un módulo de CURP.',
      'Cuando todo diga lo mismo, pide tu número aquí.',
    ],
  },
  fixCurpAbroad: {
    title: 'Primero corrige tu CURP, con ayuda de tu consulado',
    steps: [
      'Compara tu CURP con tu acta de nacimiento mexicana.',
      'Pide cita en tu consulado para corregir lo que esté mal.',
      'Cuando todo diga lo mismo, pide tu número aquí.',
    ],
  },
  fixCurpForeign: {
    title: 'Primero corrige tu CURP en Migración',
    steps: [
      'Compara tu CURP con tu tarjeta de residente y tu pasaporte.',
      'Pide la corrección en el Instituto Nacional de Migración (INM).',
      'Cuando todo diga lo mismo, pide tu número aquí.',
    ],
  },
  getCurp: {
    title: 'Primero obtén tu CURP',
    steps: [
      'Busca si ya tienes una en gob.mx/curp.',
      'Si no tienes, ve a un módulo de CURP o al registro civil con tu acta de nacimiento.',
      'Con tu CURP, pide tu número aquí.',
    ],
  },
  getCurpAbroad: {
    title: 'Primero obtén tu CURP en tu consulado',
    steps: [
      'Si naciste fuera de México, registra tu nacimiento en el consulado. Así obtienes tu acta mexicana.',
      'Con tu acta mexicana, obtén tu CURP.',
      'Con tu CURP, pide tu número aquí.',
    ],
  },
  getCurpForeign: {
    title: 'Primero obtén tu residencia y tu CURP',
    steps: [
      'La CURP se obtiene con tu residencia temporal o permanente, en Migración (INM).',
      'Con permiso de visitante (FMM) no se puede contratar el seguro voluntario.',
      'Con tu CURP, pide tu número aquí o en una oficina del IMSS.',
    ],
  },
  foreignAbroad: {
    title: 'Primero necesitas una CURP',
    steps: [
      'Si vas a vivir en México, la CURP llega con tu residencia temporal o permanente.',
      'Si tu mamá o tu papá es de México, puedes registrar tu nacimiento en un consulado.',
      'Con tu CURP, pide tu número aquí.',
    ],
  },
} as const satisfies Record<GuidanceRoute, { title: string; steps: readonly [string, string, string] }>;

export const help = {
  title: 'Ayuda y teléfonos',
  lead: 'Busca tu caso o llama. Toda la ayuda es gratis.',
  topicsTitle: 'Temas',
  caseTitle: 'Encuentra tu caso en tres preguntas',
  caseHint: 'Te decimos qué hacer primero.',
  backToHelp: 'Volver a la ayuda',
  backToStart: 'Volver al inicio',
  otherTopics: 'Ver todos los temas',
  startButton: 'Iniciar trámite',
  sourcesTitle: 'De dónde sale esta información',
  sourcesLead: 'Comparamos cada dato con estas fuentes. Si algo cambió, manda lo que diga el IMSS.',
  reviewed: (date: string) => `Revisado el ${date}`,
  published: (date: string) => `publicado: ${date}`,
  codeTitle: 'Código fuente',
  code: 'Este programa es libre, con licencia MIT. Cualquiera lo puede leer, usar y mejorar. Quien opera este sitio te puede dar el código.',
  demonstrationNotice:
    'Esta es una **demostración**. No es un sitio del gobierno. Sus números empiezan con 00 y sus documentos no sirven para ningún trámite.',
  topics,
  sections,
  facts,
  contacts: {
    title: 'Teléfonos',
    labels: {
      mexico: 'IMSS, en México',
      abroad: 'IMSS, desde el extranjero',
      consulates: 'MiConsulado, Estados Unidos y Canadá',
    } satisfies Record<HelpContactId, string>,
    hours:
      'IMSS: de lunes a viernes, de 9 a 18 h de la Ciudad de México. Desde el extranjero marca la opción 5.',
    never: 'Por teléfono no se dan números. Es para cuidar tus datos.',
  },
  guidance: {
    title: '¿Cuál es tu caso?',
    lead: 'Responde tres preguntas. No guardamos tus respuestas.',
    questions: {
      lugar: {
        legend: '¿Dónde vives?',
        options: { mexico: 'En México', fuera: 'Fuera de México' },
        missing: 'Elige dónde vives',
      },
      persona: {
        legend: '¿Tienes nacionalidad mexicana?',
        options: {
          mexicana: 'Sí, o mi mamá o mi papá es de México',
          extranjera: 'No',
        },
        missing: 'Elige si tienes nacionalidad mexicana',
      },
      curp: {
        legend: '¿Tienes CURP?',
        options: {
          bien: 'Sí, y mis datos están bien',
          error: 'Sí, pero tiene un error',
          no: 'No, o no sé',
        },
        missing: 'Elige si tienes CURP',
      },
    },
    button: 'Ver qué hacer',
    again: 'Cambiar mis respuestas',
    more: 'Para saber más',
    errorPrefix: 'Error: ',
    routes: guidanceRoutes,
  },
  problem,
} as const;
