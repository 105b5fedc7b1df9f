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

/** Debian's Chromium: the browser that Playwright would download cannot be had everywhere. */
const provideChromium = () => {
  const found = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (existsSync(found)) return;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    console.error('Chromium is missing. Install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.');
    process.exit(1);
  }
  console.log('Installing Chromium (once) …');
  const options = { stdio: 'ignore', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-q'], options);
  const { status } = spawnSync(
    'apt-get',
    ['install', '-q', '-y', '--no-install-recommends', 'chromium'],
    options,
  );
  if (status !== 0) {
    console.error('apt-get could not install chromium.');
    process.exit(1);
  }
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

const count = () => {
  const units = ['unit.json', 'contract.json'].map(read);
  const { stats: browser = {} } = read('e2e.json');
  const sum = (key) => units.reduce((total, report) => total + (report[key] ?? 0), 0);
  return {
    passed: sum('numPassedTests') + (browser.expected ?? 0),
    failed: sum('numFailedTests') + (browser.unexpected ?? 0) + (browser.flaky ?? 0),
  };
};

const startedAt = Date.now();
const installed = spawnSync(process.execPath, ['lib/cli/start.mjs', '--install-only'], { stdio: 'inherit' });
if (installed.status !== 0) process.exit(1);
provideChromium();
const [quickPassed, wholePassed] = await Promise.all([lane(quick), lane(whole)]);
const { passed, failed } = count();
rmSync(reports, { recursive: true, force: true });
console.log(`\nAll checks in ${seconds(startedAt)}\n${passed} passed, ${failed} failed`);
process.exit(quickPassed && wholePassed && failed === 0 && passed > 0 ? 0 : 1);
