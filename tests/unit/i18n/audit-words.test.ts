import { expect, test } from 'vitest';
import { auditActions, auditDetails } from '#lib/domain/audit/entry.ts';
import { changeDetails } from '#lib/domain/desk/change.ts';
import { deskAudit as english } from '#lib/i18n/en/desk-audit.ts';
import { deskAudit as spanish } from '#lib/i18n/es/desk-audit.ts';

const parts = [...auditDetails, ...changeDetails.flatMap((detail) => detail.split('.'))];

test.each([
  ['Spanish', spanish],
  ['English', english],
])('whatever the audit may say has its words in %s, and none is left over', (_, { actions, details }) => {
  expect(Object.keys(actions).toSorted()).toEqual([...auditActions].toSorted());
  expect(Object.keys(details).toSorted()).toEqual([...new Set(parts)].toSorted());
});
