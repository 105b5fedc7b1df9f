import { refuseInUse } from '#lib/adapters/store/backup/put-back.ts';
import { stampOf } from '#lib/adapters/store/backup/take-backup.ts';
import { openSource } from '#lib/adapters/store/move/source.ts';
import { moveStore } from '#lib/adapters/store/move/target.ts';
import type { Command } from '#lib/cli/command.ts';
import { createProgress } from '#lib/cli/progress.ts';
import { countText, type Speaker } from '#lib/cli/speaker.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { openStoreOf, secretKeyOf, storeFileOf } from '#lib/server/deps/open-store.ts';
import { readEnvironment, type Settings } from '#lib/server/settings/env.ts';

const rowsMoved: Sentence = { es: 'filas trasladadas', en: 'rows moved' };

const move = async (settings: Settings, databaseUrl: string, speaker: Speaker): Promise<void> => {
  const file = storeFileOf(settings.dataDir);
  await refuseInUse({ file });
  // Brings the tables up to date, and refuses another key.
  await (await openStoreOf({ ...settings, databaseUrl: null })).close();
  const source = openSource(file);
  try {
    const total = source.tables.reduce((sum, { rows }) => sum + rows, 0);
    const progress = createProgress(speaker, rowsMoved);
    let rows = 0;
    await moveStore(source, databaseUrl, secretKeyOf(settings), (count) => {
      rows += count;
      progress.show({ bytes: rows, total, rows });
    });
    progress.end();
    const aside = `${file}.moved-${stampOf(new Date())}`;
    source.setAside(aside);
    speaker.print({
      es: `Listo: ${countText(total)} filas en ${countText(source.tables.length)} tablas, comparadas una por una. Pon esa dirección en DATABASE_URL, deja RECORD_DIR y SECRET_KEY como están y arranca. El archivo de SQLite queda en ${aside}: bórralo cuando ya no lo necesites.`,
      en: `Done: ${countText(total)} rows in ${countText(source.tables.length)} tables, compared one by one. Set that address as DATABASE_URL, leave RECORD_DIR and SECRET_KEY as they are, and start. The SQLite file is kept as ${aside}: delete it when you no longer need it.`,
    });
  } finally {
    source.close();
  }
};

export const moveStoreCommand: Command = {
  name: 'move-store',
  parameters: { es: 'postgres://…', en: 'postgres://…' },
  summary: {
    es: 'Traslada la base de datos de SQLite a PostgreSQL.',
    en: 'Moves the store from SQLite to PostgreSQL.',
  },
  help: {
    es: `Detén antes el servicio y haz un respaldo. El destino es una base de datos nueva y vacía; si la dirección no lleva contraseña, se toma de PGPASSWORD.
Traslada la base de SQLite de DATA_DIR, tenga lo que tenga DATABASE_URL. Si se interrumpe, repítelo y sigue donde iba. Compara cada tabla, fila por fila; hasta el final, el destino no se puede abrir y el origen queda como estaba.`,
    en: `Stop the service and make a backup first. The target is a new, empty database; when the address has no password, it comes from PGPASSWORD.
It moves the SQLite store of DATA_DIR, whatever DATABASE_URL says. When it is interrupted, run it again and it continues. It compares each table, row by row; until the end the target cannot be opened and the source stays as it was.`,
  },
  operands: 1,
  run: async ([databaseUrl = ''], speaker, variables) => {
    const settings = readEnvironment(variables);
    if (/^postgres(?:ql)?:\/\//.test(databaseUrl)) {
      await move(settings, databaseUrl, speaker);
      return 0;
    }
    speaker.complain({
      es: 'El destino es una dirección que empieza con postgres://. No cambió nada.',
      en: 'The target is an address that begins with postgres://. Nothing changed.',
    });
    return 2;
  },
};
