import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Builds what is stale and makes the folder of this run's logs; the answer removes it. */
export default function prepareRun(): () => void {
  const root = join(import.meta.dirname, '..', '..');
  const build = ['lib/cli/start.mjs', '--build-only'];
  const { status } = spawnSync(process.execPath, build, { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('The application could not be built');
  const folder = mkdtempSync(join(tmpdir(), 'ventanilla-e2e-reports-'));
  process.env.E2E_REPORTS = folder;
  return () => {
    if (process.env.E2E_KEEP) console.log(`Logs of the sites: ${folder}`);
    else rmSync(folder, { recursive: true, force: true });
  };
}
