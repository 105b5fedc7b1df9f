// All checks, in two lanes side by side. Runs on whatever Node started npm: plain JavaScript, no packages.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);
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

/** One check; its output is printed when it ends, so that the lanes do not mix. */
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
      console.log(
        `\n── ${name}: ${status === 0 ? 'passed' : 'FAILED'} in ${seconds(startedAt)}\n${output.trimEnd()}`,
      );
      resolve(status === 0);
    });
  });

const lane = async (checks) => {
  let passed = true;
  for (const each of checks) passed = (await check(each)) && passed;
  return passed;
};

const vitest = (project) => [
  'vitest',
  'run',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${join(reports, `${project}.json`)}`,
];

const quick = [
  { name: 'lint', command: ['biome', 'check', '.'] },
  { name: 'unit and architecture', command: vitest('unit') },
  { name: 'contract on SQLite and PostgreSQL', command: vitest('contract') },
];
const whole = [
  { name: 'build', command: ['node', 'lib/cli/start.mjs', '--build-only'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  {
    name: 'end to end',
    command: ['playwright', 'test', '--reporter=list,json'],
    extra: { PLAYWRIGHT_JSON_OUTPUT_NAME: join(reports, 'e2e.json') },
  },
];

const read = (name) => {
  const file = join(reports, name);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
};

/** Tests in the browser that passed only the second time. */
const unsteadyIn = ({ suites = [] }) =>
  suites.flatMap((suite) => [
    ...(suite.specs ?? [])
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ title }) => title),
    ...unsteadyIn(suite),
  ]);
/** More of them is no busy machine any more. */
const mostUnsteady = 3;

const count = () => {
  const units = ['unit.json', 'contract.json'].map(read);
  const browser = read('e2e.json');
  const { expected = 0, unexpected = 0 } = browser.stats ?? {};
  const sum = (key) => units.reduce((total, report) => total + (report[key] ?? 0), 0);
  return {
    passed: sum('numPassedTests') + expected,
    failed: sum('numFailedTests') + unexpected,
    unsteady: unsteadyIn(browser),
  };
};

const startedAt = Date.now();
const installed = spawnSync(process.execPath, ['lib/cli/start.mjs', '--install-only'], { stdio: 'inherit' });
if (installed.status !== 0) process.exit(1);
provideChromium();
const [quickPassed, wholePassed] = await Promise.all([lane(quick), lane(whole)]);
const { passed, failed, unsteady } = count();
rmSync(reports, { recursive: true, force: true });
for (const title of unsteady) console.log(`\nPassed only the second time: ${title}`);
console.log(
  `\nAll checks in ${seconds(startedAt)}\n${passed} passed, ${unsteady.length} only the second time, ${failed} failed`,
);
const isSteady = unsteady.length <= mostUnsteady;
process.exit(quickPassed && wholePassed && isSteady && failed === 0 && passed > 0 ? 0 : 1);
