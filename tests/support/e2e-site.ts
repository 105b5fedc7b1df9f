import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createKeyring } from '#lib/adapters/keyring/keyring.ts';
import { openText } from '#lib/adapters/keyring/sealed-text.ts';
import { publicKeyOf, verifySello } from '#lib/adapters/signer/signer.ts';
import { limitVariable } from '#lib/server/settings/limits.ts';
import { limitKinds } from '#lib/usecases/ports/limits.ts';
import { plant, reportFolder } from '#tests/support/e2e-planted.ts';
import { openRecords, type Records } from '#tests/support/e2e-records.ts';
import { freePort } from '#tests/support/free-port.ts';
import { siteSecret } from '#tests/support/secret.ts';
import { type SmtpSink, startSmtpSink } from '#tests/support/smtp-sink.ts';
import { stopWatching } from '#tests/support/table-digests.ts';

/** The built application with a store, a key and a mail server of its own. */
export type Site = {
  baseUrl: string;
  /** Of the server, to measure it. */
  pid: number;
  mail: SmtpSink;
  records: Records;
  /** Its SQLite file: for what the test does in the place of the operator. */
  file: string;
  /** Whether a sello is this site's signature of a cadena. */
  verifySello: (cadena: string, sello: string) => boolean;
  /** What the image of letters of this form shows. */
  readLetters: (humanToken: string) => string;
  /** Starts one more process on the same store and answers where it is, as a second machine would be. It ends with the site. */
  startAnother: () => Promise<string>;
  stop: () => Promise<void>;
};

const root = join(import.meta.dirname, '..', '..');
const quiet = '--disable-warning=ExperimentalWarning';

/** Far above what any test needs: limits have tests of their own. */
const wide = '100000/3600';
const settings = (port: number, dataDir: string, smtpUrl: string) => ({
  // One process serves and delivers, because the sites of a run share two cores; tests/e2e/processes.spec.ts starts all that npm starts.
  ONE_PROCESS: 'yes',
  PORT: String(port),
  HOST: '127.0.0.1',
  BASE_URL: `http://localhost:${port}`,
  DATA_DIR: dataDir,
  SMTP_URL: smtpUrl,
  // Whoever runs the site answers here, so that a holder's lock can be opened again.
  HELP_EMAIL: 'ayuda@correo.example',
  SECRET_KEY: siteSecret,
  ...Object.fromEntries(limitKinds.map((kind) => [limitVariable(kind), wide])),
  NEXT_TELEMETRY_DISABLED: '1',
});

const answers = async (url: string): Promise<boolean> => {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
};

const waitUntilReady = async (baseUrl: string, server: ChildProcess) => {
  for (const deadline = Date.now() + 120_000; Date.now() < deadline; await sleep(50)) {
    if (server.exitCode !== null) break;
    if (await answers(`${baseUrl}/api/health`)) return;
  }
  throw new Error('The site did not start; its log is in the report folder');
};

const stopServer = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', () => resolve());
    // As at a terminal: no proxy has to be told.
    server.kill('SIGINT');
  });

const letterReader = () => {
  const key = Buffer.from(createKeyring(siteSecret).derive('human-check', 'token'), 'base64url');
  return (token: string): string => {
    const sealed: unknown = JSON.parse(openText(key, token) ?? 'null');
    if (sealed instanceof Object && 'letters' in sealed) return String(sealed.letters);
    throw new Error('this is not the token of a form');
  };
};

const runPrepare = (env: NodeJS.ProcessEnv) => {
  const { status } = spawnSync(process.execPath, [quiet, 'lib/cli/prepare.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('The store of the site could not be prepared');
};

/** Copies what `npm start` leaves before the server starts, because the first site of a run is prepared as all others would be. */
const copyPrepared = (dataDir: string, env: NodeJS.ProcessEnv) => {
  const prepared = join(reportFolder(), 'prepared');
  if (!existsSync(prepared)) {
    const draft = mkdtempSync(`${prepared}-`);
    runPrepare({ ...env, DATA_DIR: draft });
    // When another worker was faster, its folder is as good.
    if (!existsSync(prepared)) renameSync(draft, prepared);
  }
  cpSync(prepared, dataDir, { recursive: true });
};

/** Starts a process that serves on this port, and waits until it does. What it prints goes to a file that a last test reads. */
const serveOn = async (port: number, env: NodeJS.ProcessEnv): Promise<ChildProcess> => {
  const log = openSync(join(reportFolder(), `site-${port}.log`), 'a');
  const server = spawn(process.execPath, [quiet, 'lib/cli/web.ts'], {
    cwd: root,
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  await waitUntilReady(`http://localhost:${port}`, server);
  return server;
};

/** Starts a site on a free port; `extra` goes over the settings. */
export const startSite = async (extra: Record<string, string> = {}): Promise<Site> => {
  const [port, mail] = await Promise.all([freePort(), startSmtpSink()]);
  const dataDir = mkdtempSync(join(tmpdir(), 'ventanilla-e2e-'));
  const env = {
    ...process.env,
    NODE_ENV: 'production' as const,
    ...settings(port, dataDir, mail.url),
    ...extra,
  };
  copyPrepared(dataDir, env);
  // Where tests find it, whatever address the site believes in.
  const baseUrl = `http://localhost:${port}`;
  const server = await serveOn(port, env);
  const others: ChildProcess[] = [];
  const file = join(dataDir, 'ventanilla.sqlite');
  const records = openRecords(file);
  const stop = async () => {
    plant(...records.allNumbers());
    records.close();
    stopWatching(file);
    await Promise.all([server, ...others].map(stopServer));
    // An orderly stop closes the store, because a log beside it could be paired with another file.
    if (existsSync(`${file}-wal`)) throw new Error('The site stopped and left a log beside its store');
    await mail.close();
    for (const folder of [dataDir, `${dataDir}-record`]) rmSync(folder, { recursive: true, force: true });
  };
  const publicKey = publicKeyOf(readFileSync(join(dataDir, 'demonstration-key.pem'), 'utf8'));
  return {
    baseUrl,
    pid: server.pid ?? 0,
    mail,
    records,
    file,
    verifySello: (cadena, sello) => verifySello(publicKey, cadena, sello),
    readLetters: letterReader(),
    startAnother: async () => {
      const otherPort = await freePort();
      others.push(await serveOn(otherPort, env));
      return `http://localhost:${otherPort}`;
    },
    stop,
  };
};
