import type { AcceptedRestore } from '#lib/adapters/store/upkeep/accept-restore.ts';
import type { Command, ExitStatus } from '#lib/cli/command.ts';
import { countText, type Speaker } from '#lib/cli/speaker.ts';
import { lastConsecutive } from '#lib/domain/number/nss.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { acceptRestoredAudit } from '#lib/server/deps/anchoring.ts';
import { openStoreOf } from '#lib/server/deps/open-store.ts';
import { readEnvironment, type Settings } from '#lib/server/settings/env.ts';

/** More than one office gives in a month for one series and one year of birth. */
const usualSkip = 1_000;

export const badSkip: Sentence = {
  es: `--skip es un número de 1 a ${lastConsecutive}. No cambió nada.`,
  en: `--skip is a number from 1 to ${lastConsecutive}. Nothing changed.`,
};

/** How many consecutives to skip; null when what was typed is no such number. */
export const readSkip = (given: string | undefined): number | null => {
  if (given === undefined) return usualSkip;
  const skip = Number(given);
  return /^\d{1,4}$/.test(given) && skip >= 1 ? skip : null;
};

const noRecord: Sentence = {
  es: 'En RECORD_DIR no había registro. Quién recibió un número después del respaldo solo lo saben ellos y sus correos: impórtalos con import-insured antes de arrancar. Si no, recibirían otro número.',
  en: 'There was no record in RECORD_DIR. Who got a number after the backup is known only to them and their mail: import them with import-insured before you start. Otherwise they would get another number.',
};

const peopleSentence = ({ hadRecord, broughtBack }: AcceptedRestore): Sentence =>
  hadRecord || broughtBack > 0
    ? {
        es: `Personas cuyo número no estaba en la base y volvió del registro: ${countText(broughtBack)}.`,
        en: `People whose number the store lacked and who are back from the record: ${countText(broughtBack)}.`,
      }
    : noRecord;

const skipSentence = (skip: number, { counters, ended }: AcceptedRestore): Sentence => ({
  es: `Ninguna serie dará los ${countText(skip)} números que siguen a los últimos que se conocen (contadores: ${countText(counters)}; sin números: ${countText(ended)}). Si el registro también viene del respaldo, y desde entonces se pudieron dar más en una serie y un año de nacimiento, repite el comando con --skip.`,
  en: `No series gives the ${countText(skip)} numbers after the last ones that are known (counters: ${countText(counters)}; without numbers: ${countText(ended)}). When the record comes from the backup too, and more may have been given since in one series and year of birth, run the command again with --skip.`,
});

const contradictingSentence = ({ contradicting }: AcceptedRestore): Sentence => ({
  es: `Números o personas del registro que en la base ya tienen otra pareja: ${countText(contradicting)}. No reciben número en línea hasta que la subdelegación decida: contradictions los lista.`,
  en: `Numbers or people of the record that have another partner in the store: ${countText(contradicting)}. They get no number online until the IMSS office decides: contradictions lists them.`,
});

const unreadableSentence = ({ unreadable }: AcceptedRestore): Sentence => ({
  es: `Líneas del registro que no se pueden leer: ${countText(unreadable)}. Esas personas no volvieron.`,
  en: `Lines of the record that cannot be read: ${countText(unreadable)}. These people are not back.`,
});

const unrecordedSentence = ({ unrecorded }: AcceptedRestore): Sentence => ({
  es: `Números que se dieron después del respaldo y no están en el registro: ${countText(unrecorded)} como máximo. Falta un archivo numbers-….sealed en RECORD_DIR: ponlo y repite el comando. Si se perdió, importa a esas personas con import-insured antes de arrancar.`,
  en: `Numbers that were given after the backup and are not in the record: ${countText(unrecorded)} at most. A file numbers-….sealed is missing in RECORD_DIR: put it back and run the command again. When it is lost, import these people with import-insured before you start.`,
});

/** Says what accepting a restored store did and what nobody can know. */
const report = (accepted: AcceptedRestore, skip: number, { print, complain }: Speaker): ExitStatus => {
  const isKnown = accepted.hadRecord || accepted.broughtBack > 0;
  (isKnown ? print : complain)(peopleSentence(accepted));
  print(skipSentence(skip, accepted));
  if (accepted.contradicting > 0) complain(contradictingSentence(accepted));
  if (accepted.unreadable > 0) complain(unreadableSentence(accepted));
  if (accepted.unrecorded > 0) complain(unrecordedSentence(accepted));
  const { contradicting, unreadable, unrecorded, ended } = accepted;
  return isKnown && contradicting + unreadable + unrecorded + ended === 0 ? 0 : 1;
};

/** Makes the store of the settings fit to give out numbers after a restore, and says so. */
export const acceptStore = async (
  settings: Settings,
  skip: number,
  speaker: Speaker,
): Promise<ExitStatus> => {
  const store = await openStoreOf(settings, 'asIs');
  try {
    const accepted = await store.acceptRestore(skip);
    await acceptRestoredAudit(settings, store);
    return report(accepted, skip, speaker);
  } finally {
    await store.close();
  }
};

export const acceptRestoreCommand: Command = {
  name: 'accept-restore',
  parameters: { es: '[--skip CUÁNTOS]', en: '[--skip HOW_MANY]' },
  summary: {
    es: 'Acepta una base de datos restaurada de un respaldo.',
    en: 'Accepts a database restored from a backup.',
  },
  help: {
    es: `Detén el servicio antes. Un respaldo no sabe qué números se dieron después de él. El registro de RECORD_DIR sí, si no se restauró con él.
- Quien recibió un número después del respaldo lo vuelve a tener, como dice el registro.
- Cada contador de cada serie avanza más allá de lo que dicen el registro y la base: 1,000 números, o los de --skip.
- Importa otra vez lo que importaste después del respaldo.
Las anclas de la bitácora que recuerdan lo perdido quedan en otro archivo, con la fecha de hoy en su nombre.`,
    en: `Stop the service first. A backup does not know which numbers were given after it. The record in RECORD_DIR does, unless it was restored too.
- Who got a number after the backup has it again, as the record says.
- Every counter of every series moves beyond what the record and the store say: 1,000 numbers, or those of --skip.
- Import again what you imported after the backup.
The anchors of the audit that remember what was lost stay in another file, with today's date in its name.`,
  },
  operands: 0,
  options: { skip: 'free' },
  run: async (_, speaker, variables, given) => {
    const skip = readSkip(given.skip);
    if (skip === null) {
      speaker.complain(badSkip);
      return 2;
    }
    const settings = readEnvironment(variables);
    return acceptStore(settings, skip, speaker);
  },
};
