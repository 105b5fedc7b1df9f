import type { Command, ExitStatus } from '#lib/cli/command.ts';
import { importInsured } from '#lib/cli/import-insured.ts';
import { importPeople } from '#lib/cli/import-people.ts';
import { importPostalCodes } from '#lib/cli/import-postal-codes.ts';
import { importSeries } from '#lib/cli/import-series.ts';
import type { ImportFailure, ImportResult, Progress } from '#lib/cli/import-table.ts';
import { openStore } from '#lib/cli/open-store.ts';
import { operatorEntry } from '#lib/cli/operator-entry.ts';
import { createProgress } from '#lib/cli/progress.ts';
import { storeWithAudit } from '#lib/cli/store-with-audit.ts';
import type { Terminal } from '#lib/cli/terminal.ts';
import type { AuditAction } from '#lib/domain/audit/entry.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Import = (store: Store, path: string, onProgress: (progress: Progress) => void) => Promise<ImportResult>;

const failures: Record<ImportFailure, string> = {
  NO_FILE: 'No hay un archivo en esa ruta. Revisa el nombre y vuelve a intentarlo.',
  NO_HEADER:
    'No encontramos el encabezado en las primeras 10 líneas. Revisa los nombres de las columnas (--help los dice) y que el archivo esté en UTF-8 o ISO-8859-1.',
};

const count = new Intl.NumberFormat('es-MX');

const report = (result: ImportResult, { print, complain }: Terminal): ExitStatus => {
  if (!result.ok) {
    complain(failures[result.error]);
    return 2;
  }
  const { rows, written, rejected, rejections } = result.value;
  print(`Filas leídas: ${count.format(rows)}. Guardadas: ${count.format(written)}.`);
  if (rejected === 0) return 0;
  complain(`Filas que no se guardaron: ${count.format(rejected)}. Línea y motivo: ${rejections}`);
  return 1;
};

const running =
  (action: AuditAction, importFile: Import): Command['run'] =>
  async ([path = ''], terminal, variables) => {
    const store = await openStore(variables);
    const progress = createProgress(terminal);
    try {
      const result = await importFile(storeWithAudit(store, operatorEntry(action)), path, progress.show);
      progress.end();
      return report(result, terminal);
    } finally {
      await store.close();
    }
  };

const today = () => mexicoCityDate(Date.now());

const again = `Se puede repetir sin daño. Las líneas que no se pueden usar quedan, con su motivo, en ARCHIVO.rechazos.csv.`;

export const importCommands: Command[] = [
  {
    name: 'import-postal-codes',
    parameters: 'ARCHIVO',
    summary: 'Carga el catálogo de códigos postales (CPdescarga.txt).',
    help: `El archivo oficial de Correos de México, nacional o de un estado, en ISO-8859-1 o UTF-8.\nLo que no menciona se queda como está. ${again}`,
    operands: 1,
    run: running('postalCodes.imported', importPostalCodes),
  },
  {
    name: 'import-people',
    parameters: 'ARCHIVO',
    summary: 'Carga personas en el registro local.',
    help: `CSV con encabezado: curp,given_names,first_surname,second_surname,birth_date,sex,birth_state\nbirth_date es AAAA-MM-DD; sex y birth_state, como en la CURP. ${again}`,
    operands: 1,
    run: running('people.imported', (store, path, onProgress) =>
      importPeople(store, path, today(), onProgress),
    ),
  },
  {
    name: 'import-insured',
    parameters: 'ARCHIVO',
    summary: 'Carga quién tiene ya un NSS.',
    help: `CSV con encabezado: curp,nss,email\nemail puede ir vacío. Lo que contradice un dato guardado no lo cambia: se rechaza. ${again}`,
    operands: 1,
    run: running('insured.imported', (store, path, onProgress) =>
      importInsured(store, path, today(), onProgress),
    ),
  },
  {
    name: 'import-series',
    parameters: 'ARCHIVO',
    summary: 'Sustituye el catálogo de series.',
    help: `CSV con encabezado: serie,entity,office,municipios,postal_codes,order\nmunicipios y postal_codes son claves separadas por espacios; vacíos, no limitan.\nCon una sola línea que no se pueda usar, el catálogo se queda como está. ${again}`,
    operands: 1,
    run: running('series.imported', importSeries),
  },
];
