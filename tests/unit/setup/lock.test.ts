import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod/mini';
import { aFolder } from '#tests/support/folder.ts';

const versions = z.record(z.string(), z.string());
const manifestSchema = z.object({
  dependencies: versions,
  devDependencies: versions,
  allowScripts: z.record(z.string(), z.boolean()),
});
const lockSchema = z.object({
  lockfileVersion: z.number(),
  packages: z.record(
    z.string(),
    z.looseObject({
      version: z.optional(z.string()),
      integrity: z.optional(z.string()),
      hasInstallScript: z.optional(z.boolean()),
    }),
  ),
});

const manifest = manifestSchema.parse(JSON.parse(readFileSync('package.json', 'utf8')));
const lockText = readFileSync('package-lock.json', 'utf8');
const lock = lockSchema.parse(JSON.parse(lockText));
const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });

describe('the packages', () => {
  test('T24: have exact versions', () => {
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  test('are listed once, for running or for checking', () => {
    const both = Object.keys(manifest.dependencies).filter((name) => name in manifest.devDependencies);
    expect(both).toEqual([]);
  });
});

describe('the lock', () => {
  test('T24: has no package that runs a script at its installation, except those of the allow list', () => {
    const running = Object.entries(lock.packages).filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = running.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect(names).toEqual(Object.keys(manifest.allowScripts));
  });

  test('names no address of a registry, so that it installs from the configured one', () => {
    expect(lockText).not.toMatch(/"resolved"|https?:\/\/registry/);
  });

  test('T24: has the digest of every package', () => {
    const bare = Object.entries(lock.packages).filter(
      ([path, { integrity, link, bundled, inBundle }]) =>
        path !== '' && !integrity && !link && !bundled && !inBundle,
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });

  test('is accepted by npm ci, also where nothing is installed', () => {
    const folder = aFolder();
    for (const file of ['package.json', 'package-lock.json']) cpSync(file, `${folder}/${file}`);
    const { status, stderr } = spawnSync(
      'npm',
      ['ci', '--dry-run', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).not.toMatch(/npm error/i);
    expect(status).toBe(0);
  });
});
