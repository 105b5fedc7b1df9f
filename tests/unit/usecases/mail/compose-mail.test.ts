import { expect, test } from 'vitest';
import { createKeyring, systemRandom } from '#lib/adapters/keyring/keyring.ts';
import { createLocalRegistry } from '#lib/adapters/registry/local-registry.ts';
import { composeMail } from '#lib/usecases/mail/compose-mail.ts';
import type { Mail } from '#lib/usecases/ports/mail.ts';
import { aMail, anNss, aRequest, oscar, testNow } from '#tests/support/builders.ts';
import { anIssuance } from '#tests/support/mail-samples.ts';
import { aStore } from '#tests/support/memory-store.ts';
import { aScriptedLimiter } from '#tests/support/scripted-limiter.ts';

const aHolder = { curp: oscar, nss: anNss(), email: null, boundAt: null, lockedAt: null };

/** The subject of a result mail that an institution sends. */
const subjectOf = async (demonstration: boolean): Promise<string> => {
  const store = await aStore();
  const find = async () => anIssuance({ demonstration });
  const mail: Mail = {
    ...aMail(aRequest(), { kind: 'result', issuanceId: 'issuance-1' }),
    state: 'queued',
    attempts: 1,
    failures: 0,
    nextAttemptAt: 0,
    sentAt: null,
  };
  const composed = await composeMail({
    store: {
      ...store,
      issuances: { ...store.issuances, find },
      holders: { ...store.holders, find: async () => ({ ...aHolder, email: mail.to }) },
    },
    registry: createLocalRegistry(store),
    policies: { locate: 'first_bind', identity: 'declared', stepUpAvailable: false },
    identityProvider: null,
    random: systemRandom,
    clock: { now: () => testNow },
    keyring: createKeyring('the secret of the tests, long enough'),
    limiter: aScriptedLimiter(),
    log: { event: () => undefined },
    documents: async () => ({ bytes: new Uint8Array(), filename: 'x.pdf' }),
    sender: { service: 'NSS', operator: 'Caja', baseUrl: 'https://nss.example', demonstration: false },
    messageDomain: 'nss.example',
  })(mail);
  return typeof composed === 'string' ? composed : composed.message.subject;
};

test('a result mail of an institution has the mark of a demonstration when its issuance has it', async () => {
  expect(await subjectOf(true)).toMatch(/^\[DEMOSTRACIÓN\]/);
  expect(await subjectOf(false)).toBe('Número de Seguridad Social localizado');
});
