import type { Command, ExitStatus } from '#lib/cli/command.ts';
import { encodings, isEncoding } from '#lib/cli/encodings.ts';
import { importInsured } from '#lib/cli/import-insured.ts';
import { importPeople } from '#lib/cli/import-people.ts';
import { importPostalCodes } from '#lib/cli/import-postal-codes.ts';
import { importSeries } from '#lib/cli/import-series.ts';
import type { ImportResult, Reporting } from '#lib/cli/import-table.ts';
import { operatorEntry } from '#lib/cli/operator-entry.ts';
import { createProgress, rowsRead } from '#lib/cli/progress.ts';
import { countText, type Speaker } from '#lib/cli/speaker.ts';
import { storeWithAudit } from '#lib/cli/store-with-audit.ts';
import type { AuditAction } from '#lib/domain/audit/entry.ts';
import { mexicoCityDate } from '#lib/domain/basics/mexico-city-time.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { openStoreOf } from '#lib/server/deps/open-store.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

type Import = (store: Store, path: string, reporting: Reporting) => Promise<ImportResult>;

const noFile: Sentence = {
  es: 'No hay un archivo en esa ruta. Revisa el nombre y vuelve a intentarlo.',
  en: 'There is no file at that path. Check the name and try again.',
};

const unknownEncoding: Sentence = {
  es: `La codificación (--encoding) debe ser una de: ${encodings.join(', ')}`,
  en: `The encoding (--encoding) must be one of: ${encodings.join(', ')}`,
};

const report = (result: ImportResult, { print, complain }: Speaker): ExitStatus => {
  if (!result.ok) {
    complain(result.error === 'NO_FILE' ? noFile : result.error);
    return 2;
  }
  const { rows, written, rejected, rejections } = result.value;
  print({
    es: `Filas leídas: ${countText(rows)}. Guardadas: ${countText(written)}.`,
    en: `Rows read: ${countText(rows)}. Saved: ${countText(written)}.`,
  });
  if (rejected === 0) return 0;
  complain({
    es: `Filas que no se guardaron: ${countText(rejected)}. Línea y motivo: ${rejections}`,
    en: `Rows that were not saved: ${countText(rejected)}. Line and reason: ${rejections}`,
  });
  return 1;
};

const running =
  (action: AuditAction, importFile: Import): Command['run'] =>
  async ([path = ''], speaker, variables, { encoding, 'accept-losses': acceptLosses }) => {
    if (encoding !== undefined && !isEncoding(encoding)) {
      speaker.complain(unknownEncoding);
      return 2;
    }
    // With the record of numbers, because a restore must know the imported ones too.
    const store = await openStoreOf(readEnvironment(variables), 'leave');
    const progress = createProgress(speaker, rowsRead);
    const { language, print: tell } = speaker;
    const reporting = { language, onProgress: progress.show, encoding, acceptLosses, tell };
    try {
      const result = await importFile(storeWithAudit(store, operatorEntry(action)), path, reporting);
      progress.end();
      return report(result, speaker);
    } finally {
      await store.close();
    }
  };

const today = () => mexicoCityDate(Date.now());

const file: Sentence = { es: 'ARCHIVO', en: 'FILE' };

const withRepetition = ({ es, en }: Sentence): Sentence => ({
  es: `${es} Se puede repetir sin daño. Las líneas que no se pueden usar quedan, con su motivo, en ARCHIVO.rechazos.csv.\nSi las letras con acento no se leen bien, no se guarda nada: guarda el archivo como «CSV UTF-8» o di su codificación con --encoding (${encodings.join(', ')}).`,
  en: `${en} It can be run again without harm. Lines that cannot be used are listed, with the reason, in FILE.rechazos.csv.\nWhen letters with accents cannot be read well, nothing is saved: save the file as "CSV UTF-8" or name its encoding with --encoding (${encodings.join(', ')}).`,
});

const readingOptions = { encoding: 'free' } as const;
const importOptions = { ...readingOptions, 'accept-losses': 'free' } as const;

export const importCommands: Command[] = [
  {
    name: 'import-postal-codes',
    parameters: file,
    summary: {
      es: 'Carga el catálogo de códigos postales (CPdescarga.txt).',
      en: 'Loads the catalog of postal codes (CPdescarga.txt).',
    },
    help: withRepetition({
      es: 'El archivo oficial de Correos de México, nacional o de un estado, en ISO-8859-1 o UTF-8.\nLo que no menciona se queda como está. Si muchas colonias se fueran, no se guarda nada sin --accept-losses.',
      en: 'The official file of Correos de México, national or of one state, in ISO-8859-1 or UTF-8.\nWhat it does not mention stays as it is. When many colonias would go, nothing is saved without --accept-losses.',
    }),
    operands: 1,
    options: importOptions,
    run: running('postalCodes.imported', importPostalCodes),
  },
  {
    name: 'import-people',
    parameters: file,
    summary: {
      es: 'Carga personas en el registro local.',
      en: 'Loads people into the local registry.',
    },
    help: withRepetition({
      es: 'CSV con encabezado: curp,given_names,first_surname,second_surname,birth_date,sex,birth_state\nbirth_date es AAAA-MM-DD; sex y birth_state, como en la CURP o con su nombre (mujer, CDMX).',
      en: 'CSV with header: curp,given_names,first_surname,second_surname,birth_date,sex,birth_state\nbirth_date is YYYY-MM-DD; sex and birth_state as in the CURP or by name (mujer, CDMX).',
    }),
    operands: 1,
    options: readingOptions,
    run: running('people.imported', (store, path, reporting) =>
      importPeople(store, path, today(), reporting),
    ),
  },
  {
    name: 'import-insured',
    parameters: file,
    summary: { es: 'Carga quién tiene ya un NSS.', en: 'Loads who already has an NSS.' },
    help: withRepetition({
      es: 'CSV con encabezado: curp,nss,email\nemail puede ir vacío. Quien tendría más de 105 años necesita también birth_date (AAAA-MM-DD). Lo que contradice un dato guardado no lo cambia: se rechaza.',
      en: 'CSV with header: curp,nss,email\nemail may be empty. Whoever would be over 105 also needs birth_date (YYYY-MM-DD). A line that contradicts what is stored changes nothing: it is rejected.',
    }),
    operands: 1,
    options: readingOptions,
    run: running('insured.imported', (store, path, reporting) =>
      importInsured(store, path, today(), reporting),
    ),
  },
  {
    name: 'import-series',
    parameters: file,
    summary: { es: 'Sustituye el catálogo de series.', en: 'Replaces the catalog of series.' },
    help: withRepetition({
      es: 'CSV con encabezado: serie,entity,office,municipios,postal_codes,order\nmunicipios y postal_codes son claves separadas por espacios; vacíos, no limitan.\nCon una sola línea que no se pueda usar, el catálogo se queda como está. También si se fueran muchas series, o todas las de un estado, sin --accept-losses.',
      en: 'CSV with header: serie,entity,office,municipios,postal_codes,order\nmunicipios and postal_codes are codes separated by spaces; empty, they set no limit.\nOne single line that cannot be used, and the catalog stays as it is. So it does when many series, or all of a state, would go, without --accept-losses.',
    }),
    operands: 1,
    options: importOptions,
    run: running('series.imported', importSeries),
  },
];
