import { type Role, roles } from '#lib/domain/staff.ts';
import {
  type Attending,
  atDesk,
  attend,
  notAtDesk,
  strangers,
  type Visitor,
} from '#tests/e2e/actions/desk-visitors.ts';
import { type Answer, ask, forge, type Way } from '#tests/e2e/actions/forge.ts';
import { isOfCase, routesOfTree, sampleOf } from '#tests/e2e/actions/routes.ts';
import { test as base, expect } from '#tests/e2e/test.ts';
import {
  type Act,
  acts,
  actsOfBuild,
  actsOfDesk,
  addressOf,
  type Line,
  type Room,
  rooms,
  roomsOfTree,
  type World,
} from '#tests/support/desk-matrix.ts';
import type { Site } from '#tests/support/e2e-site.ts';
import { addReadyStaff } from '#tests/support/e2e-staff.ts';
import { changedTables, tableDigests } from '#tests/support/table-digests.ts';

type Desk = {
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
  const owner = await attend(site, await arrive('ventanilla'), victimId);
  const supervisor = await attend(site, await arrive('supervisor'), victimId);
  const colleague = await attend(site, await arrive('ventanilla'), victimId, 'turno-de-al-lado');
  const known = new Map<Role, Promise<Visitor[]>>();
  return {
    site,
    owner,
    colleague,
    present: {
      ventanilla: owner,
      supervisor,
      auditor: await arrive('auditor'),
      admin: await arrive('admin'),
    },
    absent: (role) =>
      known.get(role) ?? known.set(role, notAtDesk(site, role)).get(role) ?? Promise.resolve([]),
  };
};

const test = base.extend<object, { desk: Desk }>({
  desk: [async ({ site }, use) => use(await openDesk(site)), { scope: 'worker', timeout: 60_000 }],
});
test.describe.configure({ mode: 'default', timeout: 120_000 });

const lineOf = (lines: Readonly<Record<string, Line>>, name: string): Line => {
  const line = lines[name];
  if (!line) throw new Error(`${name} has no line in tests/support/desk-matrix.ts`);
  return line;
};

const isLetIn = ({ may }: Line, { role, stoppedAt }: Visitor): boolean =>
  stoppedAt === null && role !== null && typeof may !== 'string' && may.includes(role);

const refusedAt = ({ stoppedAt }: Visitor) => `/es${stoppedAt ?? '/no-existe'}`;

/** Who asks for a line: everybody at the desk, nobody, and those of a role that may come in who did not come so far. */
const visitorsFor = async ({ present, absent }: Desk, { may }: Line): Promise<Visitor[]> => {
  const [role = 'ventanilla'] = typeof may === 'string' ? [] : may;
  return [...strangers, ...(await absent(role)), ...roles.map((each) => present[each])];
};

const closed = (lines: Readonly<Record<string, Line>>) => (name: string) =>
  typeof lineOf(lines, name).may !== 'string';

/** The digits of a number stand in elements of their own. */
const withoutTags = ({ text }: Answer) => text.replace(/<[^>]*>/g, '');

const expectNothingOf = ({ secrets }: Attending, answer: Answer, where: string) => {
  for (const secret of secrets) expect(answer.text + withoutTags(answer), where).not.toContain(secret);
};

test('a new page, route or server action of the desk has its line in the matrix', () => {
  expect(Object.keys(rooms).toSorted()).toEqual(
    roomsOfTree()
      .map(({ route }) => route)
      .toSorted(),
  );
  expect(Object.keys(acts).toSorted()).toEqual(
    actsOfDesk()
      .map(({ name }) => name)
      .toSorted(),
  );
});

/** Every way in which a browser asks for a page: whole, as Next's scripts do, and only for the head. */
const asksOf = ({ methods }: Room): { suffix: string; options: RequestInit }[] =>
  methods.flatMap((method) =>
    method === 'GET'
      ? [
          { suffix: '', options: {} },
          { suffix: '?_rsc', options: { headers: { rsc: '1' } } },
          { suffix: '', options: { method: 'HEAD' } },
        ]
      : [{ suffix: '', options: { method } }],
  );

const bodyOf = (line: Line, { owner }: Desk, { method }: RequestInit): RequestInit => {
  if (method !== 'POST') return {};
  const body = new FormData();
  for (const [name, value] of Object.entries(line.fields?.(owner.world) ?? {})) body.append(name, value);
  return { body };
};

