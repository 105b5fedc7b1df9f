import type { Command } from '#lib/cli/command.ts';
import { openStore } from '#lib/cli/open-store.ts';
import type { Retention } from '#lib/domain/privacy/retention.ts';
import { purgeMailbox } from '#lib/server/mail/mailbox.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { periodInSpanish } from '#lib/server/settings/privacy-notice.ts';
import { type Purgeable, purgeables } from '#lib/usecases/ports/purge.ts';
import { classOf, purgeExpired } from '#lib/usecases/upkeep/purge-expired.ts';

const words: Record<Purgeable, string> = {
  startedRequests: 'Solicitudes sin confirmar',
  requests: 'Solicitudes terminadas o dejadas',
  mails: 'Registro de correos entregados',
  documents: 'Copias de documentos, que se rehacen al pedirlas',
  sessions: 'Sesiones terminadas',
  links: 'Enlaces vencidos',
  visitors: 'En una demostración, lo que dejaron sus visitas',
  limits: 'Cuentas de los límites que ya terminaron',
};

const textsOfMails = 'Textos de correos del buzón local';
const hour = 3_600_000;

/** «Solicitudes sin confirmar (48 horas)», with the period that is set. */
const describe = (kind: Purgeable, retention: Retention): string => {
  const period = classOf[kind];
  return period === null ? words[kind] : `${words[kind]} (${periodInSpanish(retention[period])})`;
};

export const purgeCommand: Command = {
  name: 'purge',
  parameters: '',
  summary: 'Borra lo que ya cumplió su plazo.',
  help: `${[...purgeables.map((kind) => words[kind]), textsOfMails].map((each) => `- ${each}`).join('\n')}\nLos plazos son los de las variables RETENTION_*. Los números y a quién pertenecen no se borran. El servidor lo hace cada hora.`,
  operands: 0,
  run: async (_, { print }, variables) => {
    const settings = readEnvironment(variables);
    const { retention } = settings.privacy;
    const store = await openStore(variables);
    try {
      const gone = await purgeExpired({ store, clock: { now: Date.now }, retention })('operator');
      for (const kind of purgeables) print(`${describe(kind, retention)}: ${gone[kind]}`);
      const mails = await purgeMailbox(settings, Date.now() - retention.mails * hour);
      print(`${textsOfMails} (${periodInSpanish(retention.mails)}): ${mails}`);
      return 0;
    } finally {
      await store.close();
    }
  },
};
