import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const tools = ['pdfsig', 'pdftocairo', 'pdftoppm', 'pdftotext', 'pdfunite', 'qpdf'] as const;

const isThere = (tool: string): boolean =>
  (process.env.PATH ?? '').split(delimiter).some((folder) => folder !== '' && existsSync(join(folder, tool)));

const install = (): void => {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  const apt = (...words: string[]) =>
    execFileSync('apt-get', ['-q', '-y', ...words], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: 'ignore',
      timeout: 300_000,
    });
  try {
    apt('update');
    apt('install', '--no-install-recommends', 'poppler-utils', 'qpdf');
  } catch {
    // What is missing is said by who asked.
  }
};

/** True when pdfsig and qpdf can be run; installs them where that is possible. Under CI their absence throws. */
export const providePdfTools = (): boolean => {
  if (!tools.every(isThere)) install();
  const there = tools.every(isThere);
  if (!there && process.env.CI) throw new Error('pdfsig (poppler-utils) and qpdf are missing.');
  if (!there) console.warn('Not compared with pdfsig and qpdf: install poppler-utils and qpdf.');
  return there;
};

/** What a tool says, whatever its exit status. */
export const runTool = (tool: (typeof tools)[number], ...words: string[]): Promise<string> =>
  new Promise((resolve) => {
    execFile(tool, words, { env: { ...process.env, LC_ALL: 'C' } }, (_, out, complaints) =>
      resolve(`${out}${complaints}`),
    );
  });
