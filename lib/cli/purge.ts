import type { Command } from '#lib/cli/command.ts';
import { openStore } from '#lib/cli/open-store.ts';
import { type Purgeable, purgeables } from '#lib/usecases/ports.ts';
import { purgeExpired } from '#lib/usecases/purge-expired.ts';

const words: Record<Purgeable, string> = {
  startedRequests: 'Solicitudes sin confirmar (48 horas)',
  openRequests: 'Solicitudes sin terminar (30 días)',
  mails: 'Registro de correos entregados (30 días)',
  documents: 'Copias de documentos, que se rehacen al pedirlas (24 horas)',
  sessions: 'Sesiones terminadas',
  links: 'Enlaces vencidos (7 días)',
  limits: 'Cuentas de los límites que ya terminaron',
};

export const purgeCommand: Command = {
  name: 'purge',
  parameters: '',
  summary: 'Borra lo que ya cumplió su plazo.',
  help: `${purgeables.map((kind) => `- ${words[kind]}`).join('\n')}\nLos números y a quién pertenecen no se borran. Conviene programarlo cada hora.`,
  operands: 0,
  run: async (_, { print }, variables) => {
    const store = await openStore(variables);
    try {
      const gone = await purgeExpired({ store, clock: { now: Date.now } })();
      for (const kind of purgeables) print(`${words[kind]}: ${gone[kind]}`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
