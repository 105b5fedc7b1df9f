import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { request } from 'node:https';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from 'node:tls';
import { describe, expect, onTestFinished, test } from 'vitest';
import { clientAddress } from '#lib/server/http/client-address.ts';
import { proxies, startProxy } from '#tests/deploy/start-proxy.ts';
import { aFolder } from '#tests/support/folder.ts';
import { freePort } from '#tests/support/free-port.ts';

const listening = (listener: RequestListener): Promise<{ server: Server; port: number }> =>
  new Promise((resolve) => {
    const server = createServer(listener).listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve({ server, port: address instanceof Object ? address.port : 0 });
    });
    onTestFinished(() => server.closeAllConnections());
    onTestFinished(() => {
      server.close();
    });
  });

type Answer = { status: number; text: string };

/** The proxy before two processes that answer as `listener` does, and a client that trusts its authority alone. */
const rig = async (kind: (typeof proxies)[number], listener: RequestListener) => {
  const folder = aFolder();
  const answering: RequestListener = (asked, answer) =>
    asked.url?.startsWith('/api/') ? answer.end('up') : listener(asked, answer);
  const [one, other, port] = await Promise.all([listening(answering), listening(answering), freePort()]);
  const proxy = await startProxy(kind, { port, upstreams: [one.port, other.port], folder });
  onTestFinished(proxy.stop);
  const ca = readFileSync(join(folder, 'authority.pem'));
  const ask = (
    path: string,
    { method = 'GET', headers = {}, body = '', onText = (_: string): void => undefined } = {},
  ): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const asked = request({ host: 'localhost', port, path, method, headers, ca }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (part: string) => {
          text += part;
          onText(text);
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }));
      });
      asked.on('error', reject).end(body);
    });
  return { ask, port, ca, one, other };
};

describe.each(proxies)('%s, as deploy/ has it', (kind) => {
  test('tells the service the address that asks, whatever a client writes, as TRUSTED_PROXIES=1 reads it', async () => {
    const { ask } = await rig(kind, ({ headers, socket }, answer) => {
      const forwarded = String(headers['x-forwarded-for']);
      answer.end(`${forwarded} ${clientAddress(forwarded, socket.remoteAddress ?? '', 1)}`);
    });
    for (const written of ['203.0.113.9', '203.0.113.9, 198.51.100.7', ''])
      expect((await ask('/es', { headers: { 'x-forwarded-for': written } })).text).toMatch(
        /^(127\.0\.0\.1|::1) \1$/,
      );
  });

  test('lets the largest form through and refuses a larger one', async () => {
    const { ask } = await rig(kind, (asked, answer) => {
      let bytes = 0;
      asked.on('data', (part: Buffer) => {
        bytes += part.length;
      });
      asked.on('error', () => undefined).on('end', () => answer.end(String(bytes)));
    });
    const largest = 'x'.repeat(2 * 1024 * 1024);
    expect(await ask('/es', { method: 'POST', body: largest })).toEqual({
      status: 200,
      text: String(largest.length),
    });
    const tooLarge = 'x'.repeat(4_000_000);
    const refused = await ask('/es', {
      method: 'POST',
      headers: { 'content-length': '4000000' },
      body: tooLarge,
    });
    expect(refused.status).toBe(413);
    // A client that hides the length gets its error, and the processes still count as healthy.
    for (let turn = 0; turn < 4; turn += 1) {
      const hidden = ask('/es', {
        method: 'POST',
        headers: { 'transfer-encoding': 'chunked' },
        body: tooLarge,
      });
      expect([413, 502]).toContain((await hidden).status);
    }
    expect(await ask('/es')).toEqual({ status: 200, text: '0' });
  });

  test('passes on what the service has said before it says the rest', async () => {
    let goOn = (): void => undefined;
    const { ask } = await rig(kind, (_, answer) => {
      answer.write('first ');
      goOn = () => answer.end('rest');
    });
    const seen: string[] = [];
    const { text } = await ask('/es', {
      onText: (soFar) => {
        seen.push(soFar);
        goOn();
      },
    });
    expect(seen[0]).toBe('first ');
    expect(text).toBe('first rest');
  });

  test('asks both processes in turn, and the other one when one has died', async () => {
    const ports = new Set<number | undefined>();
    const { ask, one } = await rig(kind, ({ socket }, answer) => {
      ports.add(socket.localPort);
      answer.end('here');
    });
    for (let turn = 0; turn < 6; turn += 1) await ask('/es');
    expect(ports.size).toBe(2);
    one.server.closeAllConnections();
    await new Promise((resolve) => one.server.close(resolve));
    for (let turn = 0; turn < 6; turn += 1) {
      expect(await ask('/es')).toEqual({ status: 200, text: 'here' });
      await sleep(20);
    }
  });

  test('speaks TLS 1.2 and 1.3 and nothing older', async () => {
    const { port, ca } = await rig(kind, (_, answer) => answer.end());
    const greet = (version: 'TLSv1.1' | 'TLSv1.2' | 'TLSv1.3'): Promise<string> =>
      new Promise((resolve) => {
        const ciphers = 'DEFAULT@SECLEVEL=0';
        const socket = connect(
          {
            host: 'localhost',
            servername: 'localhost',
            port,
            ca,
            minVersion: version,
            maxVersion: version,
            ciphers,
          },
          () => resolve(socket.getProtocol() ?? ''),
        );
        socket.once('error', () => resolve('refused')).once('secureConnect', () => socket.end());
      });
    expect(await Promise.all((['TLSv1.1', 'TLSv1.2', 'TLSv1.3'] as const).map(greet))).toEqual([
      'refused',
      'TLSv1.2',
      'TLSv1.3',
    ]);
  });
});
