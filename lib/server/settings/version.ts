import { readFileSync } from 'node:fs';
import { z } from 'zod/mini';

const about = z.object({ version: z.string() });

/** The version that a package.json names. */
export const versionOf = (file: string): string =>
  about.parse(JSON.parse(readFileSync(file, 'utf8'))).version;
