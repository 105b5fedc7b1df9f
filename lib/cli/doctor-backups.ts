import { bad, type Finding, good, note } from '#lib/cli/finding.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { type LastRun, type Routine, readLastRun } from '#lib/server/operation/last-run.ts';
import type { Settings } from '#lib/server/settings/env.ts';

const hour = 3_600_000;
/** A night that failed is seen the next day; a drill is due each month. */
const oldest: Record<Routine, number> = { backup: 26 * hour, 'restore-drill': 35 * 24 * hour };

const names: Record<Routine, Sentence> = {
  backup: { es: 'Último respaldo', en: 'Last backup' },
  'restore-drill': { es: 'Último ensayo de restauración', en: 'Last restore drill' },
};

const never: Record<Routine, Sentence> = {
  backup: {
    es: 'Esta máquina no ha hecho ningún respaldo: npm run admin -- backup CARPETA, cada noche.',
    en: 'This machine has made no backup: npm run admin -- backup FOLDER, each night.',
  },
  'restore-drill': {
    es: 'En esta máquina no se ha ensayado restaurar un respaldo: npm run admin -- restore-drill CARPETA, cada mes.',
    en: 'No restore of a backup was rehearsed on this machine: npm run admin -- restore-drill FOLDER, each month.',
  },
};

const momentText = (moment: number): string => new Date(moment).toISOString().slice(0, 16).replace('T', ' ');

const lastSentence = (routine: Routine, { doneAt, outcome }: LastRun): Sentence => {
  const { es, en } = names[routine];
  const when = doneAt === null ? { es: 'ninguno terminó', en: 'none finished' } : null;
  const moment = doneAt === null ? '' : `${momentText(doneAt)} UTC`;
  const failed =
    outcome === 'failed'
      ? { es: ' La vez más reciente falló.', en: ' The latest try failed.' }
      : { es: '', en: '' };
  return {
    es: `${es}: ${when?.es ?? moment}.${failed.es}`,
    en: `${en}: ${when?.en ?? moment}.${failed.en}`,
  };
};

const checkRoutine = (
  settings: Settings,
  routine: Routine,
  demonstration: boolean,
  now: number,
): Finding[] => {
  const last = readLastRun(settings, routine);
  if (last === null) return demonstration ? [] : [(routine === 'backup' ? bad : note)(never[routine])];
  const isFresh = last.outcome === 'done' && now - (last.doneAt ?? 0) <= oldest[routine];
  return [(isFresh ? good : demonstration ? note : bad)(lastSentence(routine, last))];
};

/** The age and the outcome of the last backup and of the last drill on this machine. A demonstration needs none. */
export const checkBackups = (settings: Settings, demonstration: boolean, now: number): Finding[] =>
  (['backup', 'restore-drill'] as const).flatMap((routine) =>
    checkRoutine(settings, routine, demonstration, now),
  );
