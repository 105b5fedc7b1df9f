import { type Role, roles } from '#lib/domain/desk/staff.ts';
import {
  type Attending,
  askForChange,
  atDesk,
  attend,
  notAtDesk,
  strangers,
  type Visitor,
} from '#tests/e2e/actions/desk-visitors.ts';
import { type Answer, forge, type Way } from '#tests/e2e/actions/forge.ts';
import { test as base, expect } from '#tests/e2e/http-test.ts';
import { type Act, acts, addressOf, type Line, type World } from '#tests/support/desk-matrix.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import { addReadyStaff } from '#tests/support/e2e-staff.ts';
import { changedTables, tableDigests } from '#tests/support/table-digests.ts';

/** A day at the desk: who is there, and what they have in hand. */
export type Desk = {
  site: Site;
  /** Everybody at the desk; who attends has a case of their own in hand. */
  present: Record<Role, Visitor>;
  owner: Attending;
  /** Does the same work as the owner, and has a case of their own. */
  colleague: Attending;
  absent: (role: Role) => Promise<Visitor[]>;
};

const openDesk = async (site: Site): Promise<Desk> => {
  const { id: victimId } = await addReadyStaff(site, { role: 'auditor' });
  const arrive = async (role: Role) => atDesk(role, await addReadyStaff(site, { role }));
  const without = { victimId, changes: ['', ''] } as const;
  const [first, second] = [
    await attend(site, 'ventanilla', without),
    await attend(site, 'ventanilla', without),
  ];
  const changes = [await askForChange(site, second), await askForChange(site, first)] as const;
  const withChanges = (each: Attending) => ({ ...each, world: { ...each.world, changes } });
  const supervisor = await attend(site, 'supervisor', { victimId, changes });
  const owner = withChanges(first);
  const known = new Map<Role, Promise<Visitor[]>>();
  return {
    site,
    owner,
    colleague: withChanges(second),
    present: {
      ventanilla: owner,
      supervisor,
      auditor: await arrive('auditor'),
      admin: await arrive('admin'),
    },
    absent: (role) => {
      const visitors = known.get(role) ?? notAtDesk(site, role);
      known.set(role, visitors);
      return visitors;
    },
  };
};

/** Every test gets the same day. */
export const test = base.extend<object, { desk: Desk }>({
  desk: [async ({ site }, use) => use(await openDesk(site)), { scope: 'worker', timeout: 180_000 }],
});

export { expect };

/** A line of the matrix, which has one for everything. */
export const lineOf = (lines: Readonly<Record<string, Line>>, name: string): Line => {
  const line = lines[name];
  if (!line) throw new Error(`${name} has no line in tests/support/desk-matrix.ts`);
  return line;
};

export const isLetIn = ({ may }: Line, { role, stoppedAt }: Visitor): boolean =>
  stoppedAt === null && role !== null && typeof may !== 'string' && may.includes(role);

/** Where who is not let in is led. */
export const refusedAt = ({ stoppedAt }: Visitor) => `/es${stoppedAt ?? '/no-existe'}`;

/** Who asks for a line: everybody at the desk, nobody, and those of a role that may come in who did not come so far. */
export const visitorsFor = async ({ present, absent }: Desk, { may }: Line): Promise<Visitor[]> => {
  const [role = 'ventanilla'] = typeof may === 'string' ? [] : may;
  return [...strangers, ...(await absent(role)), ...roles.map((each) => present[each])];
};

/** Names of lines that only some roles may come in by. */
export const closed = (lines: Readonly<Record<string, Line>>) => (name: string) =>
  typeof (lines[name]?.may ?? '') !== 'string';

/** The digits of a number stand in elements of their own. */
export const withoutTags = ({ text }: Answer) => text.replace(/<[^>]*>/g, '');

/** Nothing of the case that somebody else has in hand. */
export const expectNothingOf = ({ secrets }: Attending, answer: Answer, where: string) => {
  for (const secret of secrets) expect(answer.text + withoutTags(answer), where).not.toContain(secret);
};

type Extra = { cookie?: string; origin?: string; world?: World; fields?: Record<string, string> };

/** Somebody calls an action that no form of theirs asked for, with fields that would do something. */
export const forgeAs = (desk: Desk, act: Act, visitor: Visitor, way: Way, extra: Extra = {}) => {
  const { world = visitor.world ?? desk.owner.world, cookie = visitor.cookie, origin } = extra;
  const fields = { ...acts[act.name]?.fields?.(world), ...extra.fields };
  return forge(desk.site, act, way, { path: addressOf(act.page, world), fields, cookie, origin });
};

export const bothWays = ['scripted', 'plain'] as const satisfies Way[];

/** What an act leaves changed in the store, but for counts and the audit. */
export const changesOf = async (site: Site, act: () => Promise<Answer>) => {
  const before = tableDigests(site.file);
  const answer = await act();
  return { answer, changed: changedTables(before, tableDigests(site.file)) };
};
