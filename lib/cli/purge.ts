import type { Command } from '#lib/cli/command.ts';
import { openStore } from '#lib/cli/open-store.ts';
import { type Purgeable, purgeables } from '#lib/usecases/ports.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How long each kind is kept, in milliseconds (threats.md §4). Sessions and links count from their end. */
export const retention: Record<Purgeable, number> = {
  startedRequests: 48 * HOUR,
  openRequests: 30 * DAY,
  mails: 30 * DAY,
  documents: DAY,
  sessions: 0,
  links: 7 * DAY,
};

const words: Record<Purgeable, string> = {
  startedRequests: 'Solicitudes sin confirmar (48 horas)',
  openRequests: 'Solicitudes sin terminar (30 días)',
  mails: 'Registro de correos entregados (30 días)',
  documents: 'Copias de documentos, que se rehacen al pedirlas (24 horas)',
  sessions: 'Sesiones terminadas',
  links: 'Enlaces vencidos (7 días)',
};

const momentsBefore = (now: number): Record<Purgeable, number> => ({
  startedRequests: now - retention.startedRequests,
  openRequests: now - retention.openRequests,
  mails: now - retention.mails,
  documents: now - retention.documents,
  sessions: now - retention.sessions,
  links: now - retention.links,
});

export const purgeCommand: Command = {
  name: 'purge',
  parameters: '',
  summary: 'Borra lo que ya cumplió su plazo.',
  help: `${purgeables.map((kind) => `- ${words[kind]}`).join('\n')}\nLos números y a quién pertenecen no se borran. Conviene programarlo cada hora.`,
  operands: 0,
  run: async (_, { print }, variables) => {
    const store = await openStore(variables);
    try {
      const gone = await store.purge(momentsBefore(Date.now()));
      for (const kind of purgeables) print(`${words[kind]}: ${gone[kind]}`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
