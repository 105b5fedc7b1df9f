import type { Command } from '#lib/cli/command.ts';
import { acceptRestoredAudit } from '#lib/server/deps/anchoring.ts';
import { openStoreOf } from '#lib/server/deps/open-store.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';

const help = `Un respaldo no sabe qué números se dieron después de él. DATA_DIR/allotment-marks.jsonl sí, y por eso el servicio no arranca.
1. Importa con import-insured quién recibió un número después del respaldo: si no, esas personas recibirían otro.
2. Ejecuta este comando: ningún número que ya se dio se volverá a dar.
3. Arranca otra vez.\nLas anclas de la bitácora que recuerdan lo perdido quedan en otro archivo, con la fecha de hoy en su nombre.`;

export const acceptRestoreCommand: Command = {
  name: 'accept-restore',
  parameters: '',
  summary: 'Acepta una base de datos restaurada de un respaldo.',
  help,
  operands: 0,
  run: async (_, { print }, variables) => {
    const settings = readEnvironment(variables);
    const store = await openStoreOf(settings, 'goOn');
    try {
      await acceptRestoredAudit(settings, store);
    } finally {
      await store.close();
    }
    print('Listo: los números siguientes quedan por delante de todos los que ya se dieron.');
    return 0;
  },
};
