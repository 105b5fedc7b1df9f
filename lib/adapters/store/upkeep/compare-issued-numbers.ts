import type { Transaction } from 'kysely';
import { type Database, inTransaction, type OpenDatabase } from '#lib/adapters/store/engine/database.ts';
import {
  type IssuedNumbersLog,
  openIssuedNumbersLog,
} from '#lib/adapters/store/engine/issued-numbers-log.ts';
import type { Tables } from '#lib/adapters/store/engine/schema.ts';
import { aboutRecord } from '#lib/adapters/store/engine/unusable-files.ts';
import { acceptRestore, lastUsed, raiseCounter } from '#lib/adapters/store/upkeep/accept-restore.ts';
import type { Sentence } from '#lib/domain/operator/language.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

/** Why a store may not give out numbers. */
type Doubt = 'older' | 'noRecord' | 'foreignRecord' | 'unfinished';

const sentences: Record<Doubt, Sentence> = {
  older: {
    es: 'Esta base de datos no conoce todos los números que ya se dieron, como después de restaurar un respaldo. Ejecuta npm run admin -- accept-restore: el registro de RECORD_DIR dice quién los recibió',
    en: 'This store is older than the numbers it gave out, as after restoring a backup. Run npm run admin -- accept-restore: the record in RECORD_DIR says who got them',
  },
  noRecord: {
    es: 'Esta base de datos ya dio números y en RECORD_DIR no está el registro de ellos. Si es otra máquina del mismo servicio, copia la carpeta RECORD_DIR de la primera. Si el registro se perdió o restauraste un respaldo, ejecuta npm run admin -- accept-restore',
    en: 'This store gave out numbers and RECORD_DIR does not hold the record of them. On another machine of the same service, copy the folder RECORD_DIR of the first one. When the record is lost or you restored a backup, run npm run admin -- accept-restore',
  },
  unfinished: {
    es: 'Una restauración no terminó. Repite npm run admin -- restore con el mismo respaldo, o acepta la base de datos que quedó con npm run admin -- accept-restore',
    en: 'A restore did not finish. Run npm run admin -- restore again with the same backup, or accept the store that is there with npm run admin -- accept-restore',
  },
  foreignRecord: {
    es: 'El registro de RECORD_DIR es de otra instalación, porque otra SECRET_KEY lo selló. Pon la SECRET_KEY o la carpeta correcta. Para empezar sin él, mueve la carpeta a otro lugar',
    en: 'The record in RECORD_DIR belongs to another installation, because another SECRET_KEY sealed it. Set the right SECRET_KEY or folder. To begin without it, move the folder elsewhere',
  },
};

/** Thrown at the start: the store may not know all numbers that were given out. */
export class OlderStore extends OperatorError {
  override name = 'OlderStore';
  constructor(doubt: Doubt) {
    super([sentences[doubt]]);
  }
}

/** Numbers that may be missing in the record, per counter, where a demonstration lost its record. */
const SKIPPED = 1_000;

const gaveNumbers = async ({ db }: OpenDatabase): Promise<boolean> => {
  const row = await db.selectFrom('counters').select('serie').limit(1).executeTakeFirst();
  return row !== undefined;
};

/** A transaction that ended between the log and its commit leaves one number unused. */
const isBehind = async (
  database: OpenDatabase,
  transaction: Transaction<Tables>,
  log: IssuedNumbersLog,
): Promise<boolean> => {
  for (const mark of log.marks()) {
    const last = await lastUsed(database, transaction, mark);
    if (last < mark.given) return true;
    if (last < mark.taken) await raiseCounter(transaction, mark, mark.taken);
  }
  return false;
};

const doubtOf = async (database: OpenDatabase, log: IssuedNumbersLog): Promise<Doubt | null> => {
  const state = log.state();
  if (state === 'foreign') return 'foreignRecord';
  if (log.isRestoring()) return 'unfinished';
  if (state === 'none') {
    const isNew = !(await gaveNumbers(database)) && log.recorded().holders.length === 0;
    return isNew ? null : 'noRecord';
  }
  return (await inTransaction(database, (transaction) => isBehind(database, transaction, log)))
    ? 'older'
    : null;
};

/**
 * What to do with a store that may not know all numbers given out. `refuse` throws an `OlderStore`. `bringBack` takes what the record
 * knows into the store and goes on, which only a demonstration may, because its numbers belong to nobody. `leave`
 * lets a command that gives out no numbers work. `asIs` is for `accept-restore`, which decides.
 */
export type WhenOlder = 'refuse' | 'bringBack' | 'leave' | 'asIs';

/**
 * Compares a store with the log of the numbers given out (docs/threats.md T28). A counter that is behind the log comes from a restored
 * backup, and the numbers after it may already be in somebody's mail. A log that is not there says nothing, which is as bad.
 */
export const compareIssuedNumbers = async (database: Database, whenOlder: WhenOlder): Promise<void> => {
  const log = database.issuedNumbers;
  const doubt = await doubtOf(database, log);
  if (doubt !== null && (whenOlder === 'refuse' || (doubt === 'foreignRecord' && whenOlder !== 'bringBack')))
    throw new OlderStore(doubt);
  if (whenOlder === 'asIs') return;
  if (doubt === null && log.state() === 'none') log.begin();
  if (doubt === null || whenOlder === 'leave') return;
  if (doubt === 'foreignRecord') log.setAside();
  const isUnknown =
    doubt === 'noRecord' ||
    doubt === 'unfinished' ||
    (doubt === 'foreignRecord' && (await gaveNumbers(database)));
  await acceptRestore(database, isUnknown ? SKIPPED : 0);
};

/** Notes in a record that a restore begins (see `IssuedNumbersLog`). Throws an `OlderStore` when another installation's secret sealed the record. */
export const beginRestoreIn = (folder: string, secretKey: string): void => {
  const log = openIssuedNumbersLog(folder, secretKey);
  if (log.state() === 'foreign') throw new OlderStore('foreignRecord');
  try {
    log.beginRestore();
  } catch (error) {
    throw aboutRecord(folder, error);
  }
};