for (const room of roomsOfTree().filter(({ route }) => closed(rooms)(route)))
  test(`T19: ${room.route} is open to its roles and to nobody else`, async ({ desk }) => {
    const line = lineOf(rooms, room.route);
    for (const visitor of await visitorsFor(desk, line))
      for (const { suffix, options } of asksOf(room)) {
        const where = `${visitor.name}: ${options.method ?? 'GET'} ${suffix}`;
        const before = tableDigests(desk.site.file);
        const path = addressOf(room.route, visitor.world ?? desk.owner.world) + suffix;
        const answer = await ask(desk.site, path, visitor.cookie, {
          ...options,
          ...bodyOf(line, desk, options),
        });
        if (isLetIn(line, visitor)) {
          expect([200, 303], where).toContain(answer.status);
          expect(answer.to, where).not.toMatch(/\/entrar$|\/no-existe$/);
          expect(answer.text, where).not.toContain('NEXT_REDIRECT');
        } else {
          if (suffix === '?_rsc') expect(answer.text, where).toContain(`;${refusedAt(visitor)};`);
          else expect(answer.to, where).toBe(refusedAt(visitor));
          expectNothingOf(desk.owner, answer, where);
          expect(changedTables(before, tableDigests(desk.site.file)), where).toEqual([]);
        }
      }
  });

type Extra = { cookie?: string; origin?: string; world?: World };

const forgeAs = (desk: Desk, act: Act, visitor: Visitor, way: Way, extra: Extra = {}) => {
  const { world = visitor.world ?? desk.owner.world, cookie = visitor.cookie, origin } = extra;
  const fields = acts[act.name]?.fields?.(world) ?? {};
  return forge(desk.site, act, way, { path: addressOf(act.page, world), fields, cookie, origin });
};

const bothWays = ['scripted', 'plain'] as const satisfies Way[];

/** What an act leaves changed in the store, but for counts and the audit. */
const changesOf = async (site: Site, act: () => Promise<Answer>) => {
  const before = tableDigests(site.file);
  const answer = await act();
  return { answer, changed: changedTables(before, tableDigests(site.file)) };
};

for (const act of actsOfDesk().filter(({ name }) => closed(acts)(name)))
  test(`T19: a forged «${act.name}» does nothing for who may not, and leads out`, async ({ desk }) => {
    const line = lineOf(acts, act.name);
    for (const visitor of (await visitorsFor(desk, line)).filter((each) => !isLetIn(line, each)))
      for (const way of bothWays) {
        const { answer, changed } = await changesOf(desk.site, () => forgeAs(desk, act, visitor, way));
        const where = `${visitor.name}, ${way}`;
        expect(answer.to, where).toBe(refusedAt(visitor));
        expectNothingOf(desk.owner, answer, where);
        expect(changed, where).toEqual([]);
      }
  });

test('T07: a post from another site, or from none, does nothing, whoever is signed in', async ({ desk }) => {
  for (const act of actsOfDesk())
    for (const visitor of Object.values(desk.present).filter((each) => isLetIn(lineOf(acts, act.name), each)))
      for (const [way, origin] of [
        ['scripted', 'https://otro-sitio.example'],
        ['plain', 'https://otro-sitio.example'],
        ['plain', 'null'],
      ] as const) {
        const { answer, changed } = await changesOf(desk.site, () =>
          forgeAs(desk, act, visitor, way, { origin }),
        );
        const where = `${act.name}, ${visitor.name}, ${way}, ${origin}`;
        expect(answer.to, where).toBe('');
        expect(answer.status, where).toBeGreaterThanOrEqual(400);
        expect(changed, where).toEqual([]);
      }
});

test('T07: a route of the desk takes no post from another site', async ({ desk }) => {
  const { owner, site } = desk;
  for (const { route, methods } of roomsOfTree().filter(({ methods }) => methods.includes('POST')))
    for (const [name, value] of [
      ['origin', 'https://otro-sitio.example'],
      ['origin', 'null'],
      ['sec-fetch-site', 'same-site'],
    ] as const) {
      const options = {
        method: 'POST',
        headers: { [name]: value },
        ...bodyOf(lineOf(rooms, route), desk, { method: 'POST' }),
      };
      const { answer, changed } = await changesOf(site, () =>
        ask(site, addressOf(route, owner.world), owner.cookie, options),
      );
      expect([answer.status, answer.to, changed], `${route} ${methods}`).toEqual([403, '', []]);
    }
});

