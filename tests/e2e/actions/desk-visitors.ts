import type { Role } from '#lib/domain/desk/staff.ts';
import { ask, forge } from '#tests/e2e/actions/forge.ts';
import { actsOfBuild, newCase, type World } from '#tests/support/desk-matrix.ts';
import { newPerson, type TestPerson } from '#tests/support/e2e-people.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import {
  addReadyStaff,
  addStaffOnTheWay,
  disableStaff,
  type OnTheWay,
  operate,
  type ReadyStaff,
} from '#tests/support/e2e-staff.ts';
import { openTicket } from '#tests/support/e2e-tickets.ts';

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
export type Attending = Visitor & {
  person: TestPerson;
  deskCookie: string;
  caseCookie: string;
  secrets: string[];
  world: World;
};

const actNamed = (name: string) => {
  const act = actsOfBuild().find((each) => each.name === name);
  if (!act) throw new Error(`${name} is not in the build`);
  return act;
};

const cookieIn = (cookies: readonly string[], name: string) =>
  cookies.find((line) => line.startsWith(`${name}=`))?.split(';')[0] ?? '';

const issuanceOf = async (site: Site, { curp }: TestPerson) => {
  const issuance = await operate(site, ({ store }) => store.issuances.findByCurp(curp));
  if (!issuance) throw new Error('A case of a test did not come to its number');
  return issuance;
};

/** Opens the case of a ticket, for somebody who has a number already, and brings it to its end; answers the cookie of the case. */
const serve = async (site: Site, { cookie }: Visitor, ticketId: string, { curp }: TestPerson) => {
  const opening = 'mostrador/turno/[id]/actions.ts openCase';
  const path = `/es/mostrador/turno/${ticketId}`;
  const fields = newCase({ freshId: ticketId, curp });
  const { cookies } = await forge(site, actNamed(opening), 'plain', { path, fields, cookie });
  const caseCookie = cookieIn(cookies, 'tramite');
  await forge(site, actNamed('tramite/identidad/actions.ts accept'), 'plain', {
    path: '/es/tramite/identidad',
    fields: {},
    cookie: `${cookie}; ${caseCookie}`,
  });
  return caseCookie;
};

type Shared = Pick<World, 'victimId' | 'changes'>;

/** Somebody of the window with everything that a day brings: a case at its end, one to open, a ticket to give away, one that waits. */
export const attend = async (site: Site, role: Role, shared: Shared): Promise<Attending> => {
  const staff = await addReadyStaff(site, { role });
  const visitor = atDesk(role, staff);
  const person = newPerson();
  site.records.register(person);
  const nss = site.records.giveNumber(person, null);
  const ticketOf = async (label: string, waiting = false) =>
    (await openTicket(site, staff, { label, waiting })).id;
  const ticketId = await ticketOf('Quirina Zempoalteca');
  const caseCookie = await serve(site, visitor, ticketId, person);
  const end = `/es/mostrador/turno/${ticketId}/entrega`;
  const { status } = await ask(site, end, `${visitor.cookie}; ${caseCookie}`);
  if (status !== 200) throw new Error(`The case of ${visitor.name} did not come to its end: ${status}`);
  const { id: issuanceId, folio } = await issuanceOf(site, person);
  const world: World = {
    ...shared,
    ticketId,
    issuanceId,
    folio,
    freshId: await ticketOf('I. A. V.'),
    spareId: await ticketOf('O. S. S.'),
    waitingId: await ticketOf('T. N. L.', true),
    curp: newPerson().curp,
  };
  const secrets = [person.curp, nss, person.name.firstSurname, 'Zempoalteca'];
  return {
    ...visitor,
    person,
    deskCookie: visitor.cookie,
    cookie: `${visitor.cookie}; ${caseCookie}`,
    caseCookie,
    secrets,
    world,
  };
};

/** This member asks for the documents of their case to be taken back; a supervisor has to agree. */
export const askForChange = async (site: Site, { cookie, world: { folio } }: Attending): Promise<string> => {
  const fields = { folio, cambio: 'revocar', reason: 'identidad', document: '', lastFour: '' };
  const act = actNamed('mostrador/caso/[folio]/[cambio]/actions.ts submitChange');
  await forge(site, act, 'plain', { path: `/es/mostrador/caso/${folio}/revocar`, fields, cookie });
  const [change] = await operate(site, ({ store }) => store.deskChanges.ofFolio(folio));
  if (!change) throw new Error('A change of a test was not asked for');
  return change.id;
};
