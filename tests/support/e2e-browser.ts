import { existsSync } from 'node:fs';

/** The Chromium of the system: the one that Playwright would download cannot be had everywhere. */
export const findChromium = (): string => {
  const path = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
  if (existsSync(path)) return path;
  throw new Error(
    `There is no Chromium at ${path}. Install it (Debian: apt-get install chromium) or say where it is in CHROMIUM_PATH.`,
  );
};

/** A quiet browser: no sandbox (tests may run as root), nothing fetched in the background. */
export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
