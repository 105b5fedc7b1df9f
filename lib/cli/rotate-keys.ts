import type { Command } from '#lib/cli/command.ts';
import { openStore } from '#lib/cli/open-store.ts';
import { operatorEntry } from '#lib/cli/operator-entry.ts';
import { createProgress } from '#lib/cli/progress.ts';
import type { Terminal } from '#lib/cli/terminal.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const help = `Estrena una clave para sellar los datos personales y vuelve a sellar con ella todo lo guardado, sin detener el servicio.
Al terminar, la clave anterior ya no existe: lo que alguien haya copiado antes no sirve para leer lo nuevo. SECRET_KEY no cambia.
Si se interrumpe, se retoma al ejecutarlo otra vez. Conviene hacerlo cada año, y siempre que alguien pudo copiar la base de datos.
Los respaldos anteriores se siguen leyendo con la clave que llevan dentro y el SECRET_KEY de hoy.`;

const count = new Intl.NumberFormat('es-MX');

export const rotateKeysOf = async (store: Pick<Store, 'rotateKeys'>, terminal: Terminal): Promise<void> => {
  const progress = createProgress(terminal, 'filas selladas');
  terminal.print('Los procesos que atienden tardan unos 20 segundos en conocer la clave nueva…');
  const { rows } = await store.rotateKeys(({ rows, total }) => progress.show({ bytes: rows, total, rows }));
  progress.end();
  terminal.print(`Listo: la clave anterior ya no existe. Filas revisadas: ${count.format(rows)}.`);
};

export const rotateKeysCommand: Command = {
  name: 'rotate-keys',
  parameters: '',
  summary: 'Cambia la clave que sella los datos personales.',
  help,
  operands: 0,
  run: async (_, terminal, variables) => {
    const store = await openStore(variables);
    try {
      await store.audit.append(operatorEntry('keys.rotated'));
      await rotateKeysOf(store, terminal);
      return 0;
    } finally {
      await store.close();
    }
  },
};
