import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, test } from '@playwright/test';
import { freePort } from '#tests/support/free-port.ts';
import { npmStart, until } from '#tests/support/npm-start.ts';

type Started = ReturnType<typeof npmStart>;

const started: Started[] = [];
const start = async (variables?: Record<string, string>): Promise<Started> => {
  const service = npmStart(await freePort(), variables);
  started.push(service);
  return service;
};
test.afterEach(() => {
  for (const each of started.splice(0)) each.cleanUp();
});

const [web, worker] = ['cli/web.ts', 'cli/worker.ts'];
const allGone = ({ left }: Started) => until(() => left().length === 0);
const logsBeside = ({ dataDir }: Started) => readdirSync(dataDir).filter((name) => name.endsWith('-wal'));

test.describe('the processes of npm start', () => {
  test('come back when one is killed while the others go on, and end in order', async () => {
    const service = await start({ WEB_PROCESSES: '2' });
    await service.ready();
    await until(() => service.pidsOf(web).length === 2 && service.pidsOf(worker).length === 1);
    const before = [...service.pidsOf(web), ...service.pidsOf(worker)];
    const [firstWeb = 0, , firstWorker = 0] = before;
    // Both serve.
    await until(() => service.printed().match(/server\.started/g)?.length === 2);
    process.kill(firstWorker, 'SIGKILL');
    expect(await service.answers()).toBe(true);
    process.kill(firstWeb, 'SIGKILL');
    await until(() => service.printed().match(/server\.started/g)?.length === 3);
    expect(await service.answers()).toBe(true);
    await until(() => service.pidsOf(web).length === 2 && service.pidsOf(worker).length === 1);
    const after = [...service.pidsOf(web), ...service.pidsOf(worker)];
    expect(after.filter((pid) => before.includes(pid))).toHaveLength(1);
    service.npm.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    await allGone(service);
    expect(logsBeside(service)).toEqual([]);
  });

  test('end in order when npm is killed and can tell nobody', async () => {
    const service = await start();
    await service.ready();
    expect(service.pidsOf(web)).toHaveLength(1);
    service.npm.kill('SIGKILL');
    await allGone(service);
    expect(logsBeside(service)).toEqual([]);
  });

  test('end when the supervisor is killed, and npm says that the service failed', async () => {
    const service = await start();
    await service.ready();
    const [supervisor = 0] = service.pidsOf('cli/serve.ts');
    service.pidsOf(web);
    process.kill(supervisor, 'SIGKILL');
    expect(await service.ended).not.toBe(0);
    await allGone(service);
  });

  test('do not start on a port that is in use, with a sentence and a status', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const service = npmStart(port);
    started.push(service);
    expect(await service.ended).not.toBe(0);
    expect(service.printed()).toContain(`Another program uses port ${port}`);
    expect(service.printed()).not.toMatch(/\n\s+at /);
    await allGone(service);
    other.close();
  });
});
