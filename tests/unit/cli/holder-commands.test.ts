import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import { runAdmin } from '#lib/cli/run-admin.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { addressed, aMail, anEmail, anIssue, aRequest, oscar, testNow } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { testSealing, testSecret } from '#tests/support/secret.ts';

const run = async (folder: string, ...args: string[]) => {
  const said: string[] = [];
  const say = (line: string) => void said.push(line);
  const terminal = { print: say, complain: say, redraw: null };
  const status = await runAdmin(args, terminal, { DATA_DIR: folder, SECRET_KEY: testSecret });
  return { status, said: said.join('\n') };
};

const withStore = async <T>(folder: string, act: (store: Store) => Promise<T>): Promise<T> => {
  const store = await createStore({ file: join(folder, 'ventanilla.sqlite') }, testSealing);
  try {
    return await act(store);
  } finally {
    await store.close();
  }
};

/** A data folder in which Óscar has a number that is bound to his address and locked. */
const prepared = async () => {
  const folder = aFolder();
  const folio = await withStore(folder, async (store) => {
    const request = aRequest();
    await store.requests.create(request, aMail(request));
    const issued = await store.issuances.issue(anIssue(addressed(request), 1));
    if (!issued.ok) throw new Error(issued.error);
    await store.bindings.setLock(oscar, testNow, null);
    return issued.value.folio;
  });
  return { folder, folio, holder: () => withStore(folder, ({ holders }) => holders.find(oscar)) };
};

test('unlock opens a lock once, by a folio as it is printed; the audit names the operator', async () => {
  const { folder, folio, holder } = await prepared();
  const typed = `${folio.slice(0, 13)} ${folio.slice(13)}`;
  expect((await run(folder, 'unlock', typed)).status).toBe(0);
  expect((await holder())?.lockedAt).toBeNull();
  const again = await run(folder, 'unlock', folio);
  expect(again).toMatchObject({ status: 2, said: expect.stringContaining('no está bloqueado') });
  const entries = await withStore(folder, ({ audit }) => audit.read(0, 100));
  expect(entries.map(({ actor, action }) => [actor, action])).toContainEqual(['operator', 'holder.unlocked']);
});

test('change-email starts a change that takes effect after 72 hours', async () => {
  const { folder, folio, holder } = await prepared();
  const { status, said } = await run(folder, 'change-email', folio, ' Nuevo@Correo.example ');
  expect(status).toBe(0);
  expect(said).toContain('El correo cambia el');
  expect(said).not.toContain('nuevo@');
  expect((await holder())?.email).toBe(anEmail());
  const due = await withStore(folder, ({ bindings }) =>
    bindings.changes.due(Date.now() + 72 * 3_600_000 + 1, 5),
  );
  expect(due).toMatchObject([{ from: anEmail(), to: anEmail('nuevo'), state: 'waiting' }]);
  expect(
    await withStore(folder, ({ bindings }) => bindings.changes.due(Date.now() + 71 * 3_600_000, 5)),
  ).toEqual([]);
});

test.each([
  [['unlock', '123'], 'No hay documentos'],
  [['unlock', '1'.repeat(22)], 'No hay documentos'],
  [['change-email', '1'.repeat(22), 'nuevo@correo.example'], 'No hay documentos'],
  [['change-email', 'FOLIO', 'nuevo'], 'no está bien escrito'],
  [['change-email', 'FOLIO', 'oscar@correo.example'], 'ya está asociado'],
  [['change-email', 'FOLIO'], 'Uso:'],
])('%j does nothing and says why', async (args, complaint) => {
  const { folder, folio, holder } = await prepared();
  const before = await holder();
  const answer = await run(folder, ...args.map((word) => (word === 'FOLIO' ? folio : word)));
  expect(answer).toMatchObject({ status: 2, said: expect.stringContaining(complaint) });
  expect(await holder()).toEqual(before);
});
