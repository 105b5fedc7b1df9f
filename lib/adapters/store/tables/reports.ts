import type { Database } from '#lib/adapters/store/engine/database.ts';
import type { Reports } from '#lib/usecases/ports/reports.ts';

/** Reads refused mails from the audit, because the mails themselves are deleted after a day. */
export const createReports = ({ db }: Database): Reports => ({
  refusedMails: async (since) => {
    const rows = await db
      .selectFrom('audit')
      .select('request_id')
      .where('at', '>=', since)
      .where('action', '=', 'mail.refused')
      .execute();
    return rows.flatMap(({ request_id: id }) => (id === null ? [] : [id]));
  },
});
