import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod/mini';

const schema = z.object({ version: z.string() });

/** The version of this program. */
export const programVersion = (): string =>
  schema.parse(JSON.parse(readFileSync(join(import.meta.dirname, '../../../../package.json'), 'utf8')))
    .version;
