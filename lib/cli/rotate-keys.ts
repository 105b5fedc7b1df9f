import type { Command } from '#lib/cli/command.ts';
import { openStore } from '#lib/cli/open-store.ts';
import { operatorEntry } from '#lib/cli/operator-entry.ts';
import { createProgress } from '#lib/cli/progress.ts';
import { countText, type Speaker } from '#lib/cli/speaker.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const help: Sentence = {
  es: `Estrena una clave para sellar los datos personales y vuelve a sellar con ella todo lo guardado, sin detener el servicio.
Al terminar, la clave anterior ya no existe: lo que alguien haya copiado antes no sirve para leer lo nuevo. SECRET_KEY no cambia.
Si se interrumpe, se retoma al ejecutarlo otra vez. Conviene hacerlo cada año, y siempre que alguien pudo copiar la base de datos.
Los respaldos anteriores se siguen leyendo con la clave que llevan dentro y el SECRET_KEY de hoy.`,
  en: `Makes a new key to seal personal data and seals again with it all that is stored, without stopping the service.
At the end the earlier key no longer exists: what someone copied before cannot read what is new. SECRET_KEY does not change.
If it is interrupted, run it again and it continues. Do it every year, and whenever someone may have copied the database.
Earlier backups are still read with the key inside them and today's SECRET_KEY.`,
};

const rowsSealed: Sentence = { es: 'filas selladas', en: 'rows sealed' };

/** Rotates the sealing key of a store and shows the progress. */
export const rotateKeysOf = async (store: Pick<Store, 'rotateKeys'>, speaker: Speaker): Promise<void> => {
  const progress = createProgress(speaker, rowsSealed);
  speaker.print({
    es: 'Los procesos que atienden tardan unos 20 segundos en conocer la clave nueva…',
    en: 'The processes that serve take about 20 seconds to learn the new key…',
  });
  const { rows } = await store.rotateKeys(({ rows, total }) => progress.show({ bytes: rows, total, rows }));
  progress.end();
  speaker.print({
    es: `Listo: la clave anterior ya no existe. Filas revisadas: ${countText(rows)}.`,
    en: `Done: the earlier key no longer exists. Rows checked: ${countText(rows)}.`,
  });
};

export const rotateKeysCommand: Command = {
  name: 'rotate-keys',
  parameters: { es: '', en: '' },
  summary: {
    es: 'Cambia la clave que sella los datos personales.',
    en: 'Changes the key that seals personal data.',
  },
  help,
  operands: 0,
  run: async (_, speaker, variables) => {
    const store = await openStore(variables);
    try {
      await store.audit.append(operatorEntry('keys.rotated'));
      await rotateKeysOf(store, speaker);
      return 0;
    } finally {
      await store.close();
    }
  },
};
