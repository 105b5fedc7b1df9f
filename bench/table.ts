import type { Row } from '#bench/rounds.ts';

const columns = ['id', 'what', 'ours', 'reference', 'ratio', 'target', 'verdict'] as const;
const headings: Row | Record<string, string> = {
  id: '',
  what: 'what',
  ours: 'ours',
  reference: 'reference',
  ratio: 'ratio',
  target: 'target',
  verdict: '',
};

/** The rows under one another, each column as wide as its widest cell. */
export const tableOf = (rows: Row[]): string => {
  const lines = [headings, ...rows].map((row) => columns.map((column) => row[column] ?? ''));
  const widths = columns.map((_column, at) => Math.max(...lines.map((line) => (line[at] ?? '').length)));
  const drawn = lines.map((line) =>
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '─'.repeat(width)).join('──');
  return [drawn[0], rule, ...drawn.slice(1)].join('\n');
};
