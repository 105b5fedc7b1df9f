import { describe, expect, test } from 'vitest';
import { checkHealth } from '#lib/server/operation/health.ts';
import { aPostalPlace } from '#tests/support/builders.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const down = () => Promise.reject(new Error('down'));

const aHealthyRig = async () => {
  const rig = await serverRig();
  await rig.deps.store.postalCodes.put('import', [aPostalPlace('06700')]);
  return rig;
};

describe('the health of the service', () => {
  test('is good when store, mail, key and catalogue are up', async () => {
    await aHealthyRig();
    expect(await checkHealth()).toEqual({
      healthy: true,
      store: 'up',
      record: 'up',
      key: 'up',
      mail: 'up',
      catalogue: 'up',
      demonstration: true,
    });
  });

  test('is bad without postal codes', async () => {
    await serverRig();
    expect(await checkHealth()).toMatchObject({
      healthy: false,
      catalogue: 'down',
    });
  });

  test('names the part that is down, and still asks the others', async () => {
    const { deps } = await aHealthyRig();
    deps.store.check = down;
    deps.mailer.check = async () => ({ ok: false, error: { trouble: 'away', code: 'ECONNREFUSED' } });
    deps.signer.sign = () => {
      throw new Error('no key');
    };
    expect(await checkHealth()).toMatchObject({
      healthy: false,
      store: 'down',
      mail: 'down',
      key: 'down',
      catalogue: 'up',
    });
  });

  test('counts a catalogue that cannot be read as down', async () => {
    const { deps } = await aHealthyRig();
    deps.store.postalCodes.count = down;
    expect(await checkHealth()).toMatchObject({ healthy: false, catalogue: 'down' });
  });
});
