import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createKeyring } from '#lib/adapters/keyring/keyring.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { runAdmin } from '#lib/cli/run-admin.ts';
import { inspectSetup } from '#lib/usecases/desk/manage-staff.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aFolder } from '#tests/support/folder.ts';
import { testSealing, testSecret } from '#tests/support/secret.ts';

const rig = () => {
  const folder = aFolder();
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const complaints: string[] = [];
    const terminal = {
      print: (line: string) => void out.push(line),
      complain: (line: string) => void complaints.push(line),
      redraw: null,
    };
    const variables = { DATA_DIR: folder, SECRET_KEY: testSecret };
    const status = await runAdmin(args, terminal, variables);
    return { status, out: out.join('\n'), complaints: complaints.join('\n') };
  };
  const inStore = async <T>(act: (store: Store) => Promise<T>): Promise<T> => {
    const store = await createStore({ file: join(folder, 'ventanilla.sqlite') }, testSealing);
    return act(store).finally(() => store.close());
  };
  const whose = (printed: string) =>
    inStore((store) => {
      const token = /\/es\/mostrador\/primera-vez\/([\w-]{43})$/.exec(printed)?.[1] ?? '';
      return inspectSetup({ store, keyring: createKeyring(testSecret), clock: { now: Date.now } })(token);
    });
  return { run, inStore, whose };
};

const lucia = 'lucia@consulado.example';

test('add-staff prints a link that works, and a new one replaces it', async () => {
  const { run, whose, inStore } = rig();
  const added = await run(
    'add-staff',
    lucia,
    '--role',
    'ventanilla',
    '--window',
    'Mesa 2',
    '--name',
    'Lucía M.',
  );
  expect(added).toMatchObject({ status: 0, complaints: '' });
  const found = await whose(added.out);
  expect(found).toMatchObject({ name: 'Lucía M.', email: lucia, role: 'ventanilla', window: 'Mesa 2' });
  const again = await run('add-staff', lucia.toUpperCase(), '--role', 'supervisor');
  expect(await whose(again.out)).toMatchObject({ id: found?.id, role: 'supervisor', window: null });
  expect(await whose(added.out)).toBeNull();
  expect(await inStore((store) => store.staff.list())).toHaveLength(1);
});

test('add-staff needs an address and one of the four roles, and names them', async () => {
  const { run, inStore } = rig();
  for (const role of ['root', 'Admin', '']) {
    const answer = await run('add-staff', lucia, '--role', role);
    expect(answer.status).toBe(2);
    expect(answer.complaints).toContain('ventanilla, supervisor, auditor, admin');
  }
  expect(await run('add-staff', 'lucia', '--role', 'admin')).toMatchObject({ status: 2, out: '' });
  expect((await run('add-staff', lucia)).complaints).toContain('Uso:');
  expect((await run('add-staff', lucia, '--role', 'admin', '--reason', 'x')).status).toBe(2);
  expect(await inStore((store) => store.staff.list())).toEqual([]);
});

test('disable-staff ends the access of a member, and says when there was nothing to do', async () => {
  const { run, inStore } = rig();
  await run('add-staff', lucia, '--role', 'admin');
  expect((await run('disable-staff', lucia)).out).toContain('Acceso desactivado');
  expect(await inStore((store) => store.staff.list())).toMatchObject([{ disabled: true }]);
  expect((await run('disable-staff', lucia)).out).toContain('Ya tenía');
  expect(await run('disable-staff', 'nadie@consulado.example')).toMatchObject({ status: 2 });
});
