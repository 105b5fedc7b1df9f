import { expect, test } from 'vitest';
import { auditTable } from '#lib/server/desk/audit-table.ts';
import { serverRig } from '#tests/support/server-rig.ts';

const entry = {
  ordinal: 7,
  at: Date.UTC(2026, 10, 21, 18, 0, 9),
  staffName: 'Inés A.',
  actor: 'staff:ines',
  action: 'document.printed',
  requestId: 'abcdefghijkl',
  caseKey: 'abcdefgh',
  case: { folio: '1795279327318402671935', ticket: { day: '2026-11-21', number: 12 } },
  detail: 'constancia.2',
};

test('the table of the audit says what its page says, and its name says only the day', async () => {
  await serverRig();
  const { name, table } = await auditTable('es', [entry]);
  expect(name).toBe('bitacora-2026-11-21');
  expect(table.split('\r\n').slice(0, 2)).toEqual([
    '\uFEFF"Cuándo (hora de la Ciudad de México)","Quién","Qué hizo","Detalle","Folio","Turno","Caso"',
    '"2026-11-21 12:00:09","Inés A.","Imprimió un documento","constancia · 2","1795279327318 402671935","2026-11-21 / 12","abcdefgh"',
  ]);
});

test('T14: a spreadsheet reads nothing in the table of the audit as a formula', async () => {
  await serverRig();
  const { table } = await auditTable('en', [
    { ...entry, staffName: '=HYPERLINK("https://x.example")', detail: null, case: null },
    { ...entry, staffName: null, actor: '@SUM(1)', action: '+1', caseKey: '-abcdefg', requestId: '-abcdefg' },
  ]);
  expect(table).toContain(`"'=HYPERLINK(""https://x.example"")"`);
  for (const text of ['@SUM(1)', '+1', '-abcdefg']) expect(table).toContain(`"'${text}"`);
});
