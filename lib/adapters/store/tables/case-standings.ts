import type { Database } from '#lib/adapters/store/engine/database.ts';
import { inChunks } from '#lib/adapters/store/engine/in-chunks.ts';
import type { CaseStanding } from '#lib/usecases/ports/tickets.ts';

const addStandings = async (
  { db }: Database,
  ids: string[],
  standings: Map<string, CaseStanding>,
): Promise<void> => {
  const requests = await db.selectFrom('requests').select(['id', 'stage']).where('id', 'in', ids).execute();
  for (const { id, stage } of requests) standings.set(id, { stage, mail: null });
  const mails = await db
    .selectFrom('mails')
    .select(['request_id', 'kind', 'state'])
    .where('request_id', 'in', ids)
    .where('kind', 'in', ['result', 'mailbox'])
    .orderBy('ordinal')
    .execute();
  for (const { request_id, kind, state } of mails) {
    const standing = standings.get(request_id);
    const mail = kind === 'mailbox' ? 'unchecked' : state;
    if (standing) standings.set(request_id, { ...standing, mail });
  }
};

/** The stage of each case and how its documents go by mail, read without opening anything sealed. */
export const readStandings = async (
  database: Database,
  requestIds: readonly string[],
): Promise<Map<string, CaseStanding>> => {
  const standings = new Map<string, CaseStanding>();
  await inChunks([...new Set(requestIds)], (ids) => addStandings(database, ids, standings));
  return standings;
};
