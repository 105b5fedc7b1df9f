import type { Locale } from '#lib/domain/basics/locale.ts';

/** A word that the one voice does not have, and the word that it uses (docs/words.md §2 and §3). */
export type Rule = {
  not: RegExp;
  use: string;
  /** Only texts whose path begins so: the public site and the desk do not say everything alike. */
  only?: RegExp;
};

const publicSite = /^(?!desk|auditActs|code)/u;
const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, 'iu');
const label = (words: string): RegExp => new RegExp(`^(?:${words})[.:]?$`, 'u');

const spanish: Rule[] = [
  { not: word('ligas?'), use: 'enlace' },
  { not: word('visitas?'), use: 'sesión' },
  { not: word('oprim(?:e|es|ir|iste|ió|a)|puls(?:a|ar|as|e)|(?:haz|dar?) clic'), use: 'presiona' },
  { not: word('(?<!de )baja(?:r|rl[oa]s?)?|báj(?:ala|alo|alas|alos)|bajaste|bajó'), use: 'descargar' },
  { not: word('unid[oa]s? a|(?:ya|siga|sigue|está) unid[oa]s?|ligad[oa]s?|vinculad[oa]s?'), use: 'asociado' },
  { not: word('mesas?|mostrador(?:es)?'), use: 'ventanilla' },
  { not: word('padrón'), use: 'registro de población' },
  { not: word('petici(?:ón|ones)'), use: 'trámite', only: publicSite },
  {
    not: word('solicitud(?:es)?'),
    use: 'trámite',
    only: /^(?!desk|auditActs|code|privacy|mail.link.subject)/u,
  },
  {
    not: word(
      '(?<!en |en ese |en este |en todo |en todos los |en cada |en cualquier |en otros |en algunos )casos?',
    ),
    use: 'trámite, situación',
    only: /^(?:mail|journey|holder|errors|privacy|auditActs\S*holder)/u,
  },
  {
    not: word('(?:no |se )?v[ao]n? con (?:los|las|el|la)(?: \\p{L}+)?|no van juntos|queda con'),
    use: 'coincide',
  },
  {
    not: word(
      '(?:documentos?|constancia|tarjeta|copia)s?[^.;:]{0,20} (?:ya no )?(?:siguen? )?sirv(?:en?|iendo)(?! para)|dejaron de servir|no sirven(?! para)',
    ),
    use: 'vigente',
  },
  { not: word('muere|se (?:le|te) acabó el tiempo'), use: 'caduca' },
  { not: word('aparatos?'), use: 'celular, computadora, dispositivo' },
  { not: word('amistad(?:es)?'), use: 'alguien conocido' },
  { not: word('e-?mails?|mails?'), use: 'correo', only: /^(?!code)/u },
  { not: word('números? de caso'), use: 'folio' },
  { not: word('captur(?:a|ar|as|e|ó|aste|an)(?! de pantalla)'), use: 'escribe' },
  { not: /car[aá]cter(?:es)? (?:\{|\d)/iu, use: 'en el lugar 5 de tu CURP' },
  { not: word('otra vez en camino'), use: 'lo enviamos otra vez' },
  { not: word('responde por'), use: 'responsable de' },
  { not: word('revuelt[ao]s?'), use: 'cifrada' },
  { not: word('(?:correo|correos|los|el) de (?:ahora|antes)'), use: 'actual, anterior' },
  { not: word('comprobación de que vives'), use: 'comprobación de supervivencia' },
  { not: word('es bueno saber'), use: 'conviene saber' },
  { not: word('informes?|tiempo medio'), use: 'reporte, tiempo promedio' },
  { not: word('solo cuentas'), use: 'solo cifras' },
  { not: word('hacer el código|hace un código'), use: 'crear código' },
  { not: word('(?:cerrar|abrir) (?:la )?entrada|entrada (?:cerrada|abierta)'), use: 'acceso' },
  { not: word('por favor|favor de'), use: 'nothing' },
];

const english: Rule[] = [
  { not: word('(?:go|goes|going|went) on'), use: 'continue' },
  { not: word("somebody(?:'s|’s)?"), use: 'someone, anyone' },
  { not: word('e-mails?'), use: 'email' },
  {
    not: word(
      '\\p{L}*(?:colour|neighbour|favour|honour|behaviour|labour|organis|recognis|authoris|apologis|centre)\\p{L}*|programmes?|catalogues?|licences?|enrol|enrols|enrolment|cancelled|cheques?|grey|postcodes?|whilst|fulfil|judgement|mobile phones?',
    ),
    use: 'the spelling of the United States',
  },
  { not: word('tick|ticks|ticked|untick'), use: 'check' },
  { not: word('(?:its|the|your) time (?:has )?passed'), use: 'it expired' },
  {
    not: /(?<!Mexican |\bUS |U\.S\. )\bsocial security numbers?\b/iu,
    use: 'Mexican social security number (NSS)',
  },
  { not: word('(?:was|is|were|are|did|do|does) (?:it|you) not'), use: 'wasn’t it you' },
  { not: word('it was not me'), use: 'this wasn’t me' },
  { not: word('(?:the )?(?:email )?address before'), use: 'your old address' },
  { not: word('write to (?:me|you) no more|no more emails'), use: 'stop these emails' },
  { not: word('to who (?:asks|needs)'), use: 'to anyone who asks' },
  {
    not: label('Leave|Back to the start|Have at hand|The most important|You have doubts'),
    use: 'Sign out, Home, What you need',
  },
  { not: word('mended|security holes?'), use: 'fixed, vulnerability' },
  { not: word('(?:outside|inside|exterior|interior) number'), use: 'street number, apartment or unit' },
  { not: label('Man|Woman'), use: 'Male, Female' },
  { not: word('seen to|turn(?:ed)? down'), use: 'resolved, reject' },
  {
    not: word('make the code|in their place|shut (?:sign-in|access|out)|belong together'),
    use: 'create code, on their behalf, disable access',
  },
  { not: word('have less than \\d+ kB'), use: 'are under 100 kB' },
  { not: word('is typed as printed'), use: 'check that you typed it exactly' },
  { not: word('(?:letter|character)s? too many'), use: 'an extra letter' },
];

export const rules: Readonly<Record<Locale, readonly Rule[]>> = { es: spanish, en: english };

/** Nouns that end like an infinitive. */
const nouns =
  /^(?:lugar|mujer|celular|familiar|ayer|hogar|particular|militar|ejemplar|taller|titular|similar|par|cualquier)$/iu;
const infinitive = /^\p{L}+(?:ar|er|ir|ír)(?:[mts]e|l[aeo]s?|nos)?$/iu;

const beginsWithInfinitive = (sentence: string): boolean => {
  const [first = '', ...rest] = sentence.match(/\p{L}+/gu) ?? [];
  return rest.length > 0 && infinitive.test(first) && !nouns.test(first);
};

/** Where every sentence is an order or tells what is wrong, also without a full stop. */
const alwaysSaid = /^deskErrors|^desk\w+\.messages|\.(?:hint|lead|text|advice|steps\.\d+)$/u;

/** The orders of a text of the desk that are infinitives, such as «Revisar la CURP.» A button has no full stop, and may be one. */
export const infinitiveOrders = (path: string, text: string): string[] =>
  (text.match(alwaysSaid.test(path) ? /[^.?;:]+/gu : /[^.?;:]+(?:[.;]|:(?=.))/gu) ?? [])
    .map((sentence) => sentence.trim())
    .filter((sentence) => beginsWithInfinitive(sentence));
