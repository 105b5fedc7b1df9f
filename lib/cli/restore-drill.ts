import { join } from 'node:path';
import { createAnchorFile } from '#lib/adapters/audit-anchors/anchor-file.ts';
import { createAuditMac } from '#lib/adapters/keyring/audit-mac.ts';
import { openBackup } from '#lib/adapters/store/backup/open-backup.ts';
import { refuseOtherEngine } from '#lib/adapters/store/backup/put-back.ts';
import { type Rehearsal, rehearse } from '#lib/adapters/store/backup/rehearsal.ts';
import { anchorsInBackup, type Backup } from '#lib/adapters/store/backup/take-backup.ts';
import { programsOf } from '#lib/cli/backup.ts';
import type { Command, ExitStatus, Variables } from '#lib/cli/command.ts';
import { bad, type Finding, good, joined } from '#lib/cli/finding.ts';
import { announce } from '#lib/cli/restore.ts';
import { countText, type Speaker } from '#lib/cli/speaker.ts';
import { whatIsKnown } from '#lib/cli/verify-audit.ts';
import { keyringOf, placeOf, secretKeyOf } from '#lib/server/deps/open-store.ts';
import { noteRun } from '#lib/server/operation/last-run.ts';
import { readEnvironment, type Settings } from '#lib/server/settings/env.ts';
import { verifyAudit } from '#lib/usecases/upkeep/verify-audit.ts';

/** How many people of the record are looked up: the first, the last, and others between them. */
const SAMPLE = 1_000;

const sampleOf = <T>(rows: readonly T[]): T[] => {
  const step = Math.max(1, Math.ceil(rows.length / SAMPLE));
  return rows.filter((_, at) => at % step === 0 || at === rows.length - 1);
};

const checkCounts = ({ manifest }: Backup, { otherCounts }: Rehearsal): Finding => {
  const tables = countText(Object.keys(manifest.tables).length);
  return otherCounts.length === 0
    ? good({
        es: `Se restauró en un lugar de prueba: ${tables} tablas con todas sus filas.`,
        en: `It was restored into a scratch place: ${tables} tables with all their rows.`,
      })
    : bad({
        es: `Tablas con otro número de filas: ${otherCounts.join(', ')}.`,
        en: `Tables with another number of rows: ${otherCounts.join(', ')}.`,
      });
};

const checkAudit = async (settings: Settings, { folder }: Backup, { store }: Rehearsal): Promise<Finding> => {
  const report = await verifyAudit({
    audit: store.audit,
    anchors: createAnchorFile(join(folder, anchorsInBackup)),
    mac: createAuditMac(keyringOf(settings)),
  })();
  if (report.breaks.length === 0) return good(whatIsKnown(report).reduce(joined));
  return bad({
    es: `La bitácora del respaldo tiene ${countText(report.breaks.length)} fallas.`,
    en: `The audit of the backup has ${countText(report.breaks.length)} breaks.`,
  });
};

/** After accepting the restore, everybody of the record must have the number that they were given. */
const checkRecord = async ({ store, recorded, unreadable }: Rehearsal): Promise<Finding> => {
  const { broughtBack, contradicting, unrecorded } = await store.acceptRestore(1);
  const sample = sampleOf(recorded);
  const held = await Promise.all(
    sample.map(async ({ curp, nss }) => (await store.holders.find(curp))?.nss === nss),
  );
  const missed = held.filter((isHeld) => !isHeld).length;
  const [looked, back] = [countText(sample.length), countText(broughtBack)];
  if (missed + contradicting + unreadable + unrecorded === 0)
    return good({
      es: `Personas del registro buscadas: ${looked}; todas tienen su número (${back} volvieron del registro, porque lo recibieron después del respaldo).`,
      en: `People of the record looked up: ${looked}; all have their number (${back} came back from the record, because they got it after the backup).`,
    });
  return bad({
    es: `De ${looked} personas del registro, sin su número: ${countText(missed)}; con datos que se contradicen: ${countText(contradicting)}; líneas que no se leen: ${countText(unreadable)}; números sin registro, como máximo: ${countText(unrecorded)}.`,
    en: `Of ${looked} people of the record, without their number: ${countText(missed)}; with contradicting data: ${countText(contradicting)}; lines that cannot be read: ${countText(unreadable)}; numbers that are not recorded, at most: ${countText(unrecorded)}.`,
  });
};

const report = (findings: readonly Finding[], { print, complain }: Speaker): ExitStatus => {
  for (const { tone, text } of findings) (tone === 'bad' ? complain : print)(text);
  const isWell = findings.every(({ tone }) => tone === 'good');
  (isWell ? print : complain)(
    isWell
      ? {
          es: 'El ensayo salió bien: este respaldo se puede restaurar. El servicio no cambió.',
          en: 'The drill went well: this backup can be restored. Nothing of the service changed.',
        }
      : {
          es: 'El ensayo encontró fallas: no cuentes con este respaldo antes de aclararlas. El servicio no cambió.',
          en: 'The drill found faults: do not rely on this backup before they are explained. Nothing of the service changed.',
        },
  );
  return isWell ? 0 : 1;
};

const drill = async (
  given: string,
  settings: Settings,
  variables: Variables,
  speaker: Speaker,
): Promise<ExitStatus> => {
  const secretKey = secretKeyOf(settings);
  const place = placeOf(settings);
  const backup = await openBackup(given, secretKey);
  refuseOtherEngine(backup, place);
  announce(backup, speaker);
  const options = { secretKey, recordDir: settings.recordDir, programs: programsOf(settings, variables) };
  const findings = await rehearse(backup, place, options, async (rehearsal) => [
    checkCounts(backup, rehearsal),
    await checkAudit(settings, backup, rehearsal),
    await checkRecord(rehearsal),
  ]);
  return report(findings, speaker);
};

export const restoreDrillCommand: Command = {
  name: 'restore-drill',
  parameters: { es: 'CARPETA', en: 'FOLDER' },
  summary: {
    es: 'Ensaya la restauración de un respaldo, sin tocar el servicio.',
    en: 'Rehearses the restore of a backup without touching the service.',
  },
  help: {
    es: `Hazlo cada mes. CARPETA es un respaldo, o la carpeta que los contiene: entonces ensaya con el más nuevo. Se usa mientras el servicio trabaja.
Lo restaura en un lugar de prueba (SQLite: en TMPDIR; PostgreSQL: en una base de datos nueva del mismo servidor, y el usuario debe poder crearla), con una copia del registro de RECORD_DIR. Revisa que todo esté completo, hasta qué ancla se confirma la bitácora, y que las personas del registro tengan su número. Al final quita el lugar de prueba.`,
    en: `Do it each month. FOLDER is a backup, or the folder that holds them: then it takes the newest. It is used while the service works.
It restores it into a scratch place (SQLite: in TMPDIR; PostgreSQL: in a new database on the same server, which the user must be allowed to create), with a copy of the record in RECORD_DIR. It checks that everything is whole, up to which anchor the audit is confirmed, and that the people of the record have their number. At the end it removes the scratch place.`,
  },
  operands: 1,
  run: async ([folder = ''], speaker, variables) => {
    const settings = readEnvironment(variables);
    try {
      const status = await drill(folder, settings, variables, speaker);
      noteRun(settings, 'restore-drill', status === 0 ? 'done' : 'failed');
      return status;
    } catch (error) {
      noteRun(settings, 'restore-drill', 'failed');
      throw error;
    }
  },
};
