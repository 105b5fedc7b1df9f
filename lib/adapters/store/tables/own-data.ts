import { type Database, withVault } from '#lib/adapters/store/engine/database.ts';
import { openIssuance, openRequest } from '#lib/adapters/store/engine/sealed-rows.ts';
import { toMail } from '#lib/adapters/store/tables/outbox.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { Store } from '#lib/usecases/ports/store.ts';

const most = 100;

/** Everything that the store keeps under a CURP, under every sealing key. */
export const findOwnData = (database: Database, curp: Curp): ReturnType<Store['ownData']> =>
  withVault(database, async (vault) => {
    const { db } = database;
    const indexes = vault.indexes('curp', curp);
    const ofPerson = (table: 'requests' | 'issuances') =>
      db
        .selectFrom(table)
        .select(['id', 'body'])
        .where('curp_index', 'in', indexes)
        .orderBy('ordinal', 'desc')
        .limit(most)
        .execute();
    const [requests, issuances] = await Promise.all([ofPerson('requests'), ofPerson('issuances')]);
    const mails = await db
      .selectFrom('mails')
      .selectAll()
      .where('request_id', 'in', (rows) =>
        rows.selectFrom('requests').select('id').where('curp_index', 'in', indexes),
      )
      .orderBy('ordinal', 'desc')
      .limit(most)
      .execute();
    return {
      requests: requests.map((row) => openRequest(vault, row)),
      issuances: issuances.map((row) => openIssuance(vault, row)),
      mails: mails.map((row) => toMail(vault, row)),
    };
  });
