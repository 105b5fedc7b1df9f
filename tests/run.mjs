// `npm test`: every check. `npm run check`: lint, types and unit tests. Two lanes side by side, because a machine has two cores.
// Runs on whatever Node started npm: plain JavaScript, no packages.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
const isQuick = process.argv.includes('--quick');
const reports = mkdtempSync(join(tmpdir(), 'ventanilla-reports-'));

const environment = {
  ...process.env,
  PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
  NEXT_TELEMETRY_DISABLED: '1',
  NODE_NO_WARNINGS: '1',
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
};

const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** Debian's Chromium without windows: the browser that Playwright would download cannot be had everywhere. */
const provideChromium = () => {
  const isThere = () => (process.env.CHROMIUM_PATH ? [process.env.CHROMIUM_PATH] : places).some(existsSync);
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (!process.env.CHROMIUM_PATH && mayInstall && !existsSync(places[0])) {
    console.log('Installing Chromium (once) …');
    const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    const install = ['install', '-q', '-y', '--no-install-recommends', 'chromium-headless-shell'];
    spawnSync('apt-get', ['update', '-q'], options);
    spawnSync('apt-get', install, options);
  }
  if (isThere()) return;
  console.error(
    'Chromium is missing. Install it (Debian: apt-get install chromium-headless-shell) or set CHROMIUM_PATH.',
  );
  process.exit(1);
};

const seconds = (since) => `${((Date.now() - since) / 1_000).toFixed(0)} s`;

/** One check; the output of one that failed is printed when it ends, so that the lanes do not mix. */
const check = ({ name, command, extra = {} }) =>
  new Promise((resolve) => {
    const startedAt = Date.now();
    const [program, ...args] = command;
    const child = spawn(program, args, { env: { ...environment, ...extra } });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.on('data', (chunk) => (output += chunk));
    child.on('error', (error) => (output += String(error)));
    child.on('close', (status) => {
      const isPassed = status === 0;
      const ended = `${name}: ${isPassed ? 'passed' : 'FAILED'} in ${seconds(startedAt)}`;
      console.log(`\n── ${ended}${isPassed ? '' : `\n${output.trimEnd()}`}`);
      resolve(isPassed);
    });
  });

const lane = async (checks) => {
  let passed = true;
  for (const each of checks) passed = (await check(each)) && passed;
  return passed;
};

/** One worker in each lane of `npm test`, because the other lane has the other core; both cores for `npm run check`. */
const vitest = (project) => [
  'vitest',
  'run',
  '--project',
  project,
  `--maxWorkers=${isQuick ? 2 : 1}`,
  '--silent=passed-only',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(reports, `${project}.json`)}`,
];

const lint = { name: 'lint', command: ['biome', 'check', '.'] };
const unused = { name: 'unused code', command: ['knip'] };
const pageTypes = { name: 'types of pages', command: ['next', 'typegen'] };
const types = { name: 'types', command: ['tsc', '--noEmit'] };
const unit = { name: 'unit and architecture', command: vitest('unit') };
const contract = { name: 'contract on SQLite and PostgreSQL', command: vitest('contract') };
const build = { name: 'build', command: ['node', 'lib/cli/start.mjs', '--build-only'] };
/** A twentieth of the work, so that no group rots; the build of the other lane is long there by then. */
const bench = { name: 'each group of the bench, small', command: ['node', 'bench/run.ts', '--small'] };
const browser = {
  name: 'end to end',
  command: ['playwright', 'test', '--reporter=list,json'],
  extra: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json') },
};

/** The build writes the types of the pages, so `types` follows it. */
const lanes = isQuick
  ? [[unit], [lint, pageTypes, types]]
  : [
      [build, types, browser],
      [lint, unused, unit, contract, bench],
    ];

const read = (name) => {
  const file = join(reports, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
};

/** A test in the browser that passed only the second time is a failure, whoever turns retries on. */
const count = () => {
  const units = ['unit.json', 'contract.json'].map(read);
  const { expected = 0, unexpected = 0, flaky = 0 } = read('e2e.json').stats ?? {};
  const sum = (key) => units.reduce((total, report) => total + (report[key] ?? 0), 0);
  return { passed: sum('numPassedTests') + expected, failed: sum('numFailedTests') + unexpected + flaky };
};

const startedAt = Date.now();
const installed = spawnSync(process.execPath, ['lib/cli/start.mjs', '--install-only'], { stdio: 'inherit' });
if (installed.status !== 0) process.exit(1);
if (!isQuick) provideChromium();
const outcomes = await Promise.all(lanes.map(lane));
const { passed, failed } = count();
rmSync(reports, { recursive: true, force: true });
console.log(`\nAll checks in ${seconds(startedAt)}\n${passed} passed, ${failed} failed`);
process.exit(outcomes.every(Boolean) && failed === 0 && passed > 0 ? 0 : 1);
