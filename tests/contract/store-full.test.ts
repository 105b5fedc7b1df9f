import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import { errorFields } from '#lib/domain/basics/error-fields.ts';
import { addressed, aMail, anEmail, anIssue, aRequest } from '#tests/support/builders.ts';
import { testSealing } from '#tests/support/secret.ts';
import { describeStores, type Where } from '#tests/support/stores.ts';

type Trouble = { name: string; begin: string; end: string; code: string };

/** What makes this connection refuse writes as a disk does, what heals it, and the code that the log gets. */
const troublesOf = ({ file }: Where): Trouble[] =>
  file
    ? [
        {
          name: 'full',
          begin: 'pragma max_page_count = 1',
          end: 'pragma max_page_count = 1000000',
          code: 'SQLITE_13',
        },
        {
          name: 'read-only',
          begin: 'pragma query_only = on',
          end: 'pragma query_only = off',
          code: 'SQLITE_8',
        },
      ]
    : [
        {
          name: 'read-only',
          begin: 'set default_transaction_read_only = on',
          end: 'set default_transaction_read_only = off',
          code: '25006',
        },
      ];

describeStores('a disk that takes no more', (open) => {
  test('keeps nothing half, says why with a code, and heals by itself', async () => {
    const { where } = await open();
    for (const { begin, end, code } of troublesOf(where)) {
      const store = await createStore(where, testSealing);
      const request = aRequest({ email: anEmail() });
      await store.requests.create(request, aMail(request));
      await sql.raw(begin).execute(store.staffTables.db);
      const failed: unknown[] = [];
      const tried: string[] = [];
      // A full file still has room on the pages that it has.
      while (failed.length === 0 && tried.length < 500) {
        const another = aRequest();
        tried.push(another.id);
        await store.requests.create(another, aMail(another)).catch((error: unknown) => failed.push(error));
      }
      expect(errorFields(failed[0]).errorCode).toBe(code);
      expect(await store.requests.find(tried.at(-1) ?? '')).toBeNull();
      await sql.raw(end).execute(store.staffTables.db);
      expect((await store.issuances.issue(anIssue(addressed(request), 1, ['00', '68']))).ok).toBe(true);
      await store.close();
    }
  });
});