test('T19: nobody else of the window gets at a case, not even at the browser where it is open', async ({
  desk,
}) => {
  const { colleague, owner, site } = desk;
  const browsers = {
    'own browser': colleague.cookie,
    'the browser of the owner': `${colleague.cookie.split(';')[0]}; ${owner.caseCookie}`,
  };
  for (const [whose, cookie] of Object.entries(browsers)) {
    for (const { route } of roomsOfTree()) {
      const { answer, changed } = await changesOf(site, () =>
        ask(site, addressOf(route, owner.world), cookie),
      );
      expectNothingOf(owner, answer, `${route}, ${whose}`);
      expect(changed, `${route}, ${whose}`).toEqual([]);
    }
    const ofCases = actsOfDesk().filter(({ name }) => isOfCases(lineOf(acts, name)));
    for (const act of ofCases)
      for (const way of bothWays) {
        const { answer, changed } = await changesOf(site, () =>
          forgeAs(desk, act, colleague, way, { cookie, world: owner.world }),
        );
        expectNothingOf(owner, answer, `${act.name}, ${whose}, ${way}`);
        expect(changed, `${act.name}, ${whose}, ${way}`).toEqual([]);
      }
  }
});

const isOfCases = ({ may, anyTicket }: Line) =>
  !anyTicket && typeof may !== 'string' && !may.includes('admin') && may.includes('ventanilla');

/** Pages, routes and actions of the service itself, which the desk goes through for somebody. */
const ofCase = (owner: Attending) => [
  ...routesOfTree().filter(isOfCase).map(sampleOf),
  ...['constancia', 'tarjeta', 'imagen'].map((kind) => `/documentos/${owner.world.issuanceId}?tipo=${kind}`),
  '/mis-datos?formato=json',
  '/mis-datos?formato=pdf',
];

test('T19: the visit of a case is worth nothing without its member of staff', async ({ desk }) => {
  const { owner, colleague, present, site, absent } = desk;
  const own = await ask(site, `/es/mostrador/turno/${owner.world.ticketId}/entrega`, owner.cookie);
  for (const secret of owner.secrets.slice(1)) expect(withoutTags(own)).toContain(secret);
  const others = [
    ...strangers,
    ...(await absent('ventanilla')),
    colleague,
    present.supervisor,
    present.auditor,
    present.admin,
  ];
  const service = actsOfBuild().filter(({ name }) => name.startsWith('tramite/') && !name.endsWith(' leave'));
  expect(service.length).toBeGreaterThan(10);
  for (const other of others) {
    const cookie = `${other.cookie.split(';')[0]}; ${owner.caseCookie}`;
    for (const path of ofCase(owner)) {
      const { answer, changed } = await changesOf(site, () => ask(site, path, cookie));
      expectNothingOf(owner, answer, `${path}, ${other.name}`);
      expect(changed, `${path}, ${other.name}`).toEqual([]);
    }
    for (const act of service) {
      const { answer, changed } = await changesOf(site, () => forgeAs(desk, act, other, 'plain', { cookie }));
      expectNothingOf(owner, answer, `${act.name}, ${other.name}`);
      expect(changed, `${act.name}, ${other.name}`).toEqual([]);
    }
  }
});

test('the same forged posts do their work for who may: what refused them was who asked', async ({ desk }) => {
  const last = ({ name }: Act) => ['case', 'session'].indexOf(lineOf(acts, name).last ?? '');
  for (const act of actsOfDesk().toSorted((one, other) => last(one) - last(other)))
    for (const visitor of Object.values(desk.present).filter((each) =>
      isLetIn(lineOf(acts, act.name), each),
    )) {
      const { answer, changed } = await changesOf(desk.site, () => forgeAs(desk, act, visitor, 'scripted'));
      const where = `${act.name}, ${visitor.name}`;
      expect(answer.status, where).toBeLessThan(400);
      expect(answer.to, where).not.toMatch(/\/no-existe$/);
      const { fields, harmless, last: end } = lineOf(acts, act.name);
      if (end !== 'session') expect(answer.to, where).not.toMatch(/\/entrar$/);
      if (fields && !harmless) expect(changed, where).not.toEqual([]);
    }
});
