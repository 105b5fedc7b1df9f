import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createStore } from '#lib/adapters/store/store.ts';
import { runAdmin } from '#lib/cli/run-admin.ts';
import { addressed, aMail, anIssue, aPerson, aRequest, oscar } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { testSealing, testSecret } from '#tests/support/secret.ts';

const run = async (folder: string, ...args: string[]) => {
  const out: string[] = [];
  const complaints: string[] = [];
  const terminal = {
    print: (line: string) => void out.push(line),
    complain: (line: string) => void complaints.push(line),
    redraw: null,
  };
  const status = await runAdmin(args, terminal, { DATA_DIR: folder, SECRET_KEY: testSecret });
  return { status, out: out.join('\n'), complaints: complaints.join('\n') };
};

/** A data folder in which Óscar has a number, and his record in the registry. */
const prepared = async (firstSurname = 'Santillán') => {
  const folder = aFolder();
  const store = await createStore({ file: join(folder, 'ventanilla.sqlite') }, testSealing);
  const request = aRequest();
  await store.requests.create(request, aMail(request));
  const issued = await store.issuances.issue(anIssue(addressed(request), 1));
  if (!issued.ok) throw new Error(issued.error);
  const person = aPerson(oscar);
  await store.people.put([{ curp: oscar, person: { ...person, name: { ...person.name, firstSurname } } }]);
  await store.close();
  return { folder, folio: issued.value.folio };
};

const revocationOf = async (folder: string, folio: string) => {
  const store = await createStore({ file: join(folder, 'ventanilla.sqlite') }, testSealing);
  const found = await store.revocations.find(folio);
  await store.close();
  return found;
};

test('revoke revokes a folio once, typed as it is printed', async () => {
  const { folder, folio } = await prepared();
  const typed = `${folio.slice(0, 13)} ${folio.slice(13)}`;
  expect(await run(folder, 'revoke', typed, '--reason', 'identidad')).toMatchObject({ status: 0 });
  expect(await revocationOf(folder, folio)).toMatchObject({ reason: 'identidad', replacedBy: null });
  const again = await run(folder, 'revoke', folio, '--reason', 'duplicado');
  expect(again.status).toBe(2);
  expect(again.complaints).toContain('ya estaban revocados');
});

test.each([
  ['without a reason', ['revoke', '1'.repeat(22)], 'Uso:'],
  [
    'with a reason of its own making',
    ['revoke', '1'.repeat(22), '--reason', 'porque sí'],
    'El motivo debe ser',
  ],
  ['of a folio that nobody got', ['revoke', '1'.repeat(22), '--reason', 'identidad'], 'No hay documentos'],
  ['of something that is no folio', ['revoke', '123', '--reason', 'identidad'], 'No hay documentos'],
  ['with a reason where none belongs', ['replace', '1'.repeat(22), '--reason', 'identidad'], 'Uso:'],
])('does nothing %s', async (_, args, complaint) => {
  const { folder, folio } = await prepared();
  const answer = await run(folder, ...args);
  expect(answer.status).toBe(2);
  expect(answer.complaints).toContain(complaint);
  expect(await revocationOf(folder, folio)).toBeNull();
});

test('replace gives new documents to a person whom the registry corrected', async () => {
  const { folder, folio } = await prepared('Santillana');
  const answer = await run(folder, 'replace', folio);
  expect(answer).toMatchObject({ status: 0, complaints: '' });
  const next = answer.out.replace(/\D/g, '');
  expect(next).toMatch(/^\d{22}$/);
  expect(await revocationOf(folder, folio)).toMatchObject({ reason: 'correccion', replacedBy: next });
});

test('replace does nothing while the registry agrees with the documents', async () => {
  const { folder, folio } = await prepared();
  const answer = await run(folder, 'replace', folio);
  expect(answer.status).toBe(2);
  expect(answer.complaints).toContain('no hay nada que sustituir');
  expect(await revocationOf(folder, folio)).toBeNull();
});
