import { expect, test } from 'vitest';
import { hashOfEntry } from '#lib/domain/audit/chain.ts';
import { type AuditEntry, auditActions, isAuditEntry } from '#lib/domain/audit/entry.ts';
import { anEntry } from '#tests/support/audit-chains.ts';

const asWritten = (text: string) => text;

test('an entry holds identifiers, fingerprints and known words', () => {
  for (const [nth] of auditActions.entries()) expect(isAuditEntry(anEntry(nth))).toBe(true);
  expect(isAuditEntry(anEntry(1, { actor: 'staff:0123456789abcdef012345' }))).toBe(true);
  expect(isAuditEntry(anEntry(1, { requestId: null, subject: null, address: null, detail: null }))).toBe(
    true,
  );
});

/** Entries that only a bug can make. */
const mistaken = (about: Record<string, unknown>): AuditEntry => Object.assign(anEntry(1), about);

test.each([
  ['a CURP as its subject', { subject: 'SASO750909HDFNNS05' }],
  ['an address in the place of its fingerprint', { address: 'oscar@correo.example' }],
  ['a CURP as its request', { requestId: 'SASO750909HDFNNS05' }],
  ['a number as its request', { requestId: '00262675001' }],
  ['a name as its detail', { detail: 'Óscar Santillán' }],
  ['a name as its actor', { actor: 'staff:Óscar' }],
  ['an action of its own making', { action: 'number.sold' }],
  ['a moment between two milliseconds', { at: 1.5 }],
])('T21: an entry with %s is refused', (_, about) => {
  expect(isAuditEntry(mistaken(about))).toBe(false);
});

test('T20: two entries that differ in one field have different texts', () => {
  const other: AuditEntry[] = [
    anEntry(1, { at: 7 }),
    anEntry(1, { actor: 'worker' }),
    anEntry(1, { action: 'number.shown' }),
    anEntry(1, { requestId: null }),
    anEntry(1, { subject: null }),
    anEntry(1, { address: null }),
    anEntry(1, { detail: 'tarjeta' }),
    anEntry(1, { subject: anEntry(1).address, address: anEntry(1).subject }),
  ];
  const texts = other.map((entry) => hashOfEntry(asWritten, 'before', 1, entry));
  texts.push(hashOfEntry(asWritten, 'before', 1, anEntry(1)));
  texts.push(hashOfEntry(asWritten, 'other', 1, anEntry(1)));
  texts.push(hashOfEntry(asWritten, 'before', 2, anEntry(1)));
  expect(new Set(texts).size).toBe(texts.length);
});
