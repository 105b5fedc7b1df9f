import type { Command } from '#lib/cli/command.ts';
import { readEnvironment } from '#lib/server/env.ts';
import { acceptRestoreOf } from '#lib/server/number-marks.ts';

const help = `Después de restaurar un respaldo, la base de datos no recuerda los números que se dieron desde entonces, y el servicio no inicia.
Este comando adelanta sus contadores con el registro DATA_DIR/numbers-given.log, para que nadie reciba el número de otra persona.
Quien recibió su número después del respaldo ya no está en la base: vuelve a cargarlo con import-insured antes de abrir.`;

export const acceptRestoreCommand: Command = {
  name: 'accept-restore',
  parameters: '',
  summary: 'Adelanta los contadores después de restaurar un respaldo.',
  help,
  operands: 0,
  run: async (_, { print }, variables) => {
    const moved = await acceptRestoreOf(readEnvironment(variables));
    print(moved === 0 ? 'Ningún contador estaba atrasado.' : `Contadores adelantados: ${moved}.`);
    return 0;
  },
};
