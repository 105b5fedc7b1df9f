import { copyFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { openBackup } from '#lib/adapters/store/backup/open-backup.ts';
import { putBack, refuseInUse, refuseOtherEngine } from '#lib/adapters/store/backup/put-back.ts';
import { anchorsInBackup, type Backup } from '#lib/adapters/store/backup/take-backup.ts';
import { acceptStore, badSkip, readSkip } from '#lib/cli/accept-restore.ts';
import { programsOf } from '#lib/cli/backup.ts';
import type { Command, ExitStatus, Variables } from '#lib/cli/command.ts';
import type { Speaker } from '#lib/cli/speaker.ts';
import { anchorFileOf } from '#lib/server/deps/anchoring.ts';
import { beginRestore, placeOf, secretKeyOf } from '#lib/server/deps/open-store.ts';
import { readEnvironment, type Settings } from '#lib/server/settings/env.ts';

/** Says which backup it is. */
export const announce = ({ folder, manifest }: Backup, { print }: Speaker): void => {
  print({
    es: `Respaldo: ${folder}, del ${manifest.at}, hecho con la versión ${manifest.version}. Está completo.`,
    en: `Backup: ${folder}, of ${manifest.at}, made with version ${manifest.version}. It is complete.`,
  });
};

const sayWhereFormerIs = (aside: string | null, { databaseUrl }: Settings, { print }: Speaker): void => {
  if (aside === null) return;
  const place = databaseUrl
    ? { es: `el esquema ${aside}`, en: `the schema ${aside}` }
    : { es: aside, en: aside };
  print({
    es: `La base de datos que estaba queda en ${place.es}. Bórrala cuando ya no la necesites, porque lleva datos personales sellados.`,
    en: `The database that was there is kept in ${place.en}. Delete it when you no longer need it, because it holds sealed personal data.`,
  });
};

/** A machine that lost its anchors takes those of the backup. Newer ones stay, because they know more. */
const bringAnchors = ({ folder }: Backup, settings: Settings): void => {
  const from = join(folder, anchorsInBackup);
  if (existsSync(from) && !existsSync(anchorFileOf(settings))) copyFileSync(from, anchorFileOf(settings));
};

type Asked = { folder: string; skip: number };

const restore = async (
  { folder, skip }: Asked,
  settings: Settings,
  variables: Variables,
  speaker: Speaker,
): Promise<ExitStatus> => {
  const place = placeOf(settings);
  const backup = await openBackup(folder, secretKeyOf(settings));
  refuseOtherEngine(backup, place);
  announce(backup, speaker);
  await refuseInUse(place);
  beginRestore(settings);
  sayWhereFormerIs(await putBack(backup, place, programsOf(settings, variables)), settings, speaker);
  bringAnchors(backup, settings);
  const status = await acceptStore(settings, skip, speaker);
  speaker.print({ es: 'Listo: el servicio puede arrancar.', en: 'Done: the service may start.' });
  return status;
};

export const restoreCommand: Command = {
  name: 'restore',
  parameters: { es: 'CARPETA [--skip CUÁNTOS]', en: 'FOLDER [--skip HOW_MANY]' },
  summary: {
    es: 'Pone de vuelta un respaldo, y nadie recibe un número que ya se dio.',
    en: 'Puts a backup back, and nobody gets a number that was given out.',
  },
  help: {
    es: `Detén antes el servicio en todas las máquinas. CARPETA es un respaldo, o la carpeta que los contiene: entonces toma el más nuevo.
- Revisa que el respaldo esté completo y que sea de esta SECRET_KEY. Si no, no cambia nada.
- Guarda aparte la base de datos que está, pone la del respaldo, y luego hace lo mismo que accept-restore.
- Si se interrumpe, el servicio no arranca hasta que lo repitas.
RECORD_DIR no se restaura nunca: lo que hay ahí dice quién recibió un número después del respaldo. Si hay varias máquinas, junta antes en una los archivos de todas.
En PostgreSQL los roles se quedan; los permisos que diste a otros sobre el esquema se dan otra vez.`,
    en: `Stop the service on all machines first. FOLDER is a backup, or the folder that holds them: then it takes the newest.
- It checks that the backup is complete and of this SECRET_KEY. Otherwise nothing changes.
- It keeps the database that is there aside, puts that of the backup, and then does the same as accept-restore.
- If it is interrupted, the service does not start until you run it again.
RECORD_DIR is never restored: what stands there says who got a number after the backup. With several machines, first collect the files of all of them in one.
In PostgreSQL the roles stay; rights on the schema that you gave to others are to be given again.`,
  },
  operands: 1,
  options: { skip: 'free' },
  run: async ([folder = ''], speaker, variables, given) => {
    const skip = readSkip(given.skip);
    if (skip !== null) return restore({ folder, skip }, readEnvironment(variables), variables, speaker);
    speaker.complain(badSkip);
    return 2;
  },
};
