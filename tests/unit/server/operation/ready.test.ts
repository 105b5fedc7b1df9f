import { rmSync } from 'node:fs';
import { describe, expect, onTestFinished, test } from 'vitest';
import { beginToStop } from '#lib/server/operation/life.ts';
import { checkReadiness } from '#lib/server/operation/ready.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const never = () => new Promise<never>(() => undefined);

describe('a process that is asked whether it is ready', () => {
  test('says yes while it can finish a case, also when mail is away and the catalogue is empty', async () => {
    const { deps } = await serverRig();
    deps.mailer.check = never;
    expect(await checkReadiness()).toEqual({
      ready: true,
      stopping: false,
      store: 'up',
      record: 'up',
      key: 'up',
    });
  });

  test('says no from the moment it is asked to stop, although it still answers', async () => {
    await serverRig();
    expect(await checkReadiness()).toMatchObject({ ready: true });
    onTestFinished(() => {
      globalThis.ventanillaEnd = undefined;
    });
    beginToStop();
    expect(await checkReadiness()).toMatchObject({ ready: false, stopping: true, store: 'up' });
  });

  test('says no when the store cannot be written', async () => {
    const { deps } = await serverRig();
    deps.store.check = async () => false;
    expect(await checkReadiness()).toMatchObject({ ready: false, store: 'down', record: 'up', key: 'up' });
  });

  test('says no when the folder of the record is gone', async () => {
    const { deps } = await serverRig();
    rmSync(deps.environment.recordDir, { recursive: true });
    expect(await checkReadiness()).toMatchObject({ ready: false, store: 'up', record: 'down' });
  });

  test('says no when the key does not sign or its certificate has ended', async () => {
    const { deps, time } = await serverRig();
    time.now = deps.signer.notAfter + 1;
    expect(await checkReadiness()).toMatchObject({ ready: false, key: 'down' });
  });

  test('writes once for many who ask at the same time, and again a second later', async () => {
    const { deps, time } = await serverRig();
    let checks = 0;
    const { check } = deps.store;
    deps.store.check = () => {
      checks += 1;
      return check();
    };
    await Promise.all([checkReadiness(), checkReadiness()]);
    await checkReadiness();
    expect(checks).toBe(1);
    time.now += 1_000;
    await checkReadiness();
    expect(checks).toBe(2);
  });
});
