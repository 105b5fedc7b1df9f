import type { Role } from '#lib/domain/staff.ts';
import { ask, forge } from '#tests/e2e/actions/forge.ts';
import { acts, actsOfBuild, type World } from '#tests/support/desk-matrix.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import {
  addReadyStaff,
  addStaffOnTheWay,
  disableStaff,
  type OnTheWay,
  type ReadyStaff,
} from '#tests/support/e2e-staff.ts';

/**
 * Somebody who asks. `stoppedAt`: where who did not come in is led, below the language; null for who is at the desk. `world`: what is
 * theirs, where they attend.
 */
export type Visitor = {
  name: string;
  cookie: string;
  role: Role | null;
  stoppedAt: string | null;
  world?: World;
};

const entrance = '/mostrador/entrar';
const cookieOf = (session: string) => `mesa=${encodeURIComponent(session)}`;

export const strangers: readonly Visitor[] = [
  { name: 'nobody', cookie: '', role: null, stoppedAt: entrance },
  {
    name: 'a made-up session',
    cookie: `mesa=${'x'.repeat(32)}.${'A'.repeat(43)}=`,
    role: null,
    stoppedAt: entrance,
  },
];

export const atDesk = (role: Role, { session }: ReadyStaff): Visitor => ({
  name: role,
  cookie: cookieOf(session),
  role,
  stoppedAt: null,
});

const onTheWay: Record<OnTheWay, string> = {
  password: '/mostrador/mi-cuenta/segundo-paso',
  factor: '/mostrador/mi-cuenta/codigos',
  half: entrance,
};

/** Who has this role, and is not at the desk all the same: in the middle of the set-up, between password and code, or shut out. */
export const notAtDesk = async (site: Site, role: Role): Promise<Visitor[]> => {
  const visitors: Visitor[] = [];
  for (const upTo of ['password', 'factor', 'half'] as const) {
    const { kind, value } = await addStaffOnTheWay(site, { role }, upTo);
    const name = kind === 'code' ? 'mesa-codigo' : 'mesa';
    const cookie = `${name}=${encodeURIComponent(value)}`;
    visitors.push({ name: `${role}, ${upTo} only`, cookie, role, stoppedAt: onTheWay[upTo] });
  }
  const out = await addReadyStaff(site, { role });
  await disableStaff(site, out);
  visitors.push({ ...atDesk(role, out), name: `${role}, disabled`, stoppedAt: entrance });
  return visitors;
};

/** A member of staff with a case of theirs at its end. `cookie`: of the desk and of the case; `secrets`: what only they may see. */
export type Attending = Visitor & { person: TestPerson; caseCookie: string; secrets: string[]; world: World };

const actNamed = (name: string) => {
  const act = actsOfBuild().find((each) => each.name === name);
  if (!act) throw new Error(`${name} is not in the build`);
  return act;
};

const cookieIn = (cookies: readonly string[], name: string) =>
  cookies.find((line) => line.startsWith(`${name}=`))?.split(';')[0] ?? '';

/** Opens the case of somebody who has a number already, and brings it to its end. */
export const attend = async (
  site: Site,
  visitor: Visitor,
  victimId: string,
  ticketId = `turno-de-${visitor.role}`,
): Promise<Attending> => {
  const person = newPerson();
  site.records.register(person);
  const nss = site.records.giveNumber(person, null);
  const opening = 'mostrador/turno/[id]/actions.ts openCase';
  const open = await forge(site, actNamed(opening), 'plain', {
    path: `/es/mostrador/turno/${ticketId}`,
    fields: acts[opening]?.fields?.({ ticketId, issuanceId: '', victimId, curp: person.curp }) ?? {},
    cookie: visitor.cookie,
  });
  const caseCookie = cookieIn(open.cookies, 'tramite');
  const cookie = `${visitor.cookie}; ${caseCookie}`;
  const path = '/es/tramite/identidad';
  await forge(site, actNamed('tramite/identidad/actions.ts accept'), 'plain', { path, fields: {}, cookie });
  const { status } = await ask(site, `/es/mostrador/turno/${ticketId}/entrega`, cookie);
  if (status !== 200) throw new Error(`The case of ${visitor.name} did not come to its end: ${status}`);
  const [issuanceId = ''] = site.records.issuancesOf(person);
  const secrets = [person.curp, nss, person.name.firstSurname];
  const world = { ticketId, issuanceId, victimId, curp: newPerson().curp };
  return { ...visitor, cookie, caseCookie, person, secrets, world };
};
