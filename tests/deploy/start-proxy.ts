import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { aCertificate } from '#tests/deploy/certificate.ts';

export const proxies = ['nginx', 'caddy'] as const;
type Kind = (typeof proxies)[number];

/** Where the proxy listens, what it leads to, and a folder for its files. */
type Place = { port: number; upstreams: readonly [number, number]; folder: string };

const nginx = ({ port, upstreams, folder }: Place): ChildProcess => {
  const { certificate, key } = aCertificate(folder);
  const site = readFileSync('deploy/nginx.conf', 'utf8')
    .replaceAll('nss.institution.example', 'localhost')
    .replace('listen 80;', `listen unix:${folder}/plain.sock;`)
    .replace('listen 443 ', `listen 127.0.0.1:${port} `)
    .replace('127.0.0.1:3000', `127.0.0.1:${upstreams[0]}`)
    .replace('127.0.0.1:3001', `127.0.0.1:${upstreams[1]}`)
    .replace('/etc/ventanilla/tls/certificate.pem', certificate)
    .replace('/etc/ventanilla/tls/key.pem', key)
    .replace('/var/log/nginx', folder);
  writeFileSync(join(folder, 'site.conf'), site);
  const main = [
    `daemon off; user root; pid ${folder}/pid; error_log ${folder}/errors.log;`,
    `events {} http { client_body_temp_path ${folder}/bodies; include ${folder}/site.conf; }`,
  ];
  writeFileSync(join(folder, 'nginx.conf'), main.join('\n'));
  return spawn('nginx', ['-c', join(folder, 'nginx.conf')], { stdio: 'ignore' });
};

const caddy = ({ port, upstreams, folder }: Place): ChildProcess => {
  const { certificate, key } = aCertificate(folder);
  const options = `{\n\tadmin off\n\tauto_https disable_redirects\n}\nimport ${resolve('deploy/Caddyfile')}\n`;
  writeFileSync(join(folder, 'Caddyfile'), options);
  const variables = {
    SITE_ADDRESS: `https://localhost:${port}`,
    UPSTREAMS: upstreams.map((upstream) => `127.0.0.1:${upstream}`).join(' '),
    TLS: `tls ${certificate} ${key}`,
    XDG_DATA_HOME: folder,
    XDG_CONFIG_HOME: folder,
  };
  return spawn('caddy', ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')], {
    stdio: 'ignore',
    env: { ...process.env, ...variables },
  });
};

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, 'localhost');
    socket.once('error', () => resolve(false));
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
  });

/** Starts a proxy with the file of deploy/, on a port of this machine, with a certificate of its own; the answer stops it. */
export const startProxy = async (kind: Kind, place: Place): Promise<{ stop: () => Promise<void> }> => {
  const proxy = { nginx, caddy }[kind](place);
  const ended = new Promise<void>((resolve) => proxy.once('exit', () => resolve()));
  for (const deadline = Date.now() + 60_000; !(await isOpen(place.port)); await sleep(50))
    if (proxy.exitCode !== null || Date.now() > deadline) throw new Error(`${kind} did not start`);
  const stop = async () => {
    proxy.kill('SIGTERM');
    await ended;
  };
  return { stop };
};
