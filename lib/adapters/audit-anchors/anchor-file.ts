import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod/mini';
import { readIfThere } from '#lib/adapters/keyring/private-file.ts';
import type { SealedAnchor } from '#lib/domain/audit/chain.ts';
import type { AuditAnchors } from '#lib/usecases/ports/audit.ts';

const lineSchema = z.object({
  date: z.iso.datetime(),
  ordinal: z.number(),
  hash: z.string(),
  mac: z.string(),
});

const readLine = (line: string): SealedAnchor | null => {
  try {
    const { date, ordinal, hash, mac } = lineSchema.parse(JSON.parse(line));
    return { at: Date.parse(date), ordinal, hash, mac };
  } catch {
    return null;
  }
};

const writeLine = ({ at, ordinal, hash, mac }: SealedAnchor): string =>
  `${JSON.stringify({ date: new Date(at).toISOString(), ordinal, hash, mac })}\n`;

/**
 * Appends one JSON object per line and never changes a line (docs/threats.md T20). A copy on paper, on another machine or with another
 * person protects best.
 */
export const createAnchorFile = (path: string): AuditAnchors => {
  const text = () => readIfThere(path) ?? '';
  return {
    read: async () => {
      const lines = text().split('\n');
      return lines.filter((line) => line !== '').map(readLine);
    },
    append: async (anchor) => {
      mkdirSync(dirname(path), { recursive: true });
      // A power cut may have left half a line.
      const start = /[^\n]$/.test(text()) ? '\n' : '';
      const file = openSync(path, 'a', 0o600);
      try {
        writeSync(file, start + writeLine(anchor));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    setAside: async (at) => {
      const day = new Date(at).toISOString().replaceAll(/[:.]/g, '-');
      renameSync(path, path.replace(/\.jsonl$/, `-${day}.jsonl`));
    },
  };
};
