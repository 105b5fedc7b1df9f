import { expect } from '@playwright/test';
import type { Ticket } from '#lib/domain/desk/ticket.ts';
import { signInStaff } from '#tests/e2e/actions/sign-in-staff.ts';
import { button, pathIn, type Visit } from '#tests/e2e/visit.ts';
import type { TestPerson } from '#tests/support/e2e-people.ts';
import type { ReadyStaff } from '#tests/support/e2e-staff.ts';
import { openTicket } from '#tests/support/e2e-tickets.ts';

/** Somebody at a window, with a turn in hand; the page where its case is opened is before them. */
export const attendTurn = async (
  visit: Visit,
  role: 'ventanilla' | 'supervisor' = 'ventanilla',
): Promise<{ staff: ReadyStaff; ticket: Ticket }> => {
  const staff = await signInStaff(visit, { role });
  const ticket = await openTicket(visit.site, staff, { locale: visit.language });
  await visit.page.goto(pathIn(visit, `/mostrador/turno/${ticket.id}`));
  return { staff, ticket };
};

/** «Abrir el caso», on the page of a turn. */
export const openCase = async (visit: Visit, { curp }: TestPerson, email = ''): Promise<void> => {
  const { page, words } = visit;
  const { open } = words.deskAssist;
  const field = (label: string) => page.getByLabel(label, { exact: true });
  await field(open.curp).fill(curp);
  await field(open.situation).selectOption('bornAbroad');
  await field(open.document).selectOption('consular');
  await field(open.lastFour).fill('43 a1');
  await field(open.email).fill(email);
  await button(visit, open.submit).click();
  await expect(page).toHaveURL(/\/tramite\/identidad$/);
};
