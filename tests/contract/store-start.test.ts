import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import pg from 'pg';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import { explain, OperatorError } from '#lib/domain/operator/operator-error.ts';
import { createDatabase } from '#tests/support/postgres-cluster.ts';
import { testSealing } from '#tests/support/secret.ts';
import { describeStores } from '#tests/support/stores.ts';

const server = inject('postgresUrl') ?? '';
const password = 'hunter2%2Fsecret';

const refusalOf = async (databaseUrl: string): Promise<string> => {
  const error: unknown = await createStore({ databaseUrl }, testSealing).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(OperatorError);
  for (const language of ['es', 'en'] as const) {
    expect(explain(error, language).split('\n')).toHaveLength(1);
    expect(explain(error, language)).not.toMatch(/hunter2|secret|somebody/);
  }
  return explain(error, 'en');
};

/** The same server with parts of the address changed. */
const at = (change: (url: URL) => void): string => {
  const url = new URL(server);
  url.username = 'somebody';
  url.password = password;
  change(url);
  return url.href;
};

/** A server that answers the request for TLS (PostgreSQL manual, "SSL Session Encryption") with no. */
const withoutTls = async (): Promise<string> => {
  const listener = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end('N'));
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void listener.close());
  const address = listener.address();
  return String(typeof address === 'object' && address ? address.port : 0);
};

describe.runIf(server !== '')('a PostgreSQL that cannot be used stops the start with one sentence', () => {
  test('when nobody listens', async () => {
    expect(await refusalOf(at((url) => (url.port = '1')))).toContain('does not answer at 127.0.0.1:1');
  });

  test('when the name of the server is wrong', async () => {
    expect(await refusalOf(at((url) => (url.hostname = 'nobody.invalid')))).toContain('does not answer');
  });

  test('when the user is unknown', async () => {
    expect(await refusalOf(at(() => undefined))).toContain('does not accept the user or the password');
  });

  test('when the database does not exist', async () => {
    const refusal = await refusalOf(
      at((url) => {
        url.username = 'postgres';
        url.pathname = 'nothing';
      }),
    );
    expect(refusal).toContain('createdb');
  });

  test('when it offers no TLS, or the file of the authority is not there', async () => {
    const port = await withoutTls();
    const url = at((each) => {
      each.port = port;
      each.search = '?sslmode=verify-full';
    });
    expect(await refusalOf(url)).toContain('offers no TLS');
    expect(await refusalOf(`${url}&sslrootcert=/nowhere/ca.pem`)).toContain('sslrootcert');
  });

  test('when the user may not make tables', async () => {
    const name = `start_${randomBytes(8).toString('hex')}`;
    const url = new URL(await createDatabase(server, name));
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await client.query(`create role ${name} login; revoke create on schema public from public`);
    await client.end();
    url.username = name;
    expect(await refusalOf(url.href)).toContain('make it the owner');
  });
});

describeStores('two processes that start at once on an empty place', (open) => {
  test('both start', async () => {
    const { elsewhere } = await open();
    const where = await elsewhere();
    const stores = await Promise.all([1, 2, 3].map(() => createStore(where, testSealing)));
    for (const store of stores) await store.close();
  });
});
