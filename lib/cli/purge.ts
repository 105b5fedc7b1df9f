import type { Command } from '#lib/cli/command.ts';
import { inEachLanguage, type Sentence } from '#lib/domain/operator/language.ts';
import type { Retention } from '#lib/domain/privacy/retention.ts';
import { openStoreOf } from '#lib/server/deps/open-store.ts';
import { purgeMailbox } from '#lib/server/mail/mailbox.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { periodSentence } from '#lib/server/settings/privacy-notice.ts';
import { type Purgeable, purgeables } from '#lib/usecases/ports/purge.ts';
import { classOf, purgeExpired } from '#lib/usecases/upkeep/purge-expired.ts';

const words: Record<Purgeable, Sentence> = {
  startedRequests: { es: 'Solicitudes sin confirmar', en: 'Requests without confirmation' },
  requests: { es: 'Solicitudes terminadas o dejadas', en: 'Requests that ended or were left' },
  mails: { es: 'Registro de correos entregados', en: 'Record of delivered mails' },
  documents: {
    es: 'Copias de documentos, que se rehacen al pedirlas',
    en: 'Copies of documents, which are made again when asked for',
  },
  sessions: { es: 'Sesiones terminadas', en: 'Sessions that ended' },
  links: { es: 'Enlaces vencidos', en: 'Links that expired' },
  preparations: { es: 'Preparaciones vencidas', en: 'Preparations that expired' },
  visitors: {
    es: 'En una demostración, lo que dejó quien la probó',
    en: 'In a demonstration, what its visitors left',
  },
  totals: { es: 'Totales por día de la ventanilla', en: 'Daily totals of the desk' },
  limits: { es: 'Cuentas de los límites que ya terminaron', en: 'Counts of limits that ended' },
};

const textsOfMails: Sentence = {
  es: 'Textos de correos del buzón local',
  en: 'Texts of mails in the local mailbox',
};
const hour = 3_600_000;

/** «Solicitudes sin confirmar (48 horas)». */
const withPeriod = (what: Sentence, hours: number): Sentence => {
  const period = periodSentence(hours);
  return inEachLanguage((language) => `${what[language]} (${period[language]})`);
};

const describe = (kind: Purgeable, retention: Retention): Sentence => {
  const period = classOf[kind];
  return period === null ? words[kind] : withPeriod(words[kind], retention[period]);
};

const counted = (what: Sentence, count: number): Sentence =>
  inEachLanguage((language) => `${what[language]}: ${count}`);

const listed = inEachLanguage((language) =>
  [...purgeables.map((kind) => words[kind]), textsOfMails].map((each) => `- ${each[language]}`).join('\n'),
);

export const purgeCommand: Command = {
  name: 'purge',
  parameters: { es: '', en: '' },
  summary: { es: 'Borra lo que ya cumplió su plazo.', en: 'Deletes what has reached its time limit.' },
  help: {
    es: `${listed.es}\nLos plazos son los de las variables RETENTION_*. Los números y a quién pertenecen no se borran. El servidor lo hace cada hora.`,
    en: `${listed.en}\nThe variables RETENTION_* set the time limits. Numbers and whom they belong to are not deleted. The server does this every hour.`,
  },
  operands: 0,
  run: async (_, { print }, variables) => {
    const settings = readEnvironment(variables);
    const { retention } = settings.privacy;
    const store = await openStoreOf(settings, 'leave');
    try {
      const gone = await purgeExpired({ store, clock: { now: Date.now }, retention })('operator');
      for (const kind of purgeables) print(counted(describe(kind, retention), gone[kind]));
      const mails = await purgeMailbox(settings, Date.now() - retention.mails * hour);
      print(counted(withPeriod(textsOfMails, retention.mails), mails));
      return 0;
    } finally {
      await store.close();
    }
  },
};
