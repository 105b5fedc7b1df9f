import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { aCertificate } from '#tests/deploy/certificate.ts';
import { aFolder } from '#tests/support/folder.ts';

test('nginx accepts nginx.conf', () => {
  const folder = aFolder();
  const { certificate, key } = aCertificate(folder);
  const site = readFileSync('deploy/nginx.conf', 'utf8')
    .replace('/etc/ventanilla/tls/certificate.pem', certificate)
    .replace('/etc/ventanilla/tls/key.pem', key)
    .replace('/var/log/nginx', folder);
  writeFileSync(join(folder, 'site.conf'), site);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `pid ${folder}/pid; events {} http { include ${folder}/site.conf; }`,
  );
  const { status, stderr } = spawnSync('nginx', ['-t', '-c', join(folder, 'nginx.conf')], {
    encoding: 'utf8',
  });
  expect(stderr).toContain('test is successful');
  expect(stderr).not.toContain('[warn]');
  expect(status).toBe(0);
});

test('Caddy accepts the Caddyfile as it is, and writes it in the same way', () => {
  const file = resolve('deploy/Caddyfile');
  for (const variables of [
    {},
    { SITE_ADDRESS: 'nss.institution.example', UPSTREAMS: 'web-1:3000 web-2:3000' },
  ]) {
    const { status, stdout, stderr } = spawnSync(
      'caddy',
      ['validate', '--adapter', 'caddyfile', '--config', file],
      {
        encoding: 'utf8',
        env: { ...process.env, ...variables, XDG_DATA_HOME: aFolder() },
      },
    );
    expect(stdout).toContain('Valid configuration');
    expect({ status, warned: stderr.includes('"warn"') }).toEqual({ status: 0, warned: false });
  }
  expect(execFileSync('caddy', ['fmt', file], { encoding: 'utf8' })).toBe(readFileSync(file, 'utf8'));
});
