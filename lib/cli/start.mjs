// Plain JavaScript without packages, because it runs before anything is installed, on any Node from 20.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
process.chdir(root);

const given = process.argv.slice(2);

// The same rule as in lib/domain/operator/language.ts, which an old Node cannot read because it is TypeScript.
const at = given.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
const option = given[at] === '--lang' ? given[at + 1] : given[at]?.slice('--lang='.length);
const asked = option === 'es' || option === 'en' ? option : null;
const { LC_ALL, LC_MESSAGES, LANG } = process.env;
const language = asked ?? (/^en/i.test(LC_ALL || LC_MESSAGES || LANG || '') ? 'en' : 'es');

const words = {
  es: {
    installing: 'Instalando paquetes (un minuto más o menos, solo esta vez) …',
    building: 'Compilando (medio minuto más o menos, solo después de cada cambio) …',
    preparing: 'Preparando la base de datos …',
    failed: (command) => `${command} no terminó bien: el motivo está arriba.`,
    missing: (command) => `No se encontró ${command}: instala Node.js 20 o posterior, que lo trae.`,
  },
  en: {
    installing: 'Installing packages (about a minute, once) …',
    building: 'Building (about half a minute, once per change) …',
    preparing: 'Preparing the store …',
    failed: (command) => `${command} did not end well: the reason is above.`,
    missing: (command) => `${command} was not found: install Node.js 20 or newer, which brings it.`,
  },
}[language];

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
  // The server reads the environment only, so the option becomes part of it.
  ...(asked && { LC_ALL: asked === 'en' ? 'en_US.UTF-8' : 'es_MX.UTF-8' }),
});

/** The program that runs now; signals go to it. */
let current = null;
let stopped = false;

/** A program that a signal ended has no status; shells and systemd know 128 and the number of the signal. */
const statusOf = (status, signal) => status ?? 128 + (constants.signals[signal] ?? 0);

const start = (command, args, options = {}) =>
  new Promise((resolve) => {
    current = spawn(command, args, {
      stdio: 'inherit',
      ...options,
      env: { ...environment(), ...options.env },
    });
    current.once('error', (error) => resolve({ status: 1, error }));
    current.once('exit', (status, signal) => resolve({ status: statusOf(status, signal) }));
  });

const run = async (title, command, args, env = {}) => {
  console.log(title);
  const { status, error } = await start(command, args, { env });
  if (stopped) process.exit(status);
  if (status === 0) return;
  console.error(error?.code === 'ENOENT' ? words.missing(command) : words.failed(basename(command)));
  process.exit(status);
};

const stop = (signal) => {
  stopped = true;
  current?.kill(signal);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));

/** npm that is killed at once tells nobody. Other parents may go and leave the service running, as a shell with nohup does. */
const endWithNpm = () => {
  if (!process.env.npm_lifecycle_event) return;
  const npm = process.ppid;
  setInterval(() => process.ppid !== npm && stop('SIGTERM'), 500).unref();
};

const node = join(root, 'node_modules', 'node', 'bin', 'node');
const next = join('node_modules', 'next', 'dist', 'bin', 'next');

/** Installs the packages of the lock. Downloads nothing when they are installed already. */
const install = async () => {
  const hash = hashOf(['package-lock.json']);
  if (existsSync(node) && stampIs(installStamp, hash)) return;
  await run(words.installing, 'npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(installStamp, hash);
};

/** Scripts and styles. Their names follow from their content, so that no two files share one. */
const builtFiles = '.next/static';
/** Next leaves this folder alone when it builds. */
const formerFiles = '.next/cache/former-static';
const keptMilliseconds = 30 * 24 * 3_600_000;

/** Copies files that are not there yet, with their age. */
const copyMissing = (from, to) => {
  if (existsSync(from)) cpSync(from, to, { recursive: true, force: false, preserveTimestamps: true });
};

/** Brings back the files of builds before, because pages that people opened before the update still ask for them. */
const keepFormerFiles = () => {
  copyMissing(formerFiles, builtFiles);
  rmSync(formerFiles, { recursive: true, force: true });
  for (const file of filesBelow(builtFiles))
    if (Date.now() - statSync(file).mtimeMs > keptMilliseconds) rmSync(file);
};

const build = async () => {
  const hash = hashOf([...settings, ...sources.flatMap(filesBelow)]);
  if (stampIs(buildStamp, hash)) return;
  copyMissing(builtFiles, formerFiles);
  await run(words.building, node, [next, 'build'], { SOURCE_HASH: hash });
  keepFormerFiles();
  writeFileSync(buildStamp, hash);
};

/** Node says that SQLite is new to it, which no operator needs to know. */
const quiet = '--disable-warning=ExperimentalWarning';

/** One process that follows the sources does everything. */
const develop = () => {
  const port = process.env.PORT?.trim() || '3000';
  const host = process.env.HOST?.trim() || '127.0.0.1';
  return start(node, [next, 'dev', '-p', port, '-H', host], { env: { ONE_PROCESS: 'yes' } });
};

/** The channel tells the supervisor when this process is killed. */
const serve = () =>
  start(node, [quiet, 'lib/cli/serve.ts'], { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });

endWithNpm();
await install();
if (given.includes('--install-only')) process.exit(0);
if (!given.includes('--dev')) await build();
if (given.includes('--build-only')) process.exit(0);
await run(words.preparing, node, [
  quiet,
  'lib/cli/prepare.ts',
  // The person agrees to move data of another version aside (lib/cli/former-data.ts).
  ...(given.includes('--afresh') ? ['--afresh'] : []),
]);
const { status } = await (given.includes('--dev') ? develop() : serve());
process.exit(status);
