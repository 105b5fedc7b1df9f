import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { serveMetrics } from '#lib/server/operation/metrics.ts';
import { ConfigurationError, readEnvironment } from '#lib/server/settings/env.ts';
import { aMail, aRequest, aSerie, testNow } from '#tests/support/builders.ts';
import { freePort } from '#tests/support/free-port.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const token = 'a token of the operator';
const withToken = { authorization: `Bearer ${token}` };

const aServedRig = async (variables: Record<string, string> = { METRICS_TOKEN: token }, process = 0) => {
  const port = await freePort();
  const rig = await serverRig({ METRICS_PORT: String(port - process), ...variables });
  serveMetrics(rig.deps, { process, ofInstallation: process === 0 });
  await sleep(50);
  const ask = (headers = {}, path = '/metrics') => fetch(`http://127.0.0.1:${port}${path}`, { headers });
  return { ...rig, ask };
};

describe('the metrics', () => {
  test('are off by default', async () => {
    const { deps } = await serverRig();
    expect(deps.meters).toBeNull();
  });

  test('need a token, or the word that anybody may read them', () => {
    const read = (variables: Record<string, string>) => () =>
      readEnvironment({ METRICS_PORT: '9464', ...variables });
    expect(read({})).toThrow(ConfigurationError);
    expect(read({ METRICS_TOKEN: 'short' })).toThrow(ConfigurationError);
    expect(read({ METRICS_OPEN: 'yes' })().metrics).toEqual({ port: 9464, host: '127.0.0.1', token: null });
  });

  test('are only for who has the token', async () => {
    const { ask } = await aServedRig();
    expect((await ask()).status).toBe(401);
    expect((await ask({ authorization: 'Bearer wrong' })).status).toBe(401);
    expect((await ask(withToken)).status).toBe(200);
    expect((await ask(withToken, '/other')).status).toBe(404);
  });

  test('of the process that does the upkeep tell the state of the installation', async () => {
    const { ask, deps, time } = await aServedRig({ METRICS_OPEN: 'yes' });
    const request = aRequest();
    await deps.store.requests.create(request, aMail(request));
    await deps.store.series.replace([aSerie('20', { entity: 'JC' })]);
    time.now = testNow + 90_000;
    const text = await (await ask()).text();
    for (const line of [
      'nss_part_up{part="store"} 1',
      'nss_part_up{part="catalogue"} 0',
      'nss_mail_queue{state="waiting"} 1',
      'nss_mail_oldest_seconds 90',
      'nss_series_left{entity="NE"} 9999',
      `nss_certificate_expires_timestamp_seconds ${deps.signer.notAfter / 1_000}`,
    ])
      expect(text.split('\n')).toContain(line);
  });

  test('say that the store is away, and nothing of what only the store knows', async () => {
    const { ask, deps } = await aServedRig({ METRICS_OPEN: 'yes' });
    await (await ask()).text();
    deps.store.check = async () => false;
    deps.store.outbox.queue = () => Promise.reject(new Error('away'));
    const text = await (await ask()).text();
    expect(text).toContain('nss_part_up{part="store"} 0');
    expect(text).not.toMatch(/^nss_(?:mail_queue|mail_oldest_seconds|series_left)/m);
  });

  test('of another process have its own counts only', async () => {
    const { ask, deps } = await aServedRig({ METRICS_OPEN: 'yes' }, 2);
    deps.meters?.count('request.started');
    const text = await (await ask()).text();
    expect(text).toContain('nss_requests_total{stage="started"} 1');
    expect(text).not.toContain('nss_part_up');
  });
});
