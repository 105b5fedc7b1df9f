import { join } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..');
export const nextBinary = join(projectRoot, 'node_modules', 'next', 'dist', 'bin', 'next');
