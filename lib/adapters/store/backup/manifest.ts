import { createHmac } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod/mini';
import { createKeyring } from '#lib/adapters/keyring/keyring.ts';
import { readIfThere, writePrivate } from '#lib/adapters/keyring/private-file.ts';
import { openText, sealText } from '#lib/adapters/keyring/sealed-text.ts';
import { WrongSecret } from '#lib/adapters/keyring/wrapped-key.ts';
import { OperatorError } from '#lib/domain/operator/operator-error.ts';

const schema = z.object({
  format: z.literal(1),
  version: z.string(),
  at: z.iso.datetime(),
  engine: z.enum(['sqlite', 'postgres']),
  /** The schema of PostgreSQL that holds the tables; null in SQLite. */
  schema: z.nullable(z.string()),
  migrations: z.array(z.string()),
  files: z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string() })),
  /** How many rows each table has. */
  tables: z.record(z.string(), z.number()),
  /** The last entry of the audit. */
  audit: z.number(),
  lastAnchor: z.nullable(z.object({ date: z.iso.datetime(), ordinal: z.number() })),
});

/** What a backup holds, without anything personal. */
export type Manifest = z.infer<typeof schema>;

/** `keyCheck` opens only with the `SECRET_KEY` of the store, so that another key is told from a changed file. `mac` covers the rest. */
const sealedSchema = z.object({ manifest: schema, keyCheck: z.string(), mac: z.string() });

const manifestName = 'manifest.json';

const keyOf = (secretKey: string): Buffer =>
  Buffer.from(createKeyring(secretKey).derive('backup', 'manifest'), 'base64url');

const macOf = (key: Buffer, manifest: Manifest): string =>
  createHmac('sha256', key).update(JSON.stringify(manifest)).digest('base64url');

/** Writes the manifest of a backup into its folder. */
export const writeManifest = (folder: string, given: Manifest, secretKey: string): void => {
  const manifest = schema.parse(given);
  const key = keyOf(secretKey);
  const sealed = { manifest, keyCheck: sealText(key, 'backup'), mac: macOf(key, manifest) };
  writePrivate(join(folder, manifestName), `${JSON.stringify(sealed, null, 2)}\n`);
};

/** Thrown when a backup is not what was written. */
export class DamagedBackup extends OperatorError {
  override name = 'DamagedBackup';
  constructor(folder: string, name: string) {
    super([
      {
        es: `El respaldo ${folder} está incompleto o alguien lo cambió (${name}). No cambió nada. Usa otro respaldo, o una copia buena de este`,
        en: `The backup ${folder} is incomplete or someone changed it (${name}). Nothing changed. Use another backup, or a good copy of this one`,
      },
    ]);
  }
}

const parsed = (folder: string, text: string) => {
  try {
    return sealedSchema.parse(JSON.parse(text));
  } catch {
    throw new DamagedBackup(folder, manifestName);
  }
};

/** Whether a folder is a backup that was finished. */
export const hasManifest = (folder: string): boolean => readIfThere(join(folder, manifestName)) !== null;

/** The manifest of a backup. Throws a `WrongSecret` when another `SECRET_KEY` made it, a `DamagedBackup` when it was changed. */
export const readManifest = (folder: string, secretKey: string): Manifest => {
  const { manifest, keyCheck, mac } = parsed(folder, readIfThere(join(folder, manifestName)) ?? '');
  const key = keyOf(secretKey);
  if (openText(key, keyCheck) === null) throw new WrongSecret();
  if (macOf(key, manifest) !== mac) throw new DamagedBackup(folder, manifestName);
  return manifest;
};
