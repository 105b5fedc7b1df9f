import { existsSync } from 'node:fs';

/** The shell without windows takes about half of the processor's time; the whole browser does as well. */
const places = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The Chromium of the system: the one that Playwright would download cannot be had everywhere. */
export const findChromium = (): string => {
  const asked = process.env.CHROMIUM_PATH;
  const path = (asked ? [asked] : places).find(existsSync);
  if (path) return path;
  throw new Error(
    'There is no Chromium. Install it (Debian: apt-get install chromium-headless-shell) or say where it is in CHROMIUM_PATH.',
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
