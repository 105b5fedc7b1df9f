import type { Command } from '#lib/cli/command.ts';
import { createProgress, rowsRead } from '#lib/cli/progress.ts';
import { countText } from '#lib/cli/speaker.ts';
import type { Break, BreakKind } from '#lib/domain/audit/walk.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { openAudit } from '#lib/server/deps/anchoring.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { type AuditReport, verifyAudit } from '#lib/usecases/upkeep/verify-audit.ts';

const mostShown = 20;

const words: Record<BreakKind, (place: string) => Sentence> = {
  changed: (place) => ({
    es: `Entrada ${place}: no es la que se escribió ahí.`,
    en: `Entry ${place}: is not the one that was written there.`,
  }),
  missing: (place) => ({
    es: `Entrada ${place}: falta, y quizá otras que le siguen.`,
    en: `Entry ${place}: is missing, and perhaps others after it.`,
  }),
  extra: (place) => ({
    es: `Entrada ${place}: sobra; el servicio no la escribió.`,
    en: `Entry ${place}: does not belong there; the service did not write it.`,
  }),
  headMissing: () => ({
    es: 'Falta el renglón que dice dónde termina la bitácora.',
    en: 'The row that says where the audit ends is missing.',
  }),
  headChanged: (place) => ({
    es: `El renglón que dice dónde termina la bitácora (${place}) fue cambiado.`,
    en: `The row that says where the audit ends (${place}) was changed.`,
  }),
  cut: (place) => ({
    es: `Desde la entrada ${place} falta el final de la bitácora.`,
    en: `From entry ${place} on, the end of the audit is missing.`,
  }),
  anchorDisagrees: (place) => ({
    es: `Entrada ${place}: no es la que recuerda audit-anchors.jsonl.`,
    en: `Entry ${place}: is not the one that audit-anchors.jsonl remembers.`,
  }),
  anchorChanged: (place) => ({
    es: `audit-anchors.jsonl, línea ${place}: fue cambiada o está incompleta.`,
    en: `audit-anchors.jsonl, line ${place}: was changed or is incomplete.`,
  }),
};

const describe = (breaks: Break[]): Sentence[] => [
  ...breaks.slice(0, mostShown).map(({ kind, ordinal }) => words[kind](countText(ordinal))),
  ...(breaks.length > mostShown
    ? [
        {
          es: `Y ${countText(breaks.length - mostShown)} más.`,
          en: `And ${countText(breaks.length - mostShown)} more.`,
        },
      ]
    : []),
];

const wholeSentence: Sentence = {
  es: 'La bitácora está completa y ninguna entrada cambió.',
  en: 'The audit is complete and no entry was changed.',
};

const noAnchor: Sentence = {
  es: 'No hay anclas que lo confirmen: fuera de la base de datos nada sabe de estas entradas.',
  en: 'No anchor confirms it: outside the database nothing knows of these entries.',
};

/** An anchor knows its entry and, through the chain, all entries before it. */
const anchoredSentence = ({ anchored, last }: AuditReport): Sentence => {
  if (!anchored) return noAnchor;
  const day = new Date(anchored.at).toISOString().slice(0, 16).replace('T', ' ');
  const place = countText(anchored.ordinal);
  const later = countText(last - anchored.ordinal);
  return {
    es: `Lo confirma el ancla del ${day} UTC, hasta la entrada ${place}. Entradas posteriores, de las que solo sabe la base de datos: ${later}.`,
    en: `The anchor of ${day} UTC confirms it up to entry ${place}. Later entries, of which only the database knows: ${later}.`,
  };
};

const restoredSentence = (restores: readonly number[]): Sentence => {
  const places = restores.map(countText).join(', ');
  return {
    es: `Se restauró un respaldo (entrada ${places}). Lo que se escribió entre el respaldo y ese momento no está en la bitácora; hasta dónde llegaba lo dicen las anclas de antes, en audit-anchors-….jsonl.`,
    en: `A backup was restored (entry ${places}). What was written between the backup and that moment is not in the audit; how far it went is in the earlier anchors, in audit-anchors-….jsonl.`,
  };
};

/** What a reading can say, and where its knowledge ends. */
export const whatIsKnown = (report: AuditReport): Sentence[] => [
  ...(report.breaks.length === 0 ? [wholeSentence] : []),
  anchoredSentence(report),
  ...(report.restores.length > 0 ? [restoredSentence(report.restores)] : []),
];

const help: Sentence = {
  es: `Revisa que nadie haya cambiado, quitado, agregado o movido una entrada, y que la bitácora sea la que recuerdan las anclas de
DATA_DIR/audit-anchors.jsonl. Guarda una copia de ese archivo en otro lugar: quien tenga la base de datos y la clave también podría
cambiarlo. Se puede usar mientras el servicio trabaja.`,
  en: `Checks that nobody changed, removed, added or moved an entry, and that the audit is the one that the anchors in
DATA_DIR/audit-anchors.jsonl remember. Keep a copy of that file elsewhere: someone who has the database and the key could change it
too. It can be used while the service works.`,
};

export const verifyAuditCommand: Command = {
  name: 'verify-audit',
  parameters: { es: '', en: '' },
  summary: { es: 'Revisa que la bitácora esté completa.', en: 'Checks that the audit is complete.' },
  help,
  operands: 0,
  run: async (_, speaker, variables) => {
    const { close, ...audit } = await openAudit(readEnvironment(variables));
    const progress = createProgress(speaker, rowsRead);
    try {
      const report = await verifyAudit(audit)((done, total) =>
        progress.show({ bytes: done, total, rows: done }),
      );
      progress.end();
      const { entries, anchors, breaks } = report;
      speaker.print({
        es: `Entradas: ${countText(entries)}. Anclas: ${countText(anchors)}.`,
        en: `Entries: ${countText(entries)}. Anchors: ${countText(anchors)}.`,
      });
      for (const sentence of describe(breaks)) speaker.complain(sentence);
      for (const sentence of whatIsKnown(report)) speaker.print(sentence);
      return breaks.length === 0 ? 0 : 1;
    } finally {
      await close();
    }
  },
};
