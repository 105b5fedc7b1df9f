import { describe, expect, test } from 'vitest';
import { isRole, mayDo, type Role, roles, type StaffAction, staffActions } from '#lib/domain/desk/staff.ts';

const can = (role: Role): StaffAction[] => staffActions.filter((action) => mayDo(role, action));

describe('a role', () => {
  test('ventanilla works on cases and asks for changes that a supervisor decides', () => {
    expect(can('ventanilla')).toEqual([
      'account.own',
      'desk.see',
      'ticket.open',
      'ticket.call',
      'case.search',
      'case.assist',
      'case.reprint',
      'case.handToPhone',
      'case.refer',
      'change.ask',
    ]);
  });

  test('supervisor does what ventanilla does, decides and reads the reports', () => {
    expect(can('supervisor')).toEqual([
      ...can('ventanilla'),
      'change.approve',
      'ticket.takeOver',
      'report.read',
    ]);
  });

  test('T19: auditor reads the audit and nothing else', () => {
    expect(can('auditor')).toEqual(['account.own', 'audit.read']);
  });

  test('T19: admin manages the staff and sees no case', () => {
    expect(can('admin')).toEqual(['account.own', 'staff.manage']);
  });

  test('is one of the four words', () => {
    expect(roles.every(isRole)).toBe(true);
    expect(isRole('root')).toBe(false);
    expect(isRole(undefined)).toBe(false);
  });
});
