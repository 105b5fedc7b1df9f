import type { Vault } from '#lib/adapters/keyring/sealing.ts';
import { type Database, withVault } from '#lib/adapters/store/engine/database.ts';
import { inChunks } from '#lib/adapters/store/engine/in-chunks.ts';
import { typedAddressOf } from '#lib/adapters/store/engine/sealed-rows.ts';
import type { CaseStanding } from '#lib/usecases/ports/tickets.ts';

/** The case has no address: none was typed, or it was taken back at the window. */
const hasNoAddress = (vault: Vault, { id, email_index }: { id: string; email_index: Uint8Array }): boolean =>
  vault
    .indexes('email', typedAddressOf({ id, email: null }))
    .some((index) => Buffer.compare(index, email_index) === 0);

const addStandings = async (
  { db }: Database,
  vault: Vault,
  ids: string[],
  standings: Map<string, CaseStanding>,
): Promise<void> => {
  const requests = await db
    .selectFrom('requests')
    .select(['id', 'stage', 'email_index'])
    .where('id', 'in', ids)
    .execute();
  for (const { id, stage } of requests) standings.set(id, { stage, mail: null });
  const unaddressed = new Set(requests.filter((row) => hasNoAddress(vault, row)).map(({ id }) => id));
  const mails = await db
    .selectFrom('mails')
    .select(['request_id', 'kind', 'state'])
    .where('request_id', 'in', ids)
    .where('kind', 'in', ['result', 'mailbox'])
    .orderBy('ordinal')
    .execute();
  for (const { request_id, kind, state } of mails) {
    const standing = standings.get(request_id);
    const ofCheck = unaddressed.has(request_id) ? null : 'unchecked';
    if (standing) standings.set(request_id, { ...standing, mail: kind === 'mailbox' ? ofCheck : state });
  }
};

/** The stage of each case and how its documents go by mail, read without opening anything sealed. */
export const readStandings = async (
  database: Database,
  requestIds: readonly string[],
): Promise<Map<string, CaseStanding>> => {
  const standings = new Map<string, CaseStanding>();
  await withVault(database, (vault) =>
    inChunks([...new Set(requestIds)], (ids) => addStandings(database, vault, ids, standings)),
  );
  return standings;
};
