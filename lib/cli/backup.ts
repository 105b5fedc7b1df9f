import { programVersion } from '#lib/adapters/store/backup/program-version.ts';
import { type Backup, takeBackup } from '#lib/adapters/store/backup/take-backup.ts';
import type { Command, Variables } from '#lib/cli/command.ts';
import { countText, type Speaker } from '#lib/cli/speaker.ts';
import { anchorFileOf, lastAnchorOf } from '#lib/server/deps/anchoring.ts';
import { placeOf, secretKeyOf } from '#lib/server/deps/open-store.ts';
import { noteRun } from '#lib/server/operation/last-run.ts';
import { readEnvironment, type Settings } from '#lib/server/settings/env.ts';

/** Where PostgreSQL's own programs are for these settings. */
export const programsOf = ({ postgresProgramsDir }: Settings, variables: Variables) => ({
  folder: postgresProgramsDir,
  variables,
});

const backUp = async (settings: Settings, variables: Variables, into: string): Promise<Backup> => {
  try {
    const backup = await takeBackup(placeOf(settings), into, {
      secretKey: secretKeyOf(settings),
      version: programVersion(),
      anchorFile: anchorFileOf(settings),
      lastAnchor: await lastAnchorOf(settings),
      programs: programsOf(settings, variables),
    });
    noteRun(settings, 'backup', 'done');
    return backup;
  } catch (error) {
    noteRun(settings, 'backup', 'failed');
    throw error;
  }
};

const report = ({ folder, manifest }: Backup, { recordDir }: Settings, { print }: Speaker): void => {
  const rows = countText(Object.values(manifest.tables).reduce((sum, each) => sum + each, 0));
  const bytes = countText(manifest.files.reduce((sum, each) => sum + each.bytes, 0));
  print({
    es: `Respaldo terminado y revisado: ${folder} (${rows} filas, ${bytes} bytes).`,
    en: `Backup finished and checked: ${folder} (${rows} rows, ${bytes} bytes).`,
  });
  print({
    es: `No lleva SECRET_KEY ni la clave de firma: guárdalas aparte. Tampoco lleva ${recordDir}: copia esa carpeta de continuo a otro disco, porque solo ahí queda quién recibió un número después del respaldo.`,
    en: `It holds neither SECRET_KEY nor the signing key: keep them apart. Nor does it hold ${recordDir}: copy this folder to another disk all the time, because only there stands who got a number after the backup.`,
  });
};

export const backupCommand: Command = {
  name: 'backup',
  parameters: { es: 'CARPETA', en: 'FOLDER' },
  summary: {
    es: 'Respalda la base de datos en una carpeta nueva dentro de CARPETA.',
    en: 'Backs up the database into a new folder inside FOLDER.',
  },
  help: {
    es: `Se usa mientras el servicio trabaja. SQLite queda en un solo archivo; PostgreSQL, como lo escribe pg_dump (POSTGRES_PROGRAMS_DIR dice dónde está, si no se encuentra).
Junto a la base quedan las anclas de la bitácora y manifest.json, que dice qué hay y lo protege de cambios. Los datos personales siguen sellados.
doctor dice cuándo fue el último. Borra los respaldos después de RETENTION_BACKUPS.`,
    en: `It is used while the service works. SQLite becomes one file; PostgreSQL what pg_dump writes (POSTGRES_PROGRAMS_DIR says where it is when it is not found).
Beside the database lie the anchors of the audit and manifest.json, which says what there is and protects it from changes. Personal data stay sealed.
doctor says when the last one was. Delete backups after RETENTION_BACKUPS.`,
  },
  operands: 1,
  run: async ([into = ''], speaker, variables) => {
    const settings = readEnvironment(variables);
    report(await backUp(settings, variables, into), settings, speaker);
    return 0;
  },
};
