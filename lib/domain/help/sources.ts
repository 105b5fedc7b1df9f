import { guideSources } from '#lib/domain/help/guide-sources.ts';
import { type HelpSource, source } from '#lib/domain/help/source.ts';

/** All sources of the help centre, by their id. */
export const helpSources = {
  software: source('Ventanilla NSS', 'Cómo funciona este programa (código abierto)', '2026', null),
  leaflets: source(
    'Escuelas y oficinas públicas',
    'Folletos que muestran el trámite en línea pantalla por pantalla, reunidos para este proyecto',
    '2021–2026',
    null,
  ),
  specimen: source(
    'IMSS',
    'Textos de la constancia y de la tarjeta del NSS, como los muestran los folletos',
    '2021',
    null,
  ),
  procedureNews: source(
    'adn40',
    'El trámite que necesitas para gestionar tu número de seguro social',
    '2026-02-26',
    'https://www.adn40.mx/tramites/2026-02-26/imss-curp-tramite-obligatorio-necesitas-numero-seguro-social/',
  ),
  procedureOffices: source(
    'El Universal Puebla',
    'Cómo conseguir el número de seguridad social ante el IMSS',
    null,
    'https://eluniversalpuebla.com.mx/estado/te-decimos-como-conseguir-el-numero-de-seguridad-social-ante-el-imss/',
  ),
  correction: source(
    'gob.mx/imss',
    'Trámite IMSS-02-012: regularización o corrección de datos personales',
    null,
    'https://www.gob.mx/imss/articulos/homoclave-imss-02-012',
  ),
  twoNumbers: source(
    'Dinero en Imagen',
    'IMSS: ¿qué hacer si tienes dos números de seguridad social?',
    null,
    'https://www.dineroenimagen.com/tu-dinero/imss-que-hacer-si-tienes-dos-numeros-de-seguridad-social/151878',
  ),
  foreignResidents: source(
    'Mexico Expat Survival Guide',
    'NSS guide',
    null,
    'https://www.mexicoexpatsurvivalguide.com/healthcare/nss-guide',
    'en',
  ),
  visitors: source(
    'Amigos de Bucerías',
    'IMSS and apostille',
    null,
    'https://amigosdebucerias.org/imss-and-apostille/',
    'en',
  ),
  agreement: source(
    'Edomex al Día',
    'Firman la SRE y el IMSS convenio para afiliación de personas trabajadoras en el exterior',
    '2022',
    'https://edomexaldia.com/firman-la-sre-y-el-imss-convenio-para-afiliacion-de-personas-trabajadoras-en-el-exterior',
  ),
  network: source(
    'Nuevo Laredo TV',
    'Facilita IMSS comprobación de supervivencia a pensionados en el extranjero',
    '2017',
    'https://nuevolaredo.tv/facilita-imss-comprobacion-de-supervivencia-a-pensionados-en-el-extranjero',
  ),
  financialDesk: source(
    'Acceso Latino',
    '¿Qué necesita un mexicano en el extranjero para afiliarse al IMSS?',
    '2023',
    'https://accesolatino.org/salud/que-necesita-un-mexicano-en-el-extranjero-para-afiliarse-al-imss',
  ),
  healthDesk: source(
    'La Nación',
    'Las Ventanillas de Salud en Estados Unidos',
    '2025-12-27',
    'https://www.lanacion.com.ar/estados-unidos/buenas-noticias-para-los-mexicanos-las-ventanillas-de-salud-en-eeuu-que-brindan-ayuda-medica-nid27122025/',
  ),
  appointments: source(
    'Dos Mundos',
    'Voces consulares: MiConsulado',
    '2022-02-25',
    'https://dosmundos.com/2022/02/25/voces-consulares-miconsulado/',
    'en',
  ),
  birthRegistration: source(
    'Consulado de México en San Diego',
    'Registro de nacimiento',
    null,
    'https://consulmex.sre.gob.mx/sandiego/index.php/documentacion/nacimiento',
  ),
  curpRules: source(
    'Secretaría de Gobernación',
    'Instructivo normativo para la asignación de la CURP',
    '2006',
    null,
  ),
  independent: source(
    'El Mañana de Reynosa',
    'Programa de Personas Trabajadoras Independientes del IMSS',
    '2025-12-05',
    'https://www.elmanana.com/local/reynosa/programa-de-personas-trabajadoras-independientes-del-imss/6066182',
  ),
  familyInsurance: source(
    'La Verdad Noticias',
    'IMSS: afiliación voluntaria y sus cuotas',
    '2025',
    'https://laverdadnoticias.com/ultimas-noticias/mexico/imss-afiliacion-voluntaria',
  ),
  students: source(
    'El Informador',
    'Seguro facultativo del IMSS: cómo tramitarlo',
    '2026-02-03',
    'https://www.informador.mx/mexico/seguro-facultativo-del-imss-como-tramitarlo-para-recibirlo-gratis-20260203-0111.html',
  ),
  vigencia: source(
    'TV Azteca',
    'Vigencia de derechos del IMSS: cómo consultarla en línea',
    '2025-09-22',
    'https://www.tvazteca.com/aztecanoticias/vigencia-derechos-imss-como-consultarla-en-linea',
  ),
  afore: source(
    'Vanguardia',
    '¿No sabes en qué Afore estás?',
    '2026-02-24',
    'https://vanguardia.com.mx/informacion/no-sabes-en-que-afore-estas-asi-puedes-ubicar-tu-cuenta-de-ahorro-para-el-retiro-CM19370525',
  ),
  middlemen: source(
    'El Horizonte',
    'IMSS afirma no tener gestores; exhorta a no dejarse engañar',
    '2026-02-05',
    'https://www.elhorizonte.mx/nuevoleon/imss-afirma-no-tener-gestores-exhorta-a-no-dejarse-enganar/3629409382',
  ),
  falseMail: source(
    'Uno TV',
    'IMSS alerta por correos falsos de auditoría',
    '2026-03-05',
    'https://www.unotv.com/ciencia-y-tecnologia/imss-alerta-por-correos-falsos-de-auditoria-asi-puedes-identificar-el-fraude-y-evitar-caer/',
  ),
  aforeFraud: source(
    'El Mundo del Derecho',
    'Falsos gestores de Afore: así operan',
    null,
    'https://elmundodelderecho.com/?p=10118',
  ),
  ...guideSources,
} satisfies Record<string, HelpSource>;

export type HelpSourceId = keyof typeof helpSources;
