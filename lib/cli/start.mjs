// Runs on whatever Node started npm (20 or newer) and with nothing installed: plain JavaScript, no packages.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(root);

const installStamp = 'node_modules/.lock-hash';
const buildStamp = '.next/source-hash';
const sources = ['app', 'components', 'lib', 'public'];
const settings = [
  'package-lock.json',
  'package.json',
  'next.config.ts',
  'postcss.config.mjs',
  'proxy.ts',
  'instrumentation.ts',
  'tsconfig.json',
];

const filesBelow = (folder) =>
  readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => statSync(file).isFile())
    .sort();

const hashOf = (files) => {
  const hash = createHash('sha256');
  for (const file of files) if (existsSync(file)) hash.update(`${file}\0`).update(readFileSync(file));
  return hash.digest('hex');
};

const stampIs = (file, hash) => existsSync(file) && readFileSync(file, 'utf8') === hash;

const environment = () => ({
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: '1',
});

const run = (title, command, args) => {
  console.log(title);
  const { status } = spawnSync(command, args, { stdio: 'inherit', env: environment() });
  if (status !== 0) process.exit(status ?? 1);
};

const node = join(root, 'node_modules', 'node', 'bin', 'node');
const next = join('node_modules', 'next', 'dist', 'bin', 'next');

/** Packages as the lock says; nothing is downloaded when they are there. */
const install = () => {
  const hash = hashOf(['package-lock.json']);
  if (existsSync(node) && stampIs(installStamp, hash)) return;
  run('Installing packages (about a minute, once) …', 'npm', [
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ]);
  writeFileSync(installStamp, hash);
};

const build = () => {
  const hash = hashOf([...settings, ...sources.flatMap(filesBelow)]);
  if (stampIs(buildStamp, hash)) return;
  run('Building (about half a minute, once per change) …', node, [next, 'build']);
  writeFileSync(buildStamp, hash);
};

const serve = (mode) => {
  const port = process.env.PORT || '3000';
  const host = process.env.HOST || '127.0.0.1';
  const server = spawn(node, [next, mode, '-p', port, '-H', host], { stdio: 'inherit', env: environment() });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => server.kill(signal));
  server.on('exit', (code) => process.exit(code ?? 0));
};

const given = new Set(process.argv.slice(2));
install();
if (given.has('--install-only')) process.exit(0);
if (!given.has('--dev')) build();
if (given.has('--build-only')) process.exit(0);
run('Preparing the store …', node, [
  '--disable-warning=ExperimentalWarning',
  'lib/cli/prepare.ts',
  // The person's word to move data of another version aside (lib/cli/former-data.ts).
  ...(given.has('--afresh') ? ['--afresh'] : []),
]);
serve(given.has('--dev') ? 'dev' : 'start');
