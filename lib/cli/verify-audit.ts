import type { Command } from '#lib/cli/command.ts';
import { createProgress } from '#lib/cli/progress.ts';
import type { Break, BreakKind } from '#lib/domain/audit/walk.ts';
import { openAudit } from '#lib/server/deps/anchoring.ts';
import { readEnvironment } from '#lib/server/settings/env.ts';
import { verifyAudit } from '#lib/usecases/upkeep/verify-audit.ts';

const count = new Intl.NumberFormat('es-MX');
const mostShown = 20;

const words: Record<BreakKind, (place: string) => string> = {
  changed: (place) => `Entrada ${place}: no es la que se escribió ahí.`,
  missing: (place) => `Entrada ${place}: falta, y quizá otras que le siguen.`,
  extra: (place) => `Entrada ${place}: sobra; el servicio no la escribió.`,
  headMissing: () => 'Falta el renglón que dice dónde termina la bitácora.',
  headChanged: (place) => `El renglón que dice dónde termina la bitácora (${place}) fue cambiado.`,
  cut: (place) => `Desde la entrada ${place} falta el final de la bitácora.`,
  anchorDisagrees: (place) => `Entrada ${place}: no es la que recuerda audit-anchors.jsonl.`,
  anchorChanged: (place) => `audit-anchors.jsonl, línea ${place}: fue cambiada o está incompleta.`,
};

const tell = (breaks: Break[]): string[] => [
  ...breaks.slice(0, mostShown).map(({ kind, ordinal }) => words[kind](count.format(ordinal))),
  ...(breaks.length > mostShown ? [`Y ${count.format(breaks.length - mostShown)} más.`] : []),
];

const help = `Revisa que nadie haya cambiado, quitado, agregado o movido una entrada, y que la bitácora sea la que recuerdan las anclas de
DATA_DIR/audit-anchors.jsonl. Guarda una copia de ese archivo en otro lugar: quien tenga la base de datos y la clave también podría
cambiarlo. Se puede usar mientras el servicio trabaja.`;

export const verifyAuditCommand: Command = {
  name: 'verify-audit',
  parameters: '',
  summary: 'Revisa que la bitácora esté completa.',
  help,
  operands: 0,
  run: async (_, terminal, variables) => {
    const { close, ...audit } = await openAudit(readEnvironment(variables));
    const progress = createProgress(terminal);
    try {
      const report = await verifyAudit(audit)((done, total) =>
        progress.show({ bytes: done, total, rows: done }),
      );
      progress.end();
      const { entries, anchors, breaks } = report;
      terminal.print(`Entradas: ${count.format(entries)}. Anclas: ${count.format(anchors)}.`);
      for (const line of tell(breaks)) terminal.complain(line);
      if (breaks.length === 0) terminal.print('La bitácora está completa y es la que se escribió.');
      return breaks.length === 0 ? 0 : 1;
    } finally {
      await close();
    }
  },
};
