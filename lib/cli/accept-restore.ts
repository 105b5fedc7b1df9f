import type { Command } from '#lib/cli/command.ts';
import { acceptRestoredAudit } from '#lib/server/deps/anchoring.ts';
import { openStoreOf } from '#lib/server/deps/open-store.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';

export const acceptRestoreCommand: Command = {
  name: 'accept-restore',
  parameters: { es: '', en: '' },
  summary: {
    es: 'Acepta una base de datos restaurada de un respaldo.',
    en: 'Accepts a database restored from a backup.',
  },
  help: {
    es: `Un respaldo no sabe qué números se dieron después de él. DATA_DIR/issued-numbers.jsonl sí, y por eso el servicio no arranca.
1. Importa con import-insured quién recibió un número después del respaldo: si no, esas personas recibirían otro.
2. Ejecuta este comando: ningún número que ya se dio se volverá a dar.
3. Arranca otra vez.
Las anclas de la bitácora que recuerdan lo perdido quedan en otro archivo, con la fecha de hoy en su nombre.`,
    en: `A backup does not know which numbers were given after it. DATA_DIR/issued-numbers.jsonl does, so the service does not start.
1. Import with import-insured who received a number after the backup: otherwise those people would get another one.
2. Run this command: no number that was given is given again.
3. Start again.
The anchors of the audit that remember what was lost stay in another file, with today's date in its name.`,
  },
  operands: 0,
  run: async (_, { print }, variables) => {
    const settings = readEnvironment(variables);
    const store = await openStoreOf(settings, 'raiseCounters');
    try {
      await acceptRestoredAudit(settings, store);
    } finally {
      await store.close();
    }
    print({
      es: 'Listo: los números siguientes quedan por delante de todos los que ya se dieron.',
      en: 'Done: the next numbers come after all those that were given.',
    });
    return 0;
  },
};
