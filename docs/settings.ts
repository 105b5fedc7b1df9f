import { readFileSync, writeFileSync } from 'node:fs';
import { withSettingsTable } from '#lib/server/settings/reference.ts';

// Writes the table of settings into docs/operating.md §2.

const page = 'docs/operating.md';
writeFileSync(page, withSettingsTable(readFileSync(page, 'utf8')));
