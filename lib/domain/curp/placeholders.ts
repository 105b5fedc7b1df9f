import { plainUpper } from '#lib/domain/curp/name.ts';
import { foldName } from '#lib/domain/curp/name-signs.ts';

/**
 * What people, registries and programs write where there is no name (docs/rules.md §1.6). Two closed lists, because some of these words are
 * names of people too.
 */

/** Never a name: they mean nothing wherever they stand. Without accents, periods and brackets. */
const NEVER_NAMES = new Set(
  `N/A|N/D|N/E|N/T|S/A|S/AP|S/D|S/I|S/M|S/N
NO TIENE|NO TENGO|NO LO TIENE|NO APLICA|NO HAY|NO EXISTE|NO CONSTA|NO CUENTA|NO CUENTA CON|NO DISPONIBLE|NO ESPECIFICADO
NO ESPECIFICA|NO INDICA|NO PROPORCIONADO|NO PROPORCIONA|NO PROPORCIONO|NO REGISTRA|NO REGISTRADO|NO REPORTA|NO SE SABE|NO TIENE APELLIDO
NO TIENE SEGUNDO APELLIDO|NO CUENTA CON SEGUNDO APELLIDO|NO POSEE|NO ASIGNADO|NO DEFINIDO|NO INFORMADO|NO REFIERE|SIN ESPECIFICAR|SIN ASIGNAR
POR DEFINIR|NO TENGO SEGUNDO APELLIDO|NO TIENE SEGUNDO|NO TIENE APELLIDO MATERNO|NO APELLIDO|NO DATO|NO DATOS
SIN APELLIDO|SIN APELLIDOS|SIN SEGUNDO APELLIDO|SIN SEGUNDO|SIN APELLIDO MATERNO|SIN APELLIDO PATERNO|SIN MATERNO|SIN PATERNO
SIN DATO|SIN DATOS|SIN INFORMACION|SIN NOMBRE|SIN REGISTRO|SE DESCONOCE|SE IGNORA|EN BLANCO|UN SOLO APELLIDO|SOLO UN APELLIDO
NINGUN APELLIDO|DESCONOCIDO|DESCONOCIDA|VACIO|VACIA|INEXISTENTE|DATO NO DISPONIBLE|IGNORADO|IGNORADA
NOT APPLICABLE|NOT AVAILABLE|NO SURNAME|NO LAST NAME|NO NAME|NO VALUE|NO SECOND SURNAME|NO SECOND LAST NAME|DOES NOT HAVE|DOESNT HAVE|NOT SPECIFIED|NOT PROVIDED|SINGLE SURNAME|UNKNOWN|UNDEFINED|EMPTY|FNU|LNU
NO LLEVA|NO LLEVO|NO CAPTURADO|NO CORRESPONDE|NO REGISTRO|NO REQUERIDO|POR ASIGNAR|SOLO UNO|SOLO TENGO UNO|SOLO TIENE UNO`.split(
    /[|\n]/,
  ),
);
/** Names of people as well: they mean nothing only where the CURP was not made with them. */
const SOMETIMES_NAMES = new Set(
  'NA NAN ND NE NIL NO NONE NT NULL NULO NULA NADA NINGUN NINGUNO NINGUNA PENDIENTE BLANK NOTIENE NOAPLICA SN SD SA'.split(
    ' ',
  ),
);

const lacks =
  'SIN|S/|NINGUN|NO|NO (?:LO )?(?:TIENE|TENGO|HAY|LLEVA|LLEVO|EXISTE|POSEE|USA|USO|REGISTRA|CUENTA|CUENTA CON|CUENTO CON)|(?:SOLO )?(?:TIENE |TENGO )?(?:UN|UN SOLO)';
const other = '(?:EL |UN |OTRO |NINGUN )?(?:(?:SEGUNDO|SEG|SDO) ?)?';
const side = 'MATERNO|PATERNO|SEGUNDO';
/** The many ways to say that there is no (second) surname: «S/APELLIDO», «No tiene 2.º apellido», «SIN AP. MATERNO». */
const noSurname = new RegExp(
  `^(?:${lacks}) ?${other}(?:(?:APELLIDOS?|APELL|AP)(?: (?:${side}))?|(?<=(?:SIN|S/|TIENE|TENGO) ?)(?:${side}))$`,
);

/** Upper case without what surrounds a placeholder, and once where it is repeated: «(ninguno)», «N.A.», «-NO TIENE-», «NO_TIENE», «NA NA». */
const bare = (text: string): string =>
  plainUpper(foldName(text))
    .replace(/\b2\.? ?(?:D?O)?\b/g, 'SEGUNDO')
    .replace(/(?<=\p{L}{2})[-_](?=\p{L}{2})/gu, ' ')
    .replace(/[^\p{L}/ ]/gu, '')
    .replace(/ *\/ */g, '/')
    .replace(/ +/g, ' ')
    .trim()
    .replace(/^(.+?)(?: \1)+$/, '$1');

/** A dash, periods, asterisks, the zero of a spreadsheet, or the \N of a database. */
const onlySigns = /^(?:[-./'·…*_¿?¡!"=~+#0() ]+|\\N)$/;
const inBrackets = /^[([<{].*[)\]>}]$/s;

/** Whether the text stands for no name, wherever it is written. X alone and repeated is the registry's own sign for it. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 60) return false;
  const word = bare(text);
  if (SOMETIMES_NAMES.has(word) && inBrackets.test(text.trim())) return true;
  return (
    /^X+(?: X+)*$/.test(word) ||
    NEVER_NAMES.has(word) ||
    noSurname.test(word) ||
    onlySigns.test(foldName(text))
  );
}

/** Whether the text stands for no name unless the CURP was made with it: «NULL», «Na», «No». */
export const mayBePlaceholder = (text: string): boolean =>
  text.length <= 60 && (isPlaceholder(text) || SOMETIMES_NAMES.has(bare(text)));
