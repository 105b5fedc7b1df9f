import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { createLocalRegistry } from '#lib/adapters/registry/local-registry.ts';
import { createStore } from '#lib/adapters/store/store.ts';
import { mexicoCity } from '#lib/domain/basics/time-zone.ts';
import type { Curp } from '#lib/domain/curp/curp.ts';
import type { DisclosurePolicies } from '#lib/domain/number/disclosure.ts';
import type { Request } from '#lib/domain/request/request.ts';
import { linkTokenOf } from '#lib/usecases/mail/compose-link.ts';
import type { LogEvent, LogFields } from '#lib/usecases/ports/log.ts';
import type { Mail } from '#lib/usecases/ports/mail.ts';
import type { Registry } from '#lib/usecases/ports/registry.ts';
import type { Store } from '#lib/usecases/ports/store.ts';
import { aMail, testNow } from '#tests/support/builders.ts';
import { aFolder } from '#tests/support/folder.ts';
import { putPreparedStore } from '#tests/support/prepared-store.ts';
import { aScriptedLimiter } from '#tests/support/scripted-limiter.ts';
import { testSealing } from '#tests/support/secret.ts';
import { aStatementKey, p1363 } from '#tests/support/statements.ts';

export { toldWait } from '#tests/support/scripted-limiter.ts';

const hour = 3_600_000;

/** Signs the statements of all tests of a file. */
export const statementKey = aStatementKey(true);

const aSqliteStore = async (): Promise<Store> => {
  const file = join(aFolder(), 'store.sqlite');
  await putPreparedStore(file);
  const store = await createStore({ file }, testSealing);
  onTestFinished(() => store.close());
  return store;
};

const aMemoryLog = () => {
  const lines: { name: LogEvent; fields: LogFields }[] = [];
  const event = (name: LogEvent, fields: LogFields = {}) => {
    lines.push({ name, fields });
  };
  return { lines, event, names: () => lines.map(({ name }) => name) };
};

/** Everything a use case needs, on a SQLite file of its own, with a clock that stands still and limits that are told. */
export const useCaseDeps = async () => {
  const store = await aSqliteStore();
  const registry: Registry = createLocalRegistry(store);
  const time = { now: testNow };
  const policies: DisclosurePolicies = { locate: 'first_bind', identity: 'declared', stepUpAvailable: false };
  return {
    store,
    registry,
    time,
    clock: { now: () => time.now },
    random: systemRandom,
    keyring: createKeyring('the secret of the tests, long enough'),
    limiter: aScriptedLimiter(),
    log: aMemoryLog(),
    policies,
    signer: {
      serial: '00000000000000000001',
      sign: (text: string) => `signed:${text.length}`,
      signPdf: async (bytes: Uint8Array) => bytes,
      statementKeyId: statementKey.keyId,
      signStatement: (bytes: Uint8Array) => p1363(bytes, statementKey.privateKey),
    },
    invocante: 'Ventanilla NSS DEMO',
    demonstration: true,
    deskTimeZone: mexicoCity,
    canaries: new Set<Curp>(),
    notice: { version: '2026-11-22', hash: 'hash of the notice' },
  };
};
export type UseCaseDeps = Awaited<ReturnType<typeof useCaseDeps>>;

/** Puts a request into the store as it is, whatever its stage. */
export const keep = async <R extends Request>({ store }: UseCaseDeps, request: R): Promise<R> => {
  await store.requests.create(
    request,
    aMail({ ...request, stage: 'started' }, { id: `first-${request.id}` }),
  );
  return request;
};

export const stageOf = async ({ store }: Pick<UseCaseDeps, 'store'>, requestId: string) =>
  (await store.requests.find(requestId))?.request.stage;

/** Newest first. */
export const linkMails = async ({ store }: Pick<UseCaseDeps, 'store'>, requestId: string): Promise<Mail[]> =>
  (await store.outbox.ofRequest(requestId)).filter(({ kind }) => kind === 'link');

/** What delivery does with the newest link mail of a request: the link is alive; answers the secret in it. */
export const deliverLink = async (deps: UseCaseDeps, requestId: string): Promise<string> => {
  const [mail] = await linkMails(deps, requestId);
  if (!mail) throw new Error('no link mail is queued');
  const token = linkTokenOf(deps.keyring, mail.id);
  const expiresAt = deps.time.now + 24 * hour;
  await deps.store.links.put(deps.keyring.digest(token), { requestId, mailId: mail.id, expiresAt });
  await deps.store.outbox.sent(mail.id, deps.time.now);
  return token;
};
