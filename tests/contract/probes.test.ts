import { createServer, type Socket } from 'node:net';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { checkHealth } from '#lib/server/operation/health.ts';
import { checkReadiness } from '#lib/server/operation/ready.ts';
import { hangingProxy } from '#tests/support/hanging-proxy.ts';
import { createDatabase } from '#tests/support/postgres-cluster.ts';
import { serverRig } from '#tests/support/server-rig.ts';

/** A mail server that takes connections and never says a word. */
const aSilentServer = async (): Promise<number> => {
  const sockets: Socket[] = [];
  const server = createServer((socket) => void sockets.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
};

describe('the probes', () => {
  test('say that the process is ready and that mail is silent, when the mail server never greets', async () => {
    await serverRig({ SMTP_URL: `smtp://127.0.0.1:${await aSilentServer()}` });
    expect(await checkReadiness()).toMatchObject({ ready: true });
    expect(await checkHealth()).toMatchObject({ healthy: false, mail: 'silent', store: 'up' });
  });

  const server = inject('postgresUrl');
  test.runIf(server !== null)(
    'say that a PostgreSQL that hangs is silent, and that it is up when it goes on',
    async () => {
      const url = new URL(await createDatabase(server ?? '', 'hanging'));
      const { port, hang, goOn } = await hangingProxy({ host: url.hostname, port: Number(url.port) });
      url.host = `127.0.0.1:${port}`;
      const { time } = await serverRig({ DATABASE_URL: url.href });
      expect(await checkReadiness()).toMatchObject({ ready: true, store: 'up' });
      hang();
      time.now += 10_000;
      const [ready, health] = await Promise.all([checkReadiness(), checkHealth()]);
      expect(ready).toEqual({ ready: false, stopping: false, store: 'silent', record: 'up', key: 'up' });
      expect(health).toMatchObject({ healthy: false, store: 'silent', catalogue: 'silent', mail: 'up' });
      goOn();
      time.now += 10_000;
      expect(await checkReadiness()).toMatchObject({ ready: true, store: 'up' });
    },
  );
});
