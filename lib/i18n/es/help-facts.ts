import type { HelpFactId } from '#lib/domain/help/facts.ts';
import { officialLinks } from '#lib/domain/help/official-links.ts';
import { guideFacts } from '#lib/i18n/es/help-guide-facts.ts';
import { holder } from '#lib/i18n/es/holder.ts';
import { journey } from '#lib/i18n/es/journey.ts';

/** What the help says, by fact. Texts may hold **strong words**, [links](/path or address) and {names that stay in Spanish}: see rich-text.ts. */
export const helpFacts = {
  unique: 'El NSS tiene 11 dígitos. Es único y es tuyo para siempre. Nadie más lo puede usar.',
  notEnrollment:
    '**Tener número no es estar afiliado.** El número solo no te da derechos ni obligaciones. Tampoco te da clínica ni servicio médico.',
  keyForSteps:
    'Es la llave de lo que sigue: un empleo, el seguro de la escuela, el seguro voluntario, tu AFORE y tu INFONAVIT.',
  notUsNumber: 'No es el {Social Security number} de Estados Unidos.',
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
    '**Un domicilio en México,** solo si es tu primer número. Puede ser de un familiar o de alguien conocido.',
  addressDecides:
    'El domicilio decide qué oficina te da el número. Más tarde, cuando tengas empleo o seguro, decide tu clínica.',
  stepStart: 'Escribe tu CURP y tu correo.',
  stepLink: 'Abre el enlace que te llega por correo y confirma que es tu correo.',
  stepIdentity: 'Confirma que eres tú.',
  stepAddress: 'Si todavía no tienes número, escribe tu domicilio y revisa tus datos.',
  stepResult: 'Recibe tu número, tu constancia y tu tarjeta en PDF.',
  leaveAndReturn:
    'Cierra la página cuando quieras. Tus respuestas quedan guardadas. El enlace del correo te regresa a donde ibas, también en otro celular o computadora.',
  newLink: '¿El enlace ya caducó? [Escribe otra vez tu CURP y tu correo](/tramite) y te enviamos uno nuevo.',

  forgotSame:
    'Usa este mismo trámite. Si tu número ya existe, lo buscamos y te lo enviamos. No se crea otro.',
  forgotNoAddress: 'No te pedimos domicilio.',
  forgotSameEmail:
    'Si ya hiciste el trámite aquí, usa el mismo correo. Para cuidarte, el número solo se envía al correo asociado a tu CURP.',
  forgotLostEmail: '¿Ya no puedes abrir ese correo? [Mira qué hacer](/ayuda/perdi-mi-correo).',
  forgotPapers: 'También puedes ver tu número en tus recibos de pago o en papeles del IMSS que ya tengas.',

  mailOpen: 'Entra a un correo gratis, como gmail.com u outlook.com, y elige **Crear cuenta**.',
  mailData:
    'Escribe tu nombre, elige tu dirección y una contraseña. A veces piden un celular para enviarte un código.',
  mailKeep: 'Apunta la dirección y la contraseña en un papel. Guárdalo en tu casa.',
  mailLend:
    '**No uses el correo de otra persona ni prestes el tuyo.** El correo queda asociado a tu número. Quien lo abre puede ver tu número, y tú ya no.',
  mailShared:
    'En una computadora prestada, cierra tu correo al terminar. Borra también los PDF de la carpeta Descargas.',
  wayPrepare:
    '[Prepara tus datos aquí](/preparar), en casa o en la fila. Terminas en la ventanilla con un código.',
  wayDesk:
    'Ve a una ventanilla de este servicio, si la hay cerca. Ahí te dan tu número impreso, sin correo. [Pregunta dónde](/ayuda#telefonos).',
  wayConsulate: 'Fuera de México, pide ayuda en un [consulado](/ayuda/fuera-de-mexico).',
  wayOffice: 'Ve a una oficina del IMSS con tus papeles. [Haz tu lista](/ayuda/lista).',
  lostRecover: 'Abre la página de tu correo y elige **¿Olvidaste tu contraseña?** Sigue los pasos.',
  lostProvider: '¿El correo era del trabajo o de la escuela? Pide ahí que te dejen entrar.',
  lostChange: `¿Todavía lo puedes abrir? Entra con él al trámite y al final elige **${holder.number.emailLink}**.`,
  lostOperator: 'Llama o escribe a quien opera este sitio. [Ver contactos](/ayuda#telefonos).',
  lostDesk:
    'Ve a una ventanilla de este servicio con tu identificación. Ahí pueden darte tu número y cambiar el correo.',
  lostOffice: 'Ve a una oficina del IMSS con tus papeles. [Haz tu lista](/ayuda/lista).',
  lostLock:
    'Cambia la contraseña de tu correo ahora. Cierra las sesiones que tengas abiertas en otros dispositivos.',

  abroadOnline:
    'Haz el trámite con tu CURP y tu correo. Si es tu primer número, usa un domicilio en México. Puede ser el de un familiar.',
  abroadPhone:
    'Para hablar con el IMSS desde otro país, marca [+52 55 4166 5415](tel:+525541665415), opción 5. Atienden de lunes a viernes, de 9 a 18 h de la Ciudad de México.',
  consulateNetwork:
    'El IMSS y los consulados tienen un convenio desde diciembre de 2022. Son 146 oficinas o más, en más de 50 países.',
  consulateDesk:
    'Pregunta por la **{Ventanilla de Asesoría Financiera}**. Su personal te acompaña paso a paso.',
  deskOnline: 'Este trámite en línea.',
  deskVoluntary: 'El [seguro voluntario](/ayuda/seguro-voluntario).',
  deskSurvival: 'La [comprobación de supervivencia](/ayuda/supervivencia), si recibes una pensión.',
  deskBeneficiaries: 'Los datos de tus beneficiarios.',
  deskVigencia: 'La consulta de tu vigencia de derechos.',
  consulateNoNumbers: '**El consulado no da números.** Te ayuda a pedir el tuyo en línea.',
  consulateAppointment: `Pide tu cita en [citas.sre.gob.mx](${officialLinks.appointment}) o llama a MiConsulado: [+1 424 309 0009](tel:+14243090009). La línea es para Estados Unidos y Canadá. Antes de ir, [haz tu lista](/ayuda/lista).`,
  notHealthDesk:
    'No la confundas con la {Ventanilla de Salud}. Ese es un programa de salud de los consulados en Estados Unidos.',
  bornRegister: 'Registra tu nacimiento en un consulado o en un registro civil de México.',
  bornCertificate: 'Recibe tu acta de nacimiento mexicana.',
  bornCurp: 'Con el acta, obtén tu CURP.',
  bornNss: 'Con tu CURP, [pide tu número aquí](/tramite).',

  curpLookUp: `Busca tu CURP en [gob.mx/curp](${officialLinks.curp}). Es gratis.`,
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
    '¿Tu acta de nacimiento es de otro país y no tiene apostilla? Lleva tu carta de naturalización, tu documento migratorio vigente o los dos.',
  foreignApostille: 'Los papeles de otro país llevan apostilla y traducción al español.',
  foreignVoluntary: 'Para el seguro voluntario necesitas ser {Residente Temporal} o {Residente Permanente}.',
  foreignVisitor: 'Con permiso de visitante (FMM) no puedes pagar el seguro.',
  minorsSame:
    'El trámite es el mismo. Escribe la CURP de tu hija o hijo, un correo y un domicilio en México.',
  minorsEmail:
    'Usa un correo que vayas a conservar. Puede ser el tuyo: Google, por ejemplo, pide 13 años para abrir una cuenta.',
  minorsLater: `Cuando tu hija o hijo tenga su correo, entra al trámite con el correo que usaste y al final elige **${holder.number.emailLink}**.`,
  minorsUnknown:
    'No encontramos una lista oficial solo para menores. Antes de ir, llama al IMSS: [800 623 2323](tel:+528006232323).',
  minorsList: '[Haz tu lista](/ayuda/lista) y elige «Por mi hija o mi hijo».',

  officeWhere: 'Ve a una {subdelegación} del IMSS o a una {oficina auxiliar} de afiliación y cobranza.',
  officeFind: `Busca tu oficina en [imss.gob.mx/directorio](${officialLinks.offices}).`,
  officeHours: 'Ve de lunes a viernes, de 8:00 a 15:30 h, en días hábiles.',
  paperBirth: 'Acta de nacimiento, en copia certificada.',
  paperIdentity: 'Identificación oficial: INE, pasaporte, matrícula consular o cédula profesional.',
  paperCurp: 'CURP impresa.',
  paperAddress: 'Comprobante de domicilio de los últimos tres meses.',
  paperOther: '¿Otra persona va por ti? Debe llevar los papeles que la autorizan y su identificación.',
  officeList: '¿Es tu caso? [Haz tu lista](/ayuda/lista) y llévala impresa.',
  appRoute: 'Usa la aplicación **{IMSS Digital}** en tu celular.',
  phoneRoute: 'Si tienes dudas, llama al IMSS: [800 623 2323](tel:+528006232323).',
  chatRoute: `También hay un [chat del IMSS](${officialLinks.chat}).`,

  afterJob:
    'Tu patrón te pide el número y a veces la constancia. Cuando te da de alta, te toca la clínica (UMF) de tu domicilio.',
  afterSchool:
    'Sube cualquiera de los dos PDF donde tu escuela los pida. La escuela pública te puede dar de alta en el {seguro facultativo}, sin costo para ti.',
  afterAfore: 'Regístrate en la AFORE que tú elijas. Ahí se guarda tu ahorro para el retiro.',
  afterFindAfore: '¿No sabes cuál es la tuya? Llama sin costo a SARTEL: [55 1328 5000](tel:+525513285000).',
  afterInfonavit:
    'Tus cuentas de AFORE e INFONAVIT reciben aportaciones mientras un patrón te tenga registrado.',
  afterVigencia: `La [vigencia de derechos](${officialLinks.vigencia}) dice si hoy tienes servicio médico. Te piden CURP, NSS y correo.`,
  afterWeeks: `Las [semanas cotizadas](${officialLinks.weeks}) dicen cuánto has trabajado con seguro. Te piden lo mismo.`,
  afterClinic: 'Tu clínica la encuentras por código postal en la aplicación {IMSS Digital}.',
  ptiWhat:
    '¿Trabajas por tu cuenta? Te puedes asegurar como **{Persona Trabajadora Independiente} (PTI)**. Es voluntario.',
  ptiGuide: '[Mira qué seguro te toca](/ayuda/seguro-voluntario): son tres preguntas.',
  pensionGuide: '[Mira si debes comprobar supervivencia](/ayuda/supervivencia), en México o fuera.',

  mailWait: 'Espera dos minutos y abre otra vez tu correo.',
  mailSpam: 'Busca en la carpeta de correo no deseado o spam.',
  mailAddress: 'Revisa que tu correo esté bien escrito. Lo puedes cambiar en la misma página.',
  linkOnce: 'Cada enlace se usa una sola vez. Si pides otro, el anterior deja de funcionar.',
  otherName: `Elige **${journey.identity.no}**. Quizá tu CURP tiene una letra cambiada. No se asigna nada y puedes empezar de nuevo.`,
  twoNumbers:
    'Pide que los junten en una {subdelegación}. Es el trámite IMSS‑02‑012 y es gratis. El tiempo depende de cada caso.',
  wrongData:
    'Se corrige en persona, en la {subdelegación}, con el trámite IMSS‑02‑012. Es gratis. El nombre se corrige en dos días hábiles.',

  realOperator:
    'Este sitio usa Ventanilla NSS, un programa libre que cualquiera puede revisar. Lo opera quien aparece al pie de la página. El programa no es del gobierno.',
  realNever: '**Nunca te pedimos pagos, contraseñas ni tu NIP.** Tampoco te llamamos por teléfono.',
  realAddressBar:
    'Mira la dirección en tu navegador. Los enlaces de nuestros correos llevan a esta misma dirección.',
  channelPhone: 'Teléfono del IMSS en México: [800 623 2323](tel:+528006232323).',
  channelAbroad: 'Desde el extranjero: [+52 55 4166 5415](tel:+525541665415), opción 5.',
  channelConsulate: `Tu consulado: [citas.sre.gob.mx](${officialLinks.appointment}).`,
  channelOffice: 'Las subdelegaciones del IMSS, de lunes a viernes, de 8:00 a 15:30 h.',
  channelWeb: `La página del IMSS: [imss.gob.mx](${officialLinks.imss}).`,
  channelApp: 'La aplicación {IMSS Digital}.',
  noMiddlemen: 'El IMSS no tiene gestores. Nadie puede cobrarte por este trámite ni por hacerlo más rápido.',
  falseMail:
    'Hay correos falsos que parecen del IMSS. Si dudas, no abras el enlace: llama a los teléfonos de arriba.',
  guardNumber:
    '**Cuida tu NSS y tu CURP.** No los des a quien te llame o te escriba. Con ellos pueden mover tu AFORE o pedir un crédito en tu nombre.',
  reportMisuse:
    'Si alguien copia este sitio, te cobra o usa tus datos, avisa al IMSS y a quien opera esta página.',

  ...guideFacts,
} as const satisfies Record<HelpFactId, string>;
